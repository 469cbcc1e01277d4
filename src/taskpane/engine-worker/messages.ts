import type { YearbookOptions } from '../../engine/yearbook';
import type { WorkbookReading } from '../../workbook/reader';
import type {
  BuildChoices, BuildResult, CheckChoices, CheckResult, DocumentResult, KnownPersons, EngineProgress, PreviewResult, ReportToWrite, ShareScan, SourceSummary,
} from './results';

/** What the page may ask of the worker, by name: argument and answer. All are plain data; tables stay in the worker. */
export interface EngineCalls {
  readonly read: { readonly argument: readonly File[]; readonly answer: readonly SourceSummary[] };
  readonly sample: { readonly argument: null; readonly answer: readonly SourceSummary[] };
  /** Takes the open workbook, which only the page can read. */
  readonly take: { readonly argument: WorkbookReading; readonly answer: SourceSummary };
  readonly remove: { readonly argument: readonly string[]; readonly answer: null };
  readonly check: { readonly argument: CheckChoices; readonly answer: CheckResult };
  readonly preview: { readonly argument: YearbookOptions; readonly answer: PreviewResult | null };
  readonly build: { readonly argument: BuildChoices; readonly answer: BuildResult };
  readonly report: { readonly argument: BuildChoices; readonly answer: ReportToWrite };
  readonly scan: { readonly argument: BuildChoices; readonly answer: ShareScan };
  readonly persons: { readonly argument: null; readonly answer: KnownPersons };
  readonly document: { readonly argument: BuildChoices; readonly answer: DocumentResult };
}

export type EngineCall = keyof EngineCalls;

export type EngineRequest =
  | { [Call in EngineCall]: { readonly id: number; readonly call: Call; readonly argument: EngineCalls[Call]['argument'] } }[EngineCall]
  | { readonly id: number; readonly call: 'cancel' };

export type EngineReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: EngineProgress }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'cancelled' }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string; readonly detail: string };
