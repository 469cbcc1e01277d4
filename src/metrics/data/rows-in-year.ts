import { NO_DAY } from '../../workbook/calendar';
import { DATASETS } from '../../datasets/registry';
import type { Table } from '../../datasets/table';
import type { Frame } from '../periods';
import { isWithin } from '../periods';

/** Whether a table has rows in a year. Tables without dates, such as the team, hold for every year. */
export function hasRowsInYear(table: Table, { year, whole }: Frame): boolean {
  if (table.rowCount === 0) return false;
  if (table.dataset === 'targets') return table.numbers('year')?.includes(year) ?? false;
  const column = DATASETS[table.dataset].dateColumn;
  const days = column === undefined ? null : table.days(column);
  if (!days) return true;
  let dated = false;
  for (let row = 0; row < days.length; row++) {
    if (days[row] === NO_DAY) continue;
    dated = true;
    if (isWithin(days[row]!, whole)) return true;
  }
  return !dated;
}
