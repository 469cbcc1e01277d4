import type { Table } from '../../datasets/table';
import { textAt } from './table-rows';

/** A target of a year, with its quarters where they are given. */
export interface TargetOfMetric {
  readonly row: number;
  readonly target: number;
  readonly quarters: readonly (number | null)[];
}

/** Id of the metric that a text names, or null. */
export type MetricByName = (text: string) => string | null;

/** Targets of a year by metric id; the last row of a metric wins. Rows that name no known metric are left out. */
export function targetsOfYear(table: Table, year: number, metricByName: MetricByName): Map<string, TargetOfMetric> {
  const found = new Map<string, TargetOfMetric>();
  const years = table.numbers('year');
  const targets = table.numbers('target');
  const quarters = ['q1', 'q2', 'q3', 'q4'].map((column) => table.numbers(column));
  for (let row = 0; row < table.rowCount; row++) {
    const target = targets?.[row] ?? NaN;
    const metric = metricByName(textAt(table, 'metric', row));
    if (years?.[row] !== year || target !== target || metric === null) continue;
    found.set(metric, {
      row,
      target,
      quarters: quarters.map((column) => {
        const value = column?.[row] ?? NaN;
        return value === value ? value : null;
      }),
    });
  }
  return found;
}

/** Ids of all metrics that any row of the targets names, in order of first appearance. */
export function targetedMetrics(table: Table, metricByName: MetricByName): string[] {
  const names = Array.from({ length: table.rowCount }, (_, row) => metricByName(textAt(table, 'metric', row)));
  return [...new Set(names.filter((name) => name !== null))];
}
