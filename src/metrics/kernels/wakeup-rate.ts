import { NO_DAY } from '../../workbook/calendar';
import type { UserDays } from './cohort-retention';
import { daysOfUsers } from './days-of-users';

export interface WakeupRate {
  /** Distinct (user, touch day) followed by activity within the window. */
  readonly woken: number;
  /** Distinct (user, touch day) that could be judged. */
  readonly touched: number;
  /** Distinct (user, touch day) too near the as-of day to be judged. */
  readonly leftOut: number;
}

/**
 * Reactivation: distinct (user, touch day) followed by activity 1 to `window` days later. Touches less than `window`
 * days before the as-of day are left out and counted. The rate is `woken / touched`.
 *
 * @param touches users and the days on which they were touched
 * @param activity users and the days on which they came back; codes are those of `touches`
 * @example
 * const touches = { users: Int32Array.of(0, 0, 1), days: Int32Array.of(1, 1, 1), userCount: 2 };
 * const activity = { users: Int32Array.of(0), days: Int32Array.of(31), userCount: 2 };
 * wakeupRate(touches, activity, { window: 30, asOf: 40 }); // => { woken: 1, touched: 2, leftOut: 0 }
 */
export function wakeupRate(
  touches: UserDays,
  activity: UserDays,
  options: { readonly window?: number; readonly asOf: number },
): WakeupRate {
  return wakeupOfTouches(touches, [daysOfUsers(activity)], options);
}

/** As `wakeupRate`, with the days on which users came back already grouped by user, from one or more datasets. */
export function wakeupOfTouches(
  touches: UserDays,
  returns: readonly ReturnType<typeof daysOfUsers>[],
  options: { readonly window?: number; readonly asOf: number },
): WakeupRate {
  const window = options.window ?? 30;
  const seen = new Set<number>();
  let woken = 0;
  let touched = 0;
  let leftOut = 0;
  for (let i = 0; i < touches.users.length; i++) {
    const user = touches.users[i]!;
    const day = touches.days[i]!;
    if (user < 0 || day === NO_DAY) continue;
    const key = user * 2 ** 22 + (day + 2 ** 21);
    if (seen.has(key)) continue;
    seen.add(key);
    if (day + window > options.asOf) {
      leftOut++;
      continue;
    }
    touched++;
    if (returns.some((days) => days.anyWithin(user, day + 1, day + window))) woken++;
  }
  return { woken, touched, leftOut };
}
