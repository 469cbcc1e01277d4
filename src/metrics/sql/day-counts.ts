import type { Row } from '../../warehouse/warehouse';
import { integerOf } from './engine';

/** Sums of columns by day, from which those of any period are added up here. */
export interface DayCounts {
  /** Σ of a column over the days from `start` to `end`. */
  within(column: string, start: number, end: number): number;
}

/** Reads rows with a `day_no` and counts. */
export function dayCounts(rows: readonly Row[]): DayCounts {
  const days = rows.map((row) => integerOf(row, 'day_no'));
  return {
    within: (column, start, end) =>
      rows.reduce((sum, row, i) => (days[i]! >= start && days[i]! <= end ? sum + integerOf(row, column) : sum), 0),
  };
}
