import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Datasets } from '../datasets/table';
import { NO_DAY } from '../workbook/calendar';

/** First and last day of a dataset's rows; null when it is missing or has no dates. */
export type DayRange = (dataset: DatasetId) => { readonly first: number; readonly last: number } | null;

/** The days of tables whose rows are here. */
export function daysOfTables({ tables }: Datasets): DayRange {
  return (dataset) => {
    const column = DATASETS[dataset].dateColumn;
    const days = column === undefined ? null : tables[dataset]?.days(column);
    let [first, last] = [Infinity, -Infinity];
    for (const day of days ?? []) {
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    return first <= last ? { first, last } : null;
  };
}

/**
 * The latest day of any row of `orders` and `activity`, valid or not; null without rows. It dates a report of an
 * unfinished year.
 */
export function latestDay(range: DayRange): number | null {
  const last = Math.max(range('orders')?.last ?? -Infinity, range('activity')?.last ?? -Infinity);
  return last === -Infinity ? null : last;
}
