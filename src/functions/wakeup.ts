import { wakeupRate } from '../metrics/kernels/wakeup-rate';
import type { WakeupRate } from '../metrics/kernels/wakeup-rate';
import { alignUserDays, readUserDays } from './input/activity';
import { IdCodes } from './input/id-codes';
import { optionalDay, optionalFlag, optionalNumber } from './input/scalar';
import { memoised } from './memo';
import { shareOf } from './share';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';

/**
 * Reactivation rate: distinct users and touch days that are followed by activity within so many days ÷ all of them. Touches too near the
 * as-of date to be judged are left out.
 *
 * @customfunction WAKEUP
 * @cancelable
 * @param users ids of the users who were contacted
 * @param touched days of the contacts
 * @param activityUsers ids of active users
 * @param activityDates days on which they were active or ordered
 * @param days length of the window (30)
 * @param asOf last day that is known (the latest activity date)
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns the rate, a fraction
 */
export function wakeup(
  users: unknown[][],
  touched: unknown[][],
  activityUsers: unknown[][],
  activityDates: unknown[][],
  days?: unknown,
  asOf?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): number | Promise<number> {
  return runSteps(rate({ users, touched, activityUsers, activityDates, days, asOf, date1904 }), invocation as CancelableCall);
}

type Arguments = Readonly<Record<'users' | 'touched' | 'activityUsers' | 'activityDates' | 'days' | 'asOf' | 'date1904', unknown>>;

function* rate(given: Arguments): Steps<number> {
  const window = optionalNumber('days', given.days, { from: 1, to: 3650, whole: true }, 30);
  const date1904 = optionalFlag('date1904', given.date1904);
  const asOf = optionalDay('asOf', given.asOf, date1904);
  const touchRows = alignUserDays({ argument: 'users', input: given.users }, { argument: 'touched', input: given.touched });
  const activityRows = alignUserDays(
    { argument: 'activityUsers', input: given.activityUsers },
    { argument: 'activityDates', input: given.activityDates },
  );
  const columns = [...touchRows.columns, ...activityRows.columns];
  const { woken, touched } = yield* memoised<WakeupRate>(`WAKEUP ${window} ${asOf} ${date1904}`, columns, function* () {
    const ids = new IdCodes();
    const touches = yield* readUserDays(touchRows, ids, date1904);
    const activity = yield* readUserDays(activityRows, ids, date1904);
    yield;
    return wakeupRate(touches, activity, { window, asOf: asOf ?? activity.latest });
  });
  return shareOf({ part: woken, whole: touched });
}
