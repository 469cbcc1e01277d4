import { NO_DAY } from '../../workbook/calendar';
import type { UserDays } from './cohort-retention';

export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * N-day retention: of the users who registered at least n days before the as-of day, how many were active on exactly
 * the n-th day after registering. The rate is `part / whole`.
 *
 * @param registered day of registration of each user code; `NO_DAY` leaves a user out
 * @param activity rows of users and the days on which they were active
 * @example
 * const activity = { users: Int32Array.of(0, 1), days: Int32Array.of(11, 13), userCount: 2 };
 * retentionDay(Int32Array.of(10, 11), activity, { n: 1, asOf: 20 }); // => { part: 1, whole: 2 }
 */
export function retentionDay(
  registered: Int32Array,
  activity: UserDays,
  options: { readonly n: number; readonly asOf: number },
): Share {
  const { n, asOf } = options;
  const retained = new Uint8Array(registered.length);
  const { users, days } = activity;
  let part = 0;
  for (let i = 0; i < users.length; i++) {
    const user = users[i]!;
    if (user < 0 || user >= registered.length) continue;
    const day = registered[user]!;
    if (day === NO_DAY || days[i] !== day + n || day + n > asOf || retained[user] === 1) continue;
    retained[user] = 1;
    part++;
  }
  let whole = 0;
  for (let user = 0; user < registered.length; user++)
    if (registered[user] !== NO_DAY && registered[user]! + n <= asOf) whole++;
  return { part, whole };
}
