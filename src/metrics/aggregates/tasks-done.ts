import { countDistinct } from '../data/distinct';
import { rowsWithin, sumOf } from '../data/table-rows';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

export interface TasksDone {
  /** Rows. */
  readonly tasks: number;
  /** Distinct users. */
  readonly users: number;
  /** Σ points; 0 without that column. */
  readonly points: number;
}

/** Growth tasks done in a period. */
export const tasksDone: Aggregate<Period, TasksDone> = {
  id: 'tasks-done',
  ofRows: (rows, period) => {
    const table = rows.table('tasks')!;
    const users = table.ids('user_id') ?? new Int32Array(table.rowCount).fill(-1);
    const done = rowsWithin(table, 'completed_at', period);
    return {
      tasks: done.length,
      users: countDistinct(Int32Array.from(done, (row) => users[row]!), rows.userCount),
      points: sumOf(table, 'points', done),
    };
  },
  ofNothing: { tasks: 0, users: 0, points: 0 },
};
