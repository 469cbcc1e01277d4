import type { Finding } from '../datasets/finding';
import type { DatasetId } from '../datasets/schema';
import type { DatasetPart } from '../datasets/table';
import type { Language } from '../locales/language';
import type { Figures, Unit } from '../metrics/figure';
import type { SkippedSheet } from '../workbook/reader';
import type { ReportDetails } from './details';

/** What the report needs to know of a metric; the registry's entries have this shape. */
export interface ReportedMetric {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Shorter, for cards and charts. */
  readonly label?: Readonly<Record<Language, string>> | undefined;
  readonly definition: Readonly<Record<Language, string>>;
  readonly unit: Unit;
  readonly kind: 'flow' | 'stock' | 'other';
  readonly lowerIsBetter?: boolean | undefined;
}

/** A table that was left alone. */
export interface UnrecognisedTable {
  readonly workbook: string;
  readonly sheet: string;
  readonly range: string;
  /** In the report's language. */
  readonly reason: string;
}

export type SectionId =
  | 'cover'
  | 'overview'
  | 'users'
  | 'channels'
  | 'retention'
  | 'campaigns'
  | 'product'
  | 'team'
  | 'problems'
  | 'plan'
  | 'summary'
  | 'quality'
  | 'figures';

/** All that a report is made of. */
export interface ReportInput {
  readonly figures: Figures;
  readonly metrics: readonly ReportedMetric[];
  readonly datasets: readonly DatasetPart[];
  readonly datasetNames: (dataset: DatasetId) => string;
  readonly skipped: readonly SkippedSheet[];
  readonly unrecognised: readonly UnrecognisedTable[];
  readonly findings: readonly Finding[];
  /** The sentence of a finding in the report's language. */
  readonly findingSentence: (finding: Finding) => string;
  readonly details: ReportDetails;
  readonly language: Language;
  readonly generated: { readonly version: string; readonly date: string };
  /** The sections to make; all when omitted. */
  readonly sections?: readonly SectionId[];
}
