import { activeUsers as countByPeriod } from '../metrics/kernels/active-users';
import { periodOfDay } from '../metrics/kernels/grain';
import { optionalGrain, periodLabel } from './grain';
import { alignUserDays, readUserDays } from './input/activity';
import { IdCodes } from './input/id-codes';
import { optionalFlag } from './input/scalar';
import { memoised } from './memo';
import { refuseLargeSpill } from './spill';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';

/**
 * Distinct active users in each period from the first to the last one; a period without rows has 0.
 *
 * @customfunction ACTIVEUSERS
 * @cancelable
 * @param users one id a row
 * @param dates days on which the users were active
 * @param grain "day", "week" (from Monday) or "month" (the default)
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns a row a period: the period, its distinct users
 */
export function activeUsers(
  users: unknown[][],
  dates: unknown[][],
  grain?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): unknown[][] | Promise<unknown[][]> {
  return runSteps(spill(users, dates, grain, date1904), invocation as CancelableCall);
}

function* spill(users: unknown, dates: unknown, grainWord: unknown, date1904Flag: unknown): Steps<unknown[][]> {
  const grain = optionalGrain('grain', grainWord);
  const date1904 = optionalFlag('date1904', date1904Flag);
  const rows = alignUserDays({ argument: 'users', input: users }, { argument: 'dates', input: dates });
  const counts = yield* memoised(`ACTIVEUSERS ${grain} ${date1904}`, rows.columns, function* () {
    const activity = yield* readUserDays(rows, new IdCodes(), date1904);
    refuseLargeSpill(periodOfDay(activity.latest, grain) - periodOfDay(activity.first, grain) + 1, 2, 'periods');
    yield;
    return countByPeriod(activity, grain);
  });
  return counts.map(({ period, users: active }) => [periodLabel(period, grain), active]);
}
