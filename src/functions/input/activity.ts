import { NO_DAY } from '../../workbook/calendar';
import type { UserDays } from '../../metrics/kernels/cohort-retention';
import { CallerMistake } from '../caller-mistake';
import type { Steps } from '../steps';
import type { IdCodes } from './id-codes';
import { readDays, readIds } from './read-columns';
import { alignRows } from './rows';
import type { Rows } from './rows';

/** Rows of users and days, and the earliest and latest of the days. */
export interface UserDayRows extends UserDays {
  readonly first: number;
  readonly latest: number;
}

/**
 * The rows of a range of ids and one of dates.
 *
 * @throws {CallerMistake} when there are none
 */
export function alignUserDays(users: { argument: string; input: unknown }, days: { argument: string; input: unknown }): Rows {
  const rows = alignRows([{ ...users, kind: 'id' }, { ...days, kind: 'date' }]);
  if (rows.count === 0) throw new CallerMistake((say) => say.noRows(users.argument));
  return rows;
}

export function* readUserDays(rows: Rows, ids: IdCodes, date1904: boolean): Steps<UserDayRows> {
  const users = yield* readIds(rows, 0, ids);
  const days = yield* readDays(rows, 1, date1904);
  let first = Infinity;
  let latest = NO_DAY;
  for (let row = 0; row < days.length; row += 1) {
    if (days[row]! > latest) latest = days[row]!;
    if (days[row]! < first) first = days[row]!;
  }
  return { users, days, userCount: ids.size, first, latest };
}
