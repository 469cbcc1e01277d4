import { DATASETS } from '../datasets/registry';
import type { Finding } from '../datasets/finding';
import type { DatasetId } from '../datasets/schema';
import type { DatasetPart } from '../datasets/table';
import { findingSentence } from '../locales/finding-sentence';
import type { Language } from '../locales/language';
import { unrecognisedSentence } from '../locales/unrecognised-sentence';
import { computeFigures } from '../metrics/compute-figures';
import type { ScoringOptions } from '../metrics/data/scoring';
import { defaultYear } from '../metrics/default-year';
import type { Figures } from '../metrics/figure';
import { METRICS } from '../metrics/registry';
import { buildReport } from '../report/build-report';
import { NO_DETAILS, type ReportDetails } from '../report/details';
import { reportDetails } from '../report/details-of';
import type { ReportInput, SectionId } from '../report/input';
import type { ReportSpec } from '../report/spec';
import type { Recognition } from '../recognise/recognise';

export interface YearbookOptions {
  /** The report year; null for the latest year with a full December, else the latest year in the data. */
  readonly year: number | null;
  /** First month of the year, 1 to 12. */
  readonly fiscalStart: number;
  readonly baseline: 'auto' | 'prior-year' | 'start-of-year';
  /** How buyers are scored and tiers are drawn; the defaults of `docs/metrics.md` when omitted. */
  readonly thresholds?: ScoringOptions;
}

/** One year's figures, with what they were made of. */
export interface Yearbook {
  readonly recognition: Recognition;
  readonly figures: Figures;
  /** Of recognising and of the data. */
  readonly findings: readonly Finding[];
  /** What figures came with in place of tables: those of a file that was saved, or of a warehouse. */
  readonly saved?: { readonly parts: readonly DatasetPart[]; readonly details: ReportDetails | null };
}

export const STANDARD_OPTIONS: YearbookOptions = { year: null, fiscalStart: 1, baseline: 'auto' };

/**
 * Computes a year's figures of what was recognised. Null when the data tell no year and none is given.
 */
export function makeYearbook(recognition: Recognition, options: YearbookOptions): Yearbook | null {
  const year = options.year ?? defaultYear(recognition.datasets, options.fiscalStart);
  if (year === null) return null;
  const { fiscalStart, baseline, thresholds } = options;
  const { figures, findings } = computeFigures(recognition.datasets, { year, fiscalStart, baseline, ...(thresholds ? { thresholds } : {}) });
  return { recognition, figures, findings: bySeverity([...recognition.findings, ...findings]) };
}

export interface ReportOptions {
  readonly language: Language;
  readonly sections: readonly SectionId[] | null;
  /** Version of the product, and the day on which the report is made, as it shows in it. */
  readonly version: string;
  readonly date: string;
}

/** The report of a yearbook, as plain data for a host to render. */
export function makeReport(yearbook: Yearbook, options: ReportOptions): ReportSpec {
  return buildReport(reportInput(yearbook, options));
}

/** What the report's sheets and the written summary are made of. */
export function reportInput(yearbook: Yearbook, options: ReportOptions): ReportInput {
  const { recognition, figures, findings } = yearbook;
  const { language } = options;
  return {
    figures,
    metrics: METRICS,
    datasets: partsOf(yearbook),
    datasetNames: (dataset) => DATASETS[dataset].label[language],
    skipped: recognition.skipped,
    unrecognised: recognition.unrecognised.map((table) => ({
      workbook: table.workbook,
      sheet: table.sheet,
      range: table.range ?? '',
      reason: unrecognisedSentence(table, language),
    })),
    findings,
    findingSentence: (finding) => findingSentence(finding, language),
    details: detailsOf(yearbook),
    language,
    generated: { version: options.version, date: options.date },
    ...(options.sections === null ? {} : { sections: options.sections }),
  };
}

/** The ranges that a yearbook was made of, in the order of the datasets. */
export function partsOf({ recognition: { datasets }, saved }: Yearbook): readonly DatasetPart[] {
  if (saved) return saved.parts;
  return (Object.keys(DATASETS) as DatasetId[]).flatMap((dataset) => (datasets.tables[dataset]?.parts ?? []).map((part) => ({ ...part, dataset })));
}

/** The rows that its report lists. */
export function detailsOf({ recognition, figures, saved }: Yearbook): ReportDetails {
  return saved ? (saved.details ?? NO_DETAILS) : reportDetails(recognition.datasets, figures);
}

/** Errors first, then warnings. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, info: 2 } as const;
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}
