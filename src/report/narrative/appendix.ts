import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { missingParts } from '../missing-parts';
import { fixedText } from '../round-half-away';

const LISTED = 8;

/** Where definitions and sources stand, what was read, what was left out, and which parts have no data. */
export function appendixSentences(context: ReportContext): Phrase[] {
  const { sentences, input } = context;
  const rows = input.datasets.reduce((sum, part) => sum + part.rows, 0);
  const used = input.datasets.reduce((sum, part) => sum + part.used, 0);
  const workbooks = new Set(input.datasets.map((part) => part.workbook)).size;
  const kinds = new Set(
    input.figures.figures.flatMap((figure) =>
      figure.baseline !== null && figure.baselineKind ? [figure.baselineKind] : [],
    ),
  );
  const mixed = kinds.has('prior-year') && kinds.has('start-of-year');
  const missing = missingParts(context);
  const unavailable = input.figures.figures
    .filter(
      (figure) => Object.keys(figure.dims).length === 0 && (figure.value === null || figure.status === 'unavailable'),
    )
    .map((figure) => context.name(figure.id));
  const count = (value: number): string => fixedText(value, 0, true);
  return [
    ...(input.datasets.length > 0
      ? [sentences.coverage(workbooks, input.datasets.length, count(rows), count(used))]
      : []),
    ...(rows > used ? [sentences.rowsLeftOut(count(rows - used))] : []),
    ...(kinds.size > 0
      ? [[sentences.baselineKinds[mixed ? 'mixed' : kinds.has('start-of-year') ? 'start-of-year' : 'prior-year']]]
      : []),
    ...(kinds.has('start-of-year') ? [sentences.startOfYear] : []),
    sentences.definitionsAt,
    ...(missing.length > 0 ? [sentences.noDataFor(missing.map((part) => context.words.missingParts[part]))] : []),
    ...(unavailable.length > 0
      ? [sentences.missingFigures(unavailable.slice(0, LISTED), Math.max(0, unavailable.length - LISTED))]
      : []),
  ];
}
