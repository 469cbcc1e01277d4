import type { Finding } from '../datasets/finding';
import { Interner } from '../datasets/interner';
import type { DatasetPart } from '../datasets/table';
import type { Figures } from '../metrics/figure';
import { figuresJson, type FiguresJson } from '../metrics/figures-json';
import { FiguresJsonError, listOf, objectAt, objectOf, oneOf, orNull, text } from '../metrics/json-shape';
import { dataset, readFiguresJson } from '../metrics/read-figures-json';
import type { UnrecognisedTable } from '../recognise/unrecognised';
import type { ReportDetails } from '../report/details';
import type { SkippedSheet } from '../workbook/reader';
import { detailsJson, readDetails, type DetailsJson } from './saved-details';
import { detailsOf, partsOf, type Yearbook } from './yearbook';

/** The figures' JSON with what else a report is made of, in a key of its own. */
export interface YearbookJson extends FiguresJson {
  readonly report: {
    readonly skipped: readonly SkippedSheet[];
    readonly unrecognised: readonly UnrecognisedTable[];
    readonly details: DetailsJson;
  };
}

/** Figures that were saved, as read from their file. */
export interface SavedFigures {
  readonly figures: Figures;
  readonly parts: readonly DatasetPart[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
  readonly unrecognised: readonly UnrecognisedTable[];
  /** Rows that a report lists; null in a file that has figures alone. */
  readonly details: ReportDetails | null;
}

/** A yearbook as plain data for `JSON.stringify`, from which the same report can be built. */
export function yearbookJson(yearbook: Yearbook): YearbookJson {
  const { recognition: { skipped, unrecognised }, figures, findings } = yearbook;
  return { ...figuresJson(figures, partsOf(yearbook), findings), report: { skipped, unrecognised, details: detailsJson(detailsOf(yearbook)) } };
}

/**
 * Reads a figures' JSON that the command line saved.
 *
 * @throws FiguresJsonError when it is no JSON, no figures, of another schema, or any value is not of its type
 */
export function readSavedFigures(content: string): SavedFigures {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    throw new FiguresJsonError('not-json', '');
  }
  const read = readFiguresJson(json);
  const { report } = objectAt(json, '');
  if (report === undefined) return { ...read, skipped: [], unrecognised: [], details: null };
  const { skipped, unrecognised, details } = objectOf<{ skipped: SkippedSheet[]; unrecognised: UnrecognisedTable[]; details: ReportDetails }>({
    skipped: listOf(objectOf<SkippedSheet>({ workbook: text, sheet: text, reason: oneOf(['hidden', 'very-hidden', 'empty', 'not-a-worksheet']) })),
    unrecognised: listOf(objectOf<UnrecognisedTable>({
      workbook: text, sheet: text, range: orNull(text), headers: listOf(text), dataset: orNull(dataset), missing: listOf(text),
      reason: oneOf(['unknown', 'missing-columns', 'no-table', 'finished-report', 'mapped-to-nothing', 'months-without-year']),
    })),
    details: readDetails,
  })(report, 'report');
  return { ...read, skipped, unrecognised, details };
}

/**
 * A yearbook of saved figures: nothing is computed. A file without the rows that some sheets list says so among the findings.
 *
 * @param file the name under which the findings speak of the file
 */
export function yearbookOfFigures({ figures, parts, findings, skipped, unrecognised, details }: SavedFigures, file: string): Yearbook {
  const interners = { user: new Interner(), order: new Interner(), feedback: new Interner(), ticket: new Interner() };
  const own: Finding[] = details === null
    ? [{ code: 'saved-figures-alone', severity: 'info', dataset: null, count: 1, example: null, parameters: { file } }]
    : [];
  return {
    recognition: { datasets: { tables: {}, interners }, findings: [], unrecognised, skipped },
    figures,
    findings: [...findings, ...own],
    saved: { parts, details },
  };
}
