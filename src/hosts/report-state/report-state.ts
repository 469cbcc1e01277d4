import type { InputCell, SheetContent, SheetLayout } from './sheet-layout';

/** Namespace of the custom XML part that makes a workbook's report known as ours. */
export const NAMESPACE = 'urn:ops-yearbook:report';

/** A workbook that the report was made of, other than the open one; it is asked for again when the report is refreshed. */
export interface SourceStamp {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Day and time of its last change, ISO 8601, or null when unknown. */
  readonly modified: string | null;
}

/** What is needed to make the report again, on this computer or another. */
export interface ReportMemory {
  /** Version of the product. */
  readonly version: string;
  /** The saved mapping, as `recognise` reads it. */
  readonly mapping: unknown;
  /** Year, fiscal start, baseline, language, sections. */
  readonly options: unknown;
  readonly sources: readonly SourceStamp[];
}

export interface SheetState {
  readonly layout: SheetLayout;
  readonly inputs: readonly InputCell[];
  readonly comments: SheetContent['comments'];
}

/** What the workbook keeps of its report. */
export interface ReportState {
  readonly format: 1;
  readonly memory: ReportMemory;
  readonly font: string | null;
  readonly names: readonly string[];
  readonly sheets: readonly SheetState[];
}

/** XML of the part. */
export function stateXml(state: ReportState): string {
  const text = JSON.stringify(state).replace(/[&<>\ufffe\uffff]/g, (character) => ENTITIES[character]!);
  return `<yearbook xmlns="${NAMESPACE}" format="1">${text}</yearbook>`;
}

/** The state of a part's XML; null when it is not one that this version understands. */
export function parseState(xml: string | null): ReportState | null {
  const text = xml === null ? undefined : /<yearbook\b[^>]*\bformat="1"[^>]*>([\s\S]*)<\/yearbook>/.exec(xml)?.[1];
  if (text === undefined) return null;
  try {
    const state = JSON.parse(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => CHARACTERS[name]!)) as ReportState;
    return state.format === 1 && Array.isArray(state.sheets) ? state : null;
  } catch {
    return null;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\ufffe': '\\ufffe', '\uffff': '\\uffff' };
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
