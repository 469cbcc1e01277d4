import { functionMessages } from '../locales/functions';
import { cohortRetention } from '../metrics/kernels/cohort-retention';
import type { Cohort, UserDays } from '../metrics/kernels/cohort-retention';
import { periodOfDay, periodsOfDays } from '../metrics/kernels/grain';
import type { Grain } from '../metrics/kernels/grain';
import { optionalGrain, periodLabel } from './grain';
import { alignUserDays, readUserDays } from './input/activity';
import type { UserDayRows } from './input/activity';
import { IdCodes } from './input/id-codes';
import { optionalFlag, optionalNumber } from './input/scalar';
import { memoised } from './memo';
import { MOST_SPILL_CELLS, refuseLargeSpill } from './spill';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';
import { userLanguage } from './user-language';

/**
 * Retention of cohorts: users belong to the period of their first date, and are retained in each later period in which they have a
 * date.
 *
 * @customfunction RETENTION
 * @cancelable
 * @param users one id a row
 * @param dates days on which the users were active
 * @param grain "day", "week" (from Monday) or "month" (the default)
 * @param periods how many periods after the first (all that are known)
 * @param headers TRUE puts a header on top
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns a row a cohort: its period, its size, the share in period 0, 1, … ; periods after the latest date are blank
 */
export function retention(
  users: unknown[][],
  dates: unknown[][],
  grain?: unknown,
  periods?: unknown,
  headers?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): unknown[][] | Promise<unknown[][]> {
  return runSteps(spill({ users, dates, grain, periods, headers, date1904 }), invocation as CancelableCall);
}

type Arguments = Readonly<Record<'users' | 'dates' | 'grain' | 'periods' | 'headers' | 'date1904', unknown>>;

function* spill(given: Arguments): Steps<unknown[][]> {
  const grain = optionalGrain('grain', given.grain);
  const wanted = optionalNumber('periods', given.periods, { from: 1, to: 10_000, whole: true }, null);
  const headers = optionalFlag('headers', given.headers);
  const date1904 = optionalFlag('date1904', given.date1904);
  const rows = alignUserDays({ argument: 'users', input: given.users }, { argument: 'dates', input: given.dates });
  const { cohorts, periods } = yield* memoised(`RETENTION ${grain} ${wanted} ${date1904}`, rows.columns, function* () {
    const activity = yield* readUserDays(rows, new IdCodes(), date1904);
    const known = periodOfDay(activity.latest, grain) - periodOfDay(activity.first, grain);
    const most = wanted ?? known;
    refuseLargeSpill(cohortCount(activity, grain, most, known), most + 3, 'periods');
    yield;
    return { periods: most, cohorts: cohortRetention(activity, { grain, periods: most }) };
  });
  const table = cohorts.map((cohort) => cohortRow(cohort, grain, periods));
  return headers ? [headerRow(periods), ...table] : table;
}

function cohortRow({ period, size, active }: Cohort, grain: Grain, periods: number): unknown[] {
  return [periodLabel(period, grain), size, ...Array.from({ length: periods + 1 }, (_, k) => (k < active.length ? active[k]! / size : ''))];
}

function headerRow(periods: number): string[] {
  const { headers } = functionMessages[userLanguage()];
  return [...headers.retention, ...Array.from({ length: periods + 1 }, (_, k) => headers.retentionPeriod(k))];
}

/** How many cohorts there are; an upper bound where that cannot be too many. */
function cohortCount(rows: UserDayRows, grain: Grain, periods: number, known: number): number {
  return (known + 1) * (periods + 3) <= MOST_SPILL_CELLS ? known + 1 : new Set(firstPeriods(rows, grain)).size;
}

function firstPeriods({ users, days, userCount }: UserDays, grain: Grain): Int32Array {
  const periods = periodsOfDays(days, grain);
  const first = new Int32Array(userCount).fill(0x7fffffff);
  for (let row = 0; row < users.length; row += 1) first[users[row]!] = Math.min(first[users[row]!]!, periods[row]!);
  return first;
}
