import { NO_DAY, isoDay, isoMonth, monthIndex } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';
import type { MetricData } from '../data/metric-data';
import type { Frame } from '../periods';
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

/** Dates outside the report years, months that are missing, and a year that is not over. */
export function dateFindings(data: MetricData, frame: Frame, before: Frame): Finding[] {
  const dated = (Object.keys(DATASETS) as DatasetId[]).flatMap((dataset) => {
    const table = data.table(dataset);
    const column = DATASETS[dataset].dateColumn;
    return table && column !== undefined && table.days(column) ? [{ table, column }] : [];
  });
  return [
    ...(frame.unfinished
      ? [
          {
            code: 'unfinished-year',
            severity: 'info',
            dataset: null,
            count: 1,
            example: null,
            parameters: { year: String(frame.year), asOf: isoDay(frame.asOf) },
          } as const,
        ]
      : []),
    ...dated.flatMap(({ table, column }) => outsideYears(table, column, frame, before)),
    ...dated
      .filter(({ table }) => KEPT_MONTHLY.includes(table.dataset))
      .flatMap(({ table, column }) => monthGaps(table, column, frame, before)),
  ];
}

function outsideYears(table: Table, column: string, frame: Frame, before: Frame): Finding[] {
  const days = table.days(column)!;
  const earliest = COUNTS_FROM_THE_START.has(table.dataset) ? NO_DAY + 1 : before.whole.start;
  const isOutside = (row: number): boolean =>
    days[row] !== NO_DAY && (days[row]! < earliest || days[row]! > frame.whole.end);
  return tally(
    table,
    {
      code: 'date-outside-years',
      severity: 'info',
      column,
      parameters: { from: isoDay(before.whole.start), to: isoDay(frame.whole.end) },
    },
    isOutside,
  );
}

function monthGaps(table: Table, column: string, frame: Frame, before: Frame): Finding[] {
  const [start, end] = [before.whole.start, Math.min(frame.whole.end, frame.asOf)];
  const months = new Set<number>();
  let lastDay = NO_DAY;
  let lastMonth = NO_DAY;
  for (const day of table.days(column)!) {
    if (day < start || day > end || day === lastDay) continue;
    lastDay = day;
    const month = monthIndex(day);
    if (month !== lastMonth) months.add((lastMonth = month));
  }
  if (months.size < 2) return [];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const gaps = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((month) => !months.has(month));
  if (gaps.length === 0) return [];
  return [
    {
      code: 'month-gap',
      severity: 'warning',
      dataset: table.dataset,
      count: gaps.length,
      example: null,
      parameters: { months: gaps.map(isoMonth).join(', ') },
    },
  ];
}
