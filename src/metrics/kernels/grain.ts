import { NO_DAY, dateOf, firstDayOfMonth } from '../../workbook/calendar';

/** A period's length. Weeks start on Monday. */
export type Grain = 'day' | 'week' | 'month';

/** Index of each day's period; blank days give `NO_DAY`. Consecutive periods have consecutive indexes. */
export function periodsOfDays(days: Int32Array, grain: Grain): Int32Array {
  if (grain === 'day') return days;
  const first = smallestDay(days);
  const last = largestDay(days);
  // One look-up a day instead of calendar arithmetic a row; a span of absurd dates is not worth a table.
  if (last - first > 1_000_000) return days.map((day) => (day === NO_DAY ? NO_DAY : periodOfDay(day, grain)));
  const table = Int32Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => periodOfDay(first + i, grain));
  return days.map((day) => (day === NO_DAY ? NO_DAY : table[day - first]!));
}

/**
 * Index of the period that a day is in: the day itself, weeks since that of 1970-01-01, or months since January of
 * year 0.
 *
 * @example
 * periodOfDay(3, 'week'); // => 0
 * periodOfDay(4, 'week'); // => 1
 */
export function periodOfDay(day: number, grain: Grain): number {
  if (grain === 'day') return day;
  // 1970-01-01 was a Thursday.
  if (grain === 'week') return Math.floor((day + 3) / 7);
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

/** First day of a period. */
export function firstDayOfPeriod(period: number, grain: Grain): number {
  if (grain === 'day') return period;
  return grain === 'week' ? period * 7 - 3 : firstDayOfMonth(period);
}

function smallestDay(days: Int32Array): number {
  let smallest = Infinity;
  for (let i = 0; i < days.length; i++) if (days[i]! < smallest && days[i] !== NO_DAY) smallest = days[i]!;
  return smallest === Infinity ? 0 : smallest;
}

function largestDay(days: Int32Array): number {
  let largest = NO_DAY;
  for (let i = 0; i < days.length; i++) if (days[i]! > largest) largest = days[i]!;
  return largest === NO_DAY ? -1 : largest;
}
