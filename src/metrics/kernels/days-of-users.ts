import { NO_DAY } from '../../workbook/calendar';
import { groupRows } from '../../stats/group-rows';
import type { UserDays } from './cohort-retention';

/** The days of each user, ascending and distinct. */
export interface DaysOfUsers {
  /** Whether a user has a day from `first` to `last`. */
  anyWithin(user: number, first: number, last: number): boolean;
  /** How many days a user has from `first` to `last`. */
  countWithin(user: number, first: number, last: number): number;
  /** The last day of a user up to a day, or null. */
  lastUpTo(user: number, day: number): number | null;
}

/**
 * Groups rows of users and days by user, so that questions about a user cost a binary search.
 *
 * @example
 * const days = daysOfUsers({ users: Int32Array.of(0, 0, 0), days: Int32Array.of(5, 3, 3), userCount: 1 });
 * days.countWithin(0, 1, 9); // => 2
 */
export function daysOfUsers(rows: UserDays): DaysOfUsers {
  const { starts, sorted } = sortedDays(rows);
  /** Index of the first day of a user that is not before `day`. */
  const lowerBound = (user: number, day: number): number => {
    let low = starts[user]!;
    let high = starts[user + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const knows = (user: number): boolean => user >= 0 && user + 1 < starts.length;
  const countWithin = (user: number, first: number, last: number): number =>
    knows(user) ? lowerBound(user, last + 1) - lowerBound(user, first) : 0;
  return {
    countWithin,
    anyWithin: (user, first, last) => countWithin(user, first, last) > 0,
    lastUpTo(user, day) {
      if (!knows(user)) return null;
      const after = lowerBound(user, day + 1);
      return after > starts[user]! ? sorted[after - 1]! : null;
    },
  };
}

function sortedDays({ users, days, userCount }: UserDays): { starts: Int32Array; sorted: Int32Array } {
  const { starts, rows } = groupRows(users, userCount);
  const sorted = new Int32Array(rows.length);
  const bounds = new Int32Array(userCount + 1);
  let next = 0;
  for (let user = 0; user < userCount; user++) {
    const from = next;
    let ordered = true;
    for (let at = starts[user]!; at < starts[user + 1]!; at++) {
      const day = days[rows[at]!]!;
      if (day === NO_DAY) continue;
      if (next > from && day <= sorted[next - 1]!) {
        if (day === sorted[next - 1]!) continue;
        ordered = false;
      }
      sorted[next++] = day;
    }
    if (!ordered) next = from + sortDistinct(sorted.subarray(from, next));
    bounds[user + 1] = next;
  }
  return { starts: bounds, sorted: sorted.subarray(0, next) };
}

/** Sorts in place and drops repeats; gives the number of days that are left. */
function sortDistinct(days: Int32Array): number {
  days.sort();
  let kept = 0;
  for (let i = 0; i < days.length; i++) if (i === 0 || days[i] !== days[kept - 1]) days[kept++] = days[i]!;
  return kept;
}
