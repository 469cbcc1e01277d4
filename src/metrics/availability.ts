import { NO_DAY } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Table } from '../datasets/table';
import type { MetricData } from './data/metric-data';
import type { Reason } from './figure';
import type { Metric, Need } from './metric';
import type { Frame } from './periods';
import { isWithin } from './periods';

/** Why needs are not met in a year: a dataset or a column is missing, or has no rows in it. Null when they are met. */
export function obstacleTo(data: MetricData, needs: readonly Need[], frame: Frame): Reason | null {
  const split = needs.map((need) => need.split('.') as [DatasetId, string?]);
  for (const [dataset] of split) if (!data.table(dataset)) return { code: 'missing-dataset', dataset };
  for (const [dataset, column] of split) {
    if (column !== undefined && !data.table(dataset)!.has(column)) return { code: 'missing-column', dataset, column };
  }
  for (const [dataset] of split) {
    if (!hasRowsIn(data.table(dataset)!, frame)) return { code: 'no-rows', dataset, period: frame.whole.label };
  }
  return null;
}

/** Whether every dataset that a metric reads has rows in a year; what is missing altogether is not read. */
export function readsRowsIn(
  data: MetricData,
  { needs, reads = [] }: Pick<Metric, 'needs' | 'reads'>,
  frame: Frame,
): boolean {
  const datasets = [
    ...needs.map((need) => need.split('.')[0] as DatasetId),
    ...reads.filter((dataset) => data.table(dataset)),
  ];
  return datasets.every((dataset) => {
    const table = data.table(dataset);
    return table !== undefined && hasRowsIn(table, frame);
  });
}

/** Whether a table has rows in a year. Tables without dates, such as the team, hold for every year. */
export function hasRowsIn(table: Table, frame: Frame): boolean {
  if (table.rowCount === 0) return false;
  if (table.dataset === 'targets') return table.numbers('year')?.includes(frame.year) ?? false;
  const column = DATASETS[table.dataset].dateColumn;
  const days = column === undefined ? null : table.days(column);
  if (!days) return true;
  let dated = false;
  for (let row = 0; row < days.length; row++) {
    if (days[row] === NO_DAY) continue;
    dated = true;
    if (isWithin(days[row]!, frame.whole)) return true;
  }
  return !dated;
}
