import { column, integerOf } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { periodDays } from '../sql/period-days';
import type { Period } from '../periods';
import { activeUsers } from './active-users';

/** Distinct users by period. */
export const activeUsersInEngine: EngineAggregate<Period, number> = {
  aggregate: activeUsers,
  answers: async (engine, periods) => {
    const activity = engine.table('activity')!;
    const [user, day] = [column(activity, 'user_id', 'text'), column(activity, 'date', 'day')];
    const rows = await engine.query(
      `SELECT period_no, ${engine.words.distinct(user)} AS active_users
      FROM ${activity.from} ${engine.words.joined('period_days', day, 'period_day')}
      WHERE ${user} <> '' GROUP BY period_no`,
      [periodDays(periods)],
    );
    const users = new Map(rows.map((row) => [integerOf(row, 'period_no'), integerOf(row, 'active_users')]));
    return periods.map((_, period) => users.get(period) ?? 0);
  },
};
