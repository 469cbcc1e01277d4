import type { Datasets } from '../../datasets/table';
import { defaultYear } from '../../metrics/default-year';
import { daysOfTables, latestDay } from '../../metrics/latest-day';
import { frameOf } from '../../metrics/periods';

/** The year that is suggested for the report, and why. */
export interface YearAdvice {
  readonly year: number;
  /**
   * `only`: the data speak of one year; `latest`: of several, and this is the last; `next-begun`: a later one has begun and is
   * not over; `unfinished`: the data end within this one.
   */
  readonly reason: 'only' | 'latest' | 'next-begun' | 'unfinished';
  /** The last day of orders and activity; null when other data date the report. */
  readonly latest: number | null;
  /** A year that could as well be meant; null when there is no doubt. */
  readonly other: number | null;
}

/** Advice for each first month of the year, January first; null when the data tell no year. */
export function yearAdvice(datasets: Datasets, years: readonly number[]): readonly (YearAdvice | null)[] {
  const latest = latestDay(daysOfTables(datasets));
  return Array.from({ length: 12 }, (_, month) => {
    const fiscalStart = month + 1;
    const year = defaultYear(datasets, fiscalStart);
    return year === null ? null : adviceFor(year, fiscalStart, latest, years);
  });
}

/**
 * Why a year is suggested.
 *
 * @param latest the last day of the data, as a number of days since 1970-01-01
 * @param years calendar years that the data speak of
 * @example
 * adviceFor(2025, 1, 20_527, [2026, 2025]); // => { year: 2025, reason: 'next-begun', latest: 20_527, other: 2026 }
 */
export function adviceFor(year: number, fiscalStart: number, latest: number | null, years: readonly number[]): YearAdvice {
  const { whole, unfinished } = frameOf(year, fiscalStart, latest);
  if (latest !== null && latest > whole.end) return { year, reason: 'next-begun', latest, other: year + 1 };
  if (unfinished) return { year, reason: 'unfinished', latest, other: years.some((other) => other < year) ? year - 1 : null };
  return { year, reason: years.length > 1 ? 'latest' : 'only', latest, other: null };
}
