import { dateOf, dayOf, firstDayOfMonth, isoMonth, lastDayOfMonth } from '../workbook/calendar';

/** A span of days that a figure is taken over; a stock is taken at its end. */
export interface Period {
  /** First and last day. */
  readonly start: number;
  readonly end: number;
  /** As-of day of the report that the period belongs to. */
  readonly asOf: number;
  /** What reasons call it: `2025`, `2025-Q1`, `2025-03`. */
  readonly label: string;
}

/** A report year with its parts. */
export interface Frame {
  readonly year: number;
  readonly fiscalStart: number;
  readonly asOf: number;
  /** Whether the data end before the last day of the year. */
  readonly unfinished: boolean;
  readonly whole: Period;
  readonly quarters: readonly Period[];
  readonly months: readonly Period[];
}

/**
 * The year that begins on the first day of month `fiscalStart` of calendar year `year`, with its quarters and months.
 *
 * @param latest the latest day in the data that dates the report, or null; an earlier as-of day than the year's last
 * follows from it
 * @example
 * frameOf(2025, 4, null).quarters[3].label; // => '2025-Q4'
 * frameOf(2025, 4, null).months[11].label; // => '2026-03'
 */
export function frameOf(year: number, fiscalStart: number, latest: number | null): Frame {
  const firstMonth = year * 12 + fiscalStart - 1;
  const start = firstDayOfMonth(firstMonth);
  const end = lastDayOfMonth(firstMonth + 11);
  const unfinished = latest !== null && latest >= start && latest < end;
  const asOf = unfinished ? latest : end;
  const period = (first: number, months: number, label: string): Period => ({
    start: firstDayOfMonth(first),
    end: lastDayOfMonth(first + months - 1),
    asOf,
    label,
  });
  return {
    year,
    fiscalStart,
    asOf,
    unfinished,
    whole: period(firstMonth, 12, String(year)),
    quarters: [0, 1, 2, 3].map((quarter) => period(firstMonth + 3 * quarter, 3, `${year}-Q${quarter + 1}`)),
    months: Array.from({ length: 12 }, (_, month) => period(firstMonth + month, 1, isoMonth(firstMonth + month))),
  };
}

/** The day that tiers, RFM and 'last month' count to: the end of the period, or the as-of day when that is earlier. */
export function closingDay(period: Period): number {
  return Math.min(period.end, period.asOf);
}

/** The month of the closing day. */
export function lastMonth(period: Period): Period {
  const { year, month } = dateOf(closingDay(period));
  const index = year * 12 + month - 1;
  return { start: dayOf(year, month, 1), end: lastDayOfMonth(index), asOf: period.asOf, label: isoMonth(index) };
}

/** The quarter that the as-of day is in. */
export function quarterOfAsOf(frame: Frame): Period {
  return frame.quarters.findLast((quarter) => quarter.start <= frame.asOf) ?? frame.quarters[0]!;
}

/** Whether a day is in a period. */
export function isWithin(day: number, period: Period): boolean {
  return day >= period.start && day <= period.end;
}
