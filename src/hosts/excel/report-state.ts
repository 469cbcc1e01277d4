import type { InputCell, SheetContent, SheetLayout } from './sheet-layout';
import { hasExcelApi } from './requirement';

/** Namespace of the custom XML part that makes a workbook's report known as ours. */
export const NAMESPACE = 'urn:ops-yearbook:report';
/** Hidden names of this form mark the report's sheets, whatever the user calls them. */
export const SHEET_MARK = '_yearbook_sheet_';

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

/** What the open workbook's report was made with, or null when it has none. */
export async function readReportState(): Promise<ReportState | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => parseState((await loadState(context))?.xml ?? null));
}

/** The part of the workbook that keeps the state, and its XML; null when there is none. Two requests at most. */
export async function loadState(context: Excel.RequestContext): Promise<{ part: Excel.CustomXmlPart; xml: string } | null> {
  if (!hasExcelApi('1.5')) return null;
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call is there after the request
  return { part, xml: xml.value };
}

/** XML of the part. */
export function stateXml(state: ReportState): string {
  const text = JSON.stringify(state).replace(/[&<>]/g, (character) => ENTITIES[character]!);
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
