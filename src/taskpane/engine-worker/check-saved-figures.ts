import type { Yearbook } from '../../engine/yearbook';
import type { CheckResult } from './results';

/** What there is to check of saved figures: where they come from, and what was found of the data then. */
export function checkSavedFigures(file: string, { figures, findings, recognition, saved }: Yearbook): CheckResult {
  return {
    tables: [],
    findings,
    skipped: recognition.skipped,
    years: [figures.year],
    yearAdvice: Array.from({ length: 12 }, () => null),
    questions: [],
    mappingProblem: null,
    saved: {
      file,
      year: figures.year,
      fiscalStart: figures.fiscalStart,
      asOf: figures.asOf,
      figures: figures.figures.length,
      missing: figures.figures.filter(({ value }) => value === null).length,
      parts: saved?.parts ?? [],
      rowsMissing: saved?.details === null,
    },
  };
}
