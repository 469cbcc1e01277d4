/** Calendar arithmetic on days since 1970-01-01 (proleptic Gregorian). Days are days: no time zone is applied anywhere. */

export const MILLISECONDS_A_DAY = 86_400_000;

/** A blank date. */
export const NO_DAY = -0x80000000;

/** The Excel serial number (1900 system) of 1970-01-01. */
export const SERIAL_OF_1970 = 25_569;

/** Days between the 1900 and the 1904 date system. */
export const DAYS_1904 = 1_462;

/**
 * Day number of a calendar date; the month is 1 to 12 and may run over.
 *
 * @example
 * dayOf(1970, 1, 2); // => 1
 * dayOf(2025, 13, 1) === dayOf(2026, 1, 1); // => true
 */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * Calendar date of a day number.
 *
 * @example
 * dateOf(dayOf(2025, 12, 31)); // => { year: 2025, month: 12, day: 31 }
 */
export function dateOf(day: number): CalendarDate {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * ISO 8601 text of a day number.
 *
 * @example
 * isoDay(0); // => '1970-01-01'
 */
export function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/**
 * Months since January of year 0, so that months can be subtracted.
 *
 * @example
 * monthIndex(dayOf(2025, 3, 31)) - monthIndex(dayOf(2025, 1, 1)); // => 2
 */
export function monthIndex(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

/**
 * `YYYY-MM` of a month index.
 *
 * @example
 * isoMonth(monthIndex(dayOf(2025, 3, 31))); // => '2025-03'
 */
export function isoMonth(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** First day of a month index. */
export function firstDayOfMonth(index: number): number {
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** Last day of a month index. */
export function lastDayOfMonth(index: number): number {
  return firstDayOfMonth(index + 1) - 1;
}
