import { NO_DAY } from '../../workbook/calendar';
import type { Grain } from './grain';
import { periodsOfDays } from './grain';

/** Activity as columns, one element a row; a user may stand on any number of rows of a day. */
export interface UserDays {
  /** User codes 0 … userCount − 1; a negative code is a blank and skips the row. */
  readonly users: Int32Array;
  /** Days since 1970-01-01; `NO_DAY` skips the row. */
  readonly days: Int32Array;
  readonly userCount: number;
}

export interface Cohort {
  /** Index of the cohort's period, see `periodOfDay`. */
  readonly period: number;
  /** Users of the cohort. */
  readonly size: number;
  /**
   * How many of them were active k periods after the cohort's, from k = 0; periods after the last one in the data are
   * left out.
   */
  readonly active: readonly number[];
}

/**
 * Retention of cohorts: users belong to the period of their first date, and count as retained in each later period in
 * which they have a date. Only cohorts with users are listed, in order of time. The share is `active[k] / size`.
 *
 * @param options.periods number of periods after the first at most (12)
 * @example
 * const rows = { users: Int32Array.of(0, 0, 1), days: Int32Array.of(0, 2, 1), userCount: 2 };
 * cohortRetention(rows, { grain: 'day' }); // => [{ period: 0, size: 1, active: [1, 0, 1] }, { period: 1, size: 1, active: [1, 0] }]
 */
export function cohortRetention(
  rows: UserDays,
  options: { readonly grain: Grain; readonly periods?: number },
): Cohort[] {
  const { users, userCount } = rows;
  const periods = periodsOfDays(rows.days, options.grain);
  const first = new Int32Array(userCount).fill(NONE);
  let last = NO_DAY;
  for (let i = 0; i < users.length; i++) {
    const user = users[i]!;
    const period = periods[i]!;
    if (user < 0 || period === NO_DAY) continue;
    if (period < first[user]!) first[user] = period;
    if (period > last) last = period;
  }
  return retentionOfCohorts({ users, periods, userCount }, first, { last, periods: options.periods ?? 12 });
}

/**
 * Retention of cohorts whose first periods are given, such as those of registration; see `cohortRetention`.
 *
 * @param first period of each user's cohort; `NO_COHORT` leaves a user out
 * @param options.last the last period that can be known
 * @example
 * const rows = { users: Int32Array.of(0, 1), periods: Int32Array.of(5, 6), userCount: 2 };
 * retentionOfCohorts(rows, Int32Array.of(5, 5), { last: 6, periods: 12 }); // => [{ period: 5, size: 2, active: [1, 1] }]
 */
export function retentionOfCohorts(
  rows: { readonly users: Int32Array; readonly periods: Int32Array; readonly userCount: number },
  first: Int32Array,
  options: { readonly last: number; readonly periods: number },
): Cohort[] {
  const words = Math.ceil((options.periods + 1) / 32);
  const masks = maskActivePeriods(rows, first, options.periods, words);
  const sizes = new Map<number, number>();
  const active = new Map<number, Int32Array>();
  for (let user = 0; user < rows.userCount; user++) {
    const period = first[user]!;
    if (period === NO_COHORT) continue;
    sizes.set(period, (sizes.get(period) ?? 0) + 1);
    let counts = active.get(period);
    if (counts === undefined) active.set(period, (counts = new Int32Array(options.periods + 1)));
    for (let word = 0; word < words; word++) {
      for (let bits = masks[user * words + word]!; bits !== 0; bits &= bits - 1)
        counts[word * 32 + 31 - Math.clz32(bits & -bits)]!++;
    }
  }
  return [...sizes.keys()]
    .sort((a, b) => a - b)
    .map((period) => {
      const known = Math.max(0, Math.min(options.periods, options.last - period) + 1);
      return { period, size: sizes.get(period)!, active: [...active.get(period)!.subarray(0, known)] };
    });
}

/** Marks a user who belongs to no cohort. */
export const NO_COHORT = 0x7fffffff;
const NONE = NO_COHORT;

/** Bit k of a user's words is set when the user was active k periods after the first. */
function maskActivePeriods(
  rows: { readonly users: Int32Array; readonly periods: Int32Array; readonly userCount: number },
  first: Int32Array,
  last: number,
  words: number,
): Int32Array {
  const masks = new Int32Array(rows.userCount * words);
  const { users, periods } = rows;
  for (let i = 0; i < users.length; i++) {
    const user = users[i]!;
    if (user < 0) continue;
    const later = periods[i]! - first[user]!;
    if (later < 0 || later > last || periods[i] === NO_DAY) continue;
    masks[user * words + (later >>> 5)]! |= 1 << (later & 31);
  }
  return masks;
}
