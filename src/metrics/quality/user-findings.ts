import { NO_DAY } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import type { DatasetId } from '../../datasets/schema';
import type { Aggregate } from '../aggregates/aggregate';
import type { RowData } from '../data/row-data';
import { tally } from './tally';

/** What is to be said of the rows of `users`, and of rows of other datasets about users who are not in it. */
export const userQuality: Aggregate<null, readonly Finding[]> = {
  id: 'user-quality',
  ofRows: userFindings,
  ofNothing: [],
};

function userFindings(data: RowData): Finding[] {
  const table = data.table('users')!;
  const { registered } = data.users();
  const ids = table.ids('user_id')!;
  const inviters = table.ids('invited_by');
  const days = table.days('registered_at')!;
  const joined = table.days('community_joined_at');
  const seen = new Uint8Array(data.userCount);
  const isRepeat = (row: number): boolean => {
    const user = ids[row]!;
    if (user < 0 || days[row] === NO_DAY) return false;
    return seen[user]!++ > 0;
  };
  return [
    ...tally(table, { code: 'duplicate-user', severity: 'warning', column: 'user_id' }, isRepeat),
    ...tally(
      table,
      { code: 'invited-by-self', severity: 'warning', column: 'invited_by' },
      (row) => inviters !== null && inviters[row]! >= 0 && inviters[row] === ids[row],
    ),
    ...tally(
      table,
      { code: 'unknown-inviter', severity: 'info', column: 'invited_by' },
      (row) => inviters !== null && inviters[row]! >= 0 && registered[inviters[row]!] === NO_DAY,
    ),
    ...tally(
      table,
      { code: 'community-before-registration', severity: 'info', column: 'community_joined_at' },
      (row) => joined !== null && joined[row] !== NO_DAY && joined[row]! < days[row]!,
    ),
    ...orphans(data, registered, 'activity', 'orphan-activity'),
    ...orphans(data, registered, 'wakeups', 'orphan-wakeup'),
    ...orphans(data, registered, 'tasks', 'orphan-task'),
  ];
}

function orphans(data: RowData, registered: Int32Array, dataset: DatasetId, code: string): Finding[] {
  const table = data.table(dataset);
  const ids = table?.ids('user_id');
  if (!table || !ids) return [];
  return tally(
    table,
    { code, severity: 'warning', column: 'user_id' },
    (row) => ids[row]! >= 0 && registered[ids[row]!] === NO_DAY,
  );
}
