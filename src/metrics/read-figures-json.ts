import type { Finding } from '../datasets/finding';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { DatasetPart } from '../datasets/table';
import { dayOf, isoDay } from '../workbook/calendar';
import type { DimensionKey, Figure, Figures, Reason, Unit } from './figure';
import { FiguresJsonError, flag, listOf, number, objectAt, objectOf, oneOf, orNull, recordOf, text, whole, type Shape } from './json-shape';
import { frameOf } from './periods';
import { reasonOfText, REASON_CODES } from './reason-of-text';
import { METRICS } from './registry';

/** A figures' JSON as it was saved: figures, where they come from, and what is to be known of the data. */
export interface ReadFigures {
  readonly figures: Figures;
  readonly parts: readonly DatasetPart[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the object that `figuresJson` made, or one of the same form.
 *
 * @throws FiguresJsonError when it is of another schema or any value is not of its type
 */
export function readFiguresJson(json: unknown): ReadFigures {
  const object = objectAt(json, '');
  if (!('metrics' in object) || !('schema' in object)) throw new FiguresJsonError('not-figures', '');
  if (object.schema !== 1) throw new FiguresJsonError('other-schema', 'schema', String(object.schema));
  const head = objectOf<{ year: number; fiscalStart: number; asOf: number; unfinished: boolean | null }>({
    year: whole(1900, 2200), fiscalStart: whole(1, 12), asOf: day, unfinished: orNull(flag),
  })(object, '');
  const figures = listOf(figure)(object.metrics, 'metrics');
  refuseRepeated(figures);
  // Only the year's length tells whether it was over, where the file does not say.
  const unfinished = head.unfinished ?? head.asOf < frameOf(head.year, head.fiscalStart, null).whole.end;
  return {
    figures: { year: head.year, fiscalStart: head.fiscalStart, asOf: head.asOf, unfinished, figures },
    parts: listOf(part)(object.datasets, 'datasets'),
    findings: listOf(finding)(object.quality, 'quality'),
  };
}

const UNITS: readonly Unit[] = [
  'users', 'orders', 'CNY', 'fraction', 'multiple', 'count', 'points', 'minutes', 'seconds', 'hours', 'steps', 'people', 'score', 'correlation', 'CNY/thousand', 'times',
];
const DIMENSIONS: readonly DimensionKey[] = [
  'tier', 'from', 'to', 'channel', 'strategy', 'experiment', 'variant', 'month', 'cohort', 'k', 'n', 'campaign', 'type', 'topic', 'flow', 'page', 'role', 'metric', 'q',
];

const day: Shape<number> = (value, place) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text(value, place));
  const found = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  if (found === null || isoDay(found) !== value) throw new FiguresJsonError('wrong-form', place, String(value));
  return found;
};

const textOrNumber: Shape<string | number> = (value, place) => (typeof value === 'string' ? value : number(value, place));
export const dataset = oneOf(Object.keys(DATASETS) as DatasetId[]);

/** Reasons stand beside their words; files without them are read by the words alone. */
function reasonAt(detail: unknown, words: unknown, place: string): Reason | null {
  if (detail !== undefined) return reason(detail, place);
  if (words === null || words === undefined) return null;
  return reasonOfText(text(words, place)) ?? { code: 'no-value' };
}

const reason: Shape<Reason> = (value, place) => {
  const { code, ...parameters } = objectOf<{ [Name in keyof Required<Reason>]: Reason[Name] | null }>({
    code: oneOf(REASON_CODES), dataset: orNull(dataset), column: orNull(text), period: orNull(text), value: orNull(text),
  })(value, place);
  return { code: code!, ...(Object.fromEntries(Object.entries(parameters).filter(([, parameter]) => parameter !== null)) as Omit<Reason, 'code'>) };
};

const figure: Shape<Figure> = (value, place) => {
  const object = objectAt(value, place);
  const { id, ...rest } = objectOf<Pick<Figure, 'id' | 'value' | 'baseline' | 'change' | 'baselineKind' | 'unit' | 'status' | 'sources'>>({
    id: text, value: orNull(number), baseline: orNull(number), change: orNull(number), baselineKind: orNull(oneOf(['prior-year', 'start-of-year', 'first-version'])),
    unit: oneOf(UNITS), status: oneOf(['ok', 'unavailable', 'proposal', 'summary']), sources: listOf(text),
  })(object, place);
  if (!METRICS.some((metric) => metric.id === id)) throw new FiguresJsonError('unknown-metric', `${place}.id`, id);
  const dims = recordOf(textOrNumber)(object.dims, `${place}.dims`);
  for (const key of Object.keys(dims)) oneOf(DIMENSIONS)(key, `${place}.dims`);
  const { baselineReason, ...extra } = recordOf(orNull(textOrNumber))(object.extra ?? {}, `${place}.extra`);
  return {
    id, dims: dims, ...rest,
    ...('change_pp' in object ? { changePoints: orNull(number)(object.change_pp, `${place}.change_pp`) } : {}),
    reason: reasonAt(object.reason_detail, object.reason, `${place}.reason`),
    baselineReason: reasonAt(object.baseline_reason_detail, baselineReason, `${place}.extra.baselineReason`),
    extra,
  };
};

const part: Shape<DatasetPart> = objectOf<DatasetPart>({
  dataset, workbook: text, sheet: text, range: text, rows: whole(0, 1e12), used: whole(0, 1e12), confidence: number, columns: recordOf(text),
});

const finding: Shape<Finding> = objectOf<Finding>({
  code: text, severity: oneOf(['error', 'warning', 'info']), dataset: orNull(dataset), count: number, example: orNull(text),
  parameters: (value, place) => (value === undefined ? {} : recordOf(textOrNumber)(value, place)),
});

function refuseRepeated(figures: readonly Figure[]): void {
  const seen = new Set<string>();
  figures.forEach(({ id, dims }, index) => {
    const key = JSON.stringify([id, Object.entries(dims).sort(([a], [b]) => (a < b ? -1 : 1))]);
    if (seen.has(key)) throw new FiguresJsonError('repeated-figure', `metrics[${index}]`, id);
    seen.add(key);
  });
}
