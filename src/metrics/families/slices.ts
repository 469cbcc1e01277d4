import type { DatasetId } from '../../datasets/schema';
import { distinctTexts, rowsWithin } from '../data/table-rows';
import type { MetricData } from '../data/metric-data';
import type { DimensionKey, Dimensions } from '../figure';
import type { Measure } from '../metric';
import type { Frame } from '../periods';

/**
 * One slice for each text of a column that has rows in the year, or in the year before where that is the baseline: what
 * ended is as telling as what began.
 */
export function slicesOfTexts(
  dataset: DatasetId,
  dateColumn: string,
  column: string,
  key: DimensionKey = column as DimensionKey,
): NonNullable<Measure['slices']> {
  return (data: MetricData, frame: Frame, before: Frame | null): Dimensions[] => {
    const table = data.table(dataset);
    if (!table) return [];
    const rows = [frame, ...(before ? [before] : [])].flatMap(({ whole }) => rowsWithin(table, dateColumn, whole));
    return distinctTexts(table, column, rows).map((text) => ({ [key]: text }));
  };
}
