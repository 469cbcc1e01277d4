import type { Finding } from '../../datasets/finding';
import type { MetricData } from '../data/metric-data';
import { textAt } from '../data/table-rows';
import type { MetricByName } from '../data/target-rows';
import type { Measure } from '../metric';
import { tally } from './tally';

/** Targets that name no known metric, that are repeated, or whose number can hardly be meant so. */
export function targetFindings(data: MetricData, measures: readonly Measure[], metricByName: MetricByName): Finding[] {
  const table = data.table('targets');
  if (!table) return [];
  const metrics = Array.from({ length: table.rowCount }, (_, row) => metricByName(textAt(table, 'metric', row)));
  const years = table.numbers('year')!;
  const targets = table.numbers('target')!;
  const isShare = (id: string | null): boolean =>
    measures.some((measure) => measure.id === id && measure.unit === 'fraction' && measure.aggregation === 'rate');
  const names = [...new Set(metrics.flatMap((metric, row) => (metric === null ? [textAt(table, 'metric', row)] : [])))];
  return [
    ...names.flatMap((metric) =>
      tally(
        table,
        { code: 'unknown-metric', severity: 'warning', column: 'metric', parameters: { metric } },
        (row) => metrics[row] === null && textAt(table, 'metric', row) === metric,
      ),
    ),
    ...tally(
      table,
      { code: 'repeated-target', severity: 'warning', column: 'metric' },
      (row) =>
        metrics[row] !== null &&
        metrics.some((metric, other) => other > row && metric === metrics[row] && years[other] === years[row]),
    ),
    ...tally(
      table,
      { code: 'share-target-above-one', severity: 'warning', column: 'target' },
      (row) => isShare(metrics[row]!) && targets[row]! > 1,
    ),
  ];
}
