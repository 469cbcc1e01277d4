import type { ScoringOptions } from '../../metrics/data/scoring';
import { DEFAULT_THRESHOLDS, type TierThresholds } from '../../metrics/kernels/tier';
import type { Change, ExcelFault, MissingFeature } from '../../workbook/excel-outcome';
import type { SourceStamp } from '../../hosts/report-state/report-state';
import type { Language } from '../../locales/language';
import type { SectionId } from '../../report/input';
import type { PersonsChoice } from '../../share/persons-choice';
import type { YearbookOptions } from '../../engine/yearbook';
import type {
  BuildResult, CheckResult, Corrections, EngineProgress, PreviewResult, ShareScan, SourceSummary,
} from '../engine-worker/results';

export const STEPS = ['sources', 'check', 'options', 'preview', 'build', 'share'] as const;
export type StepId = (typeof STEPS)[number];

export interface ReportChoices {
  /** Null for the year that the data suggest. */
  readonly year: number | null;
  readonly fiscalStart: number;
  readonly baseline: YearbookOptions['baseline'];
  /** Null follows the pane's language. */
  readonly language: Language | null;
  /** Null for all. */
  readonly sections: readonly SectionId[] | null;
  readonly thresholds: Partial<TierThresholds>;
  readonly persons: PersonsChoice;
}

/** What the user sees of a fault: which sentence, and a detail to copy. */
export type WizardProblem =
  | { readonly kind: 'failed' | 'crashed' | 'crashed-again' | 'nothing-usable' | 'no-year' | 'storage-full' | 'empty-workbook'; readonly detail: string }
  | { readonly kind: 'excel'; readonly fault: ExcelFault; readonly detail: string; readonly undone: boolean };

export interface WrittenReport {
  readonly firstSheet: string;
  readonly changes: readonly Change[];
  readonly missing: readonly MissingFeature[];
  readonly figures: number;
  readonly without: number;
}

export interface SharedFile {
  readonly kind: 'copy' | 'document';
  readonly name: string;
  readonly replaced: BuildResult['replaced'];
  readonly persons: PersonsChoice;
}

export interface WizardState {
  readonly step: StepId;
  readonly sources: readonly SourceSummary[];
  readonly corrections: Corrections;
  readonly choices: ReportChoices;
  readonly check: CheckResult | null;
  readonly preview: PreviewResult | null;
  readonly built: BuildResult | null;
  /** Files that the open workbook's report was made of. */
  readonly earlier: readonly SourceStamp[];
  /** Whether the open workbook holds a report of ours. */
  readonly hasReport: boolean;
  /** What writing into the open workbook did. */
  readonly written: WrittenReport | null;
  readonly scan: ShareScan | null;
  readonly shared: readonly SharedFile[];
  /** What is under way; its progress is null until the worker tells. */
  readonly task: { readonly kind: TaskKind; readonly progress: EngineProgress | null } | null;
  readonly problem: WizardProblem | null;
  /** What happened last, for people who cannot see it: a name of a sentence and what goes into it. */
  readonly news: WizardNews | null;
}

export type TaskKind = 'resume' | 'open' | 'write' | 'withdraw' | 'read' | 'sample' | 'check' | 'preview' | 'build' | 'scan' | 'copy' | 'document';

export type WizardNews =
  | { readonly kind: 'read'; readonly count: number; readonly lockFiles: number }
  | { readonly kind: 'removed'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'updated' }
  | { readonly kind: 'built'; readonly name: string }
  | { readonly kind: 'written' }
  | { readonly kind: 'report-removed'; readonly count: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'scanned'; readonly found: number };

export const STANDARD_CHOICES: ReportChoices = {
  year: null, fiscalStart: 1, baseline: 'auto', language: null, sections: null, thresholds: {}, persons: 'keep',
};

export const FIRST_STATE: WizardState = {
  step: 'sources', sources: [], corrections: [], choices: STANDARD_CHOICES, check: null, preview: null, built: null, hasReport: false, earlier: [],
  written: null, scan: null, shared: [], task: null, problem: null, news: null,
};

/** Whether there is enough to go to a step: readable workbooks, and nothing wrong with the options for what shows figures. */
export function canGoTo(state: WizardState, step: StepId): boolean {
  if (step === 'sources') return true;
  if (state.sources.every(({ problem }) => problem !== null)) return false;
  if (step === 'check' || step === 'options') return true;
  return thresholdsInOrder(state.choices.thresholds);
}

/**
 * Whether tiers descend: a score that is enough for a tier is enough for those below it.
 *
 * @example
 * thresholdsInOrder({ dormantRecency: 5 }); // => false
 */
export function thresholdsInOrder(changed: Partial<TierThresholds>): boolean {
  const { coreRecency, coreValue, potentialRecency, dormantRecency, potentialIdle, dormantIdle } = { ...DEFAULT_THRESHOLDS, ...changed };
  const scores = [coreRecency, coreValue, potentialRecency, dormantRecency];
  return scores.every((score) => score >= 1 && score <= 5) && coreRecency >= potentialRecency && potentialRecency > dormantRecency
    && potentialIdle >= 0 && dormantIdle > potentialIdle;
}

/** The options that figures depend on. */
export function yearbookOptions({ year, fiscalStart, baseline, thresholds }: ReportChoices): YearbookOptions {
  const changed: ScoringOptions = { tiers: thresholds };
  return { year, fiscalStart, baseline, ...(Object.keys(thresholds).length === 0 ? {} : { thresholds: changed }) };
}
