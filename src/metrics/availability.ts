import type { DatasetId } from '../datasets/schema';
import type { MetricData } from './data/metric-data';
import type { Reason } from './figure';
import type { Metric, Need } from './metric';
import type { Frame } from './periods';

/** Why needs are not met in a year: a dataset or a column is missing, or has no rows in it. Null when they are met. */
export function obstacleTo(data: MetricData, needs: readonly Need[], frame: Frame): Reason | null {
  const split = needs.map((need) => need.split('.') as [DatasetId, string?]);
  for (const [dataset] of split) if (!data.holds(dataset)) return { code: 'missing-dataset', dataset };
  for (const [dataset, column] of split) {
    if (column !== undefined && !data.hasColumn(dataset, column)) return { code: 'missing-column', dataset, column };
  }
  for (const [dataset] of split) {
    if (!data.hasRowsIn(dataset, frame)) return { code: 'no-rows', dataset, period: frame.whole.label };
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
    ...reads.filter((dataset) => data.holds(dataset)),
  ];
  return datasets.every((dataset) => data.hasRowsIn(dataset, frame));
}
