import { NO_DAY, isoDay, isoMonth, monthIndex } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { Aggregate } from '../aggregates/aggregate';
import type { MetricData } from '../data/metric-data';
import type { Frame, Period } from '../periods';
import type { RowFinding } from './tally';
import { tally } from './tally';

/** Datasets whose rows before last year still count: in totals, in tiers, as first orders. */
const COUNTS_FROM_THE_START: ReadonlySet<DatasetId> = new Set(['users', 'orders', 'activity']);

/** Datasets that a team keeps every month, so that a month without rows is likely to be missing. */
const KEPT_MONTHLY: readonly DatasetId[] = [
  'users',
  'orders',
  'activity',
  'monthly',
  'spend',
  'community',
  'recommendation',
  'tickets',
  'pages',
  'funnel',
];

export interface DateQuestion {
  readonly dataset: DatasetId;
  readonly before: Period;
  readonly year: Period;
}

/** Rows of a dataset dated outside the report years, and months of it that are missing. */
export const dateQuality: Aggregate<DateQuestion, readonly Finding[]> = {
  id: 'date-quality',
  ofRows: (rows, question) => {
    const { dataset } = question;
    const table = rows.table(dataset)!;
    const column = DATASETS[dataset].dateColumn!;
    const days = table.days(column)!;
    const { first, last } = daysOfYears(question);
    return [
      ...tally(
        table,
        { ...outsideFinding(question), column },
        (row) => days[row] !== NO_DAY && (days[row]! < first || days[row]! > last),
      ),
      ...monthGaps(dataset, monthsWithin(days, question)),
    ];
  },
  ofNothing: [],
};

/** Dates outside the report years, months that are missing, and a year that is not over. */
export function dateFindings(data: MetricData, frame: Frame, before: Frame): Finding[] {
  const dated = (Object.keys(DATASETS) as DatasetId[]).filter((dataset) => {
    const column = DATASETS[dataset].dateColumn;
    return column !== undefined && data.hasColumn(dataset, column);
  });
  const unfinished: Finding = {
    code: 'unfinished-year',
    severity: 'info',
    dataset: null,
    count: 1,
    example: null,
    parameters: { year: String(frame.year), asOf: isoDay(frame.asOf) },
  };
  return [
    ...(frame.unfinished ? [unfinished] : []),
    ...dated.flatMap((dataset) => data.ask(dateQuality, { dataset, before: before.whole, year: frame.whole })),
  ];
}

/** First and last day that rows of a dataset may have without being told. */
export function daysOfYears({ dataset, before, year }: DateQuestion): { readonly first: number; readonly last: number } {
  return { first: COUNTS_FROM_THE_START.has(dataset) ? NO_DAY + 1 : before.start, last: year.end };
}

/** What the finding of rows outside the years says, but for how many and where. */
export function outsideFinding({ before, year }: Pick<DateQuestion, 'before' | 'year'>): RowFinding {
  const parameters = { from: isoDay(before.start), to: isoDay(year.end) };
  return { code: 'date-outside-years', severity: 'info', parameters };
}

/** The finding of the months between the first and the last that have no rows; none when there are no such. */
export function monthGaps(dataset: DatasetId, months: ReadonlySet<number>): Finding[] {
  if (months.size < 2 || !KEPT_MONTHLY.includes(dataset)) return [];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const gaps = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((month) => !months.has(month));
  if (gaps.length === 0) return [];
  const parameters = { months: gaps.map(isoMonth).join(', ') };
  return [{ code: 'month-gap', severity: 'warning', dataset, count: gaps.length, example: null, parameters }];
}

/** Months of the report years, up to the as-of day, that have a day. */
export function monthsWithin(days: Iterable<number>, { before, year }: Pick<DateQuestion, 'before' | 'year'>): Set<number> {
  const [start, end] = [before.start, Math.min(year.end, year.asOf)];
  const months = new Set<number>();
  let lastDay = NO_DAY;
  let lastMonth = NO_DAY;
  for (const day of days) {
    if (day < start || day > end || day === lastDay) continue;
    lastDay = day;
    const month = monthIndex(day);
    if (month !== lastMonth) months.add((lastMonth = month));
  }
  return months;
}
