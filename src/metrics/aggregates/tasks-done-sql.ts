import { column, integerOf } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { periodDays } from '../sql/period-days';
import type { Period } from '../periods';
import type { TasksDone } from './tasks-done';
import { tasksDone } from './tasks-done';

/** Rows, users and points by period. */
export const tasksDoneInEngine: EngineAggregate<Period, TasksDone> = {
  aggregate: tasksDone,
  answers: async (engine, periods) => {
    const tasks = engine.table('tasks')!;
    const [user, day] = [column(tasks, 'user_id', 'text'), column(tasks, 'completed_at', 'day')];
    const points = tasks.expressions['points']?.number ?? '0';
    const rows = await engine.query(
      `SELECT period_no, count(*) AS tasks_done, ${engine.words.distinct(`CASE WHEN ${user} <> '' THEN ${user} END`)} AS task_users, sum(coalesce(${points}, 0)) AS points_given
      FROM ${tasks.from} ${engine.words.joined('period_days', day, 'period_day')} GROUP BY period_no`,
      [periodDays(periods)],
    );
    const ofPeriod = new Map(rows.map((row) => [integerOf(row, 'period_no'), row]));
    return periods.map((_, period) => {
      const row = ofPeriod.get(period);
      if (!row) return tasksDone.ofNothing;
      return { tasks: integerOf(row, 'tasks_done'), users: integerOf(row, 'task_users'), points: integerOf(row, 'points_given') };
    });
  },
};
