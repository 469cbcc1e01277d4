import { NO_DAY } from '../workbook/calendar';
import type { Table } from '../datasets/table';
import type { Datasets } from '../datasets/table';

/**
 * The latest day of any row of `orders` and `activity`, valid or not; null without rows. It dates a report of an
 * unfinished year.
 */
export function latestDay({ tables }: Datasets): number | null {
  const days = [lastDayOf(tables.orders, 'paid_at'), lastDayOf(tables.activity, 'date')].filter((day) => day !== null);
  return days.length === 0 ? null : Math.max(...days);
}

/** The latest day of a date column, or null. */
export function lastDayOf(table: Table | undefined, column: string): number | null {
  const days = table?.days(column);
  let last = NO_DAY;
  if (days) for (let row = 0; row < days.length; row++) if (days[row]! > last) last = days[row]!;
  return last === NO_DAY ? null : last;
}
