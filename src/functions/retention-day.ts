import { NO_DAY } from '../workbook/calendar';
import { retentionDay as retainedOnDay } from '../metrics/kernels/retention-day';
import type { Share } from '../metrics/kernels/retention-day';
import { CallerMistake } from './caller-mistake';
import { alignUserDays, readUserDays } from './input/activity';
import type { UserDayRows } from './input/activity';
import { IdCodes } from './input/id-codes';
import { optionalDay, optionalFlag, requiredNumber } from './input/scalar';
import { memoised } from './memo';
import { shareOf } from './share';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';

/**
 * N-day retention: of the users who registered at least n days before the as-of date, the share that was active exactly n days after
 * registering.
 *
 * @customfunction RETENTIONDAY
 * @cancelable
 * @param users one registered user's id a row
 * @param registered days of registration
 * @param activityUsers ids of active users
 * @param activityDates days on which they were active
 * @param n days after registering, such as 1, 7 or 30
 * @param asOf last day that is known (the latest activity date)
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns the share, a fraction
 */
export function retentionDay(
  users: unknown[][],
  registered: unknown[][],
  activityUsers: unknown[][],
  activityDates: unknown[][],
  n: unknown,
  asOf?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): number | Promise<number> {
  return runSteps(rate({ users, registered, activityUsers, activityDates, n, asOf, date1904 }), invocation as CancelableCall);
}

type Arguments = Readonly<Record<'users' | 'registered' | 'activityUsers' | 'activityDates' | 'n' | 'asOf' | 'date1904', unknown>>;

function* rate(given: Arguments): Steps<number> {
  const n = requiredNumber('n', given.n);
  if (!Number.isInteger(n) || n < 0 || n > 3650) {
    throw new CallerMistake((say) => say.outOfBounds('n', { from: 0, to: 3650, whole: true }, String(n)));
  }
  const date1904 = optionalFlag('date1904', given.date1904);
  const asOf = optionalDay('asOf', given.asOf, date1904);
  const userRows = alignUserDays({ argument: 'users', input: given.users }, { argument: 'registered', input: given.registered });
  const activityRows = alignUserDays(
    { argument: 'activityUsers', input: given.activityUsers },
    { argument: 'activityDates', input: given.activityDates },
  );
  const columns = [...userRows.columns, ...activityRows.columns];
  const share = yield* memoised<Share>(`RETENTIONDAY ${n} ${asOf} ${date1904}`, columns, function* () {
    const ids = new IdCodes();
    const users = yield* readUserDays(userRows, ids, date1904);
    const activity = yield* readUserDays(activityRows, ids, date1904);
    return retainedOnDay(firstDays(users), activity, { n, asOf: asOf ?? activity.latest });
  });
  return shareOf(share);
}

/** Earliest day of each user: a repeated id is one user (metrics.md, fine print 4). */
function firstDays({ users, days, userCount }: UserDayRows): Int32Array {
  const first = new Int32Array(userCount).fill(NO_DAY);
  for (let row = 0; row < users.length; row += 1) {
    const user = users[row]!;
    if (first[user] === NO_DAY || days[row]! < first[user]!) first[user] = days[row]!;
  }
  return first;
}
