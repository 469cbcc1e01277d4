import type { DatasetId } from '../datasets/schema';
import type { Table } from '../datasets/table';
import { exactSum } from '../stats/exact-sum';
import type { MetricData } from './data/metric-data';
import { rowsWithin } from './data/table-rows';
import type { Measure } from './metric';
import type { Period } from './periods';
import type { Result } from './result';
import { known, missing } from './result';

/** The team's own monthly summary when it has to stand in for a measure's details, which are missing; else null. */
export function summaryTable(data: MetricData, { needs, summary }: Measure): Table | null {
  const table = data.table('monthly');
  const detailsAreMissing = needs.every((need) => !data.holds(need.split('.')[0] as DatasetId));
  return summary && table?.has(summary.column) && detailsAreMissing ? table : null;
}

/**
 * A measure over a period from the monthly summary: flows are added up, and of stocks and of paying users, whom months
 * cannot be added up to, the last month that has a value is taken. The last row of a month wins.
 */
export function summaryResult(table: Table, { column, by }: NonNullable<Measure['summary']>, period: Period): Result {
  const days = table.days('month')!;
  const values = table.numbers(column)!;
  const months = new Map<number, number>();
  for (const row of rowsWithin(table, 'month', period))
    if (values[row] === values[row]) months.set(days[row]!, values[row]!);
  if (months.size === 0) return missing({ code: 'no-rows', dataset: 'monthly', period: period.label });
  return known(by === 'sum' ? exactSum([...months.values()]) : months.get(Math.max(...months.keys()))!);
}
