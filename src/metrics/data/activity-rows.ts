import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { groupRows } from '../../stats/group-rows';
import type { UserDays } from '../kernels/cohort-retention';

/** Rows of `activity` that have a user and a day, in order of the day. */
export function activityRows(table: Table, userCount: number): UserDays {
  const ids = table.ids('user_id') ?? new Int32Array(table.rowCount).fill(-1);
  const days = table.days('date') ?? new Int32Array(table.rowCount).fill(NO_DAY);
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day === NO_DAY || ids[row]! < 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { users: new Int32Array(0), days: new Int32Array(0), userCount };
  const keys = days.map((day, row) => (day === NO_DAY || ids[row]! < 0 ? -1 : day - first));
  const rows = last - first < 1_000_000 ? groupRows(keys, last - first + 1).rows : sortedRows(keys);
  return { users: rows.map((row) => ids[row]!), days: rows.map((row) => days[row]!), userCount };
}

/** For a span of absurd dates. */
function sortedRows(keys: Int32Array): Int32Array {
  const rows = Array.from(keys.keys()).filter((row) => keys[row]! >= 0);
  return Int32Array.from(rows.sort((a, b) => keys[a]! - keys[b]!));
}
