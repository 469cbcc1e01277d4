import type { Row } from '../../warehouse/warehouse';
import { covers } from '../data/campaign-orders';
import { column, integerOf, question } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { usersById } from '../sql/users-by-id';
import type { DayRetentionQuestion, Retained } from './day-retention';
import { dayRetention } from './day-retention';

/**
 * Users by day of registering, with how many of them were active n days later; periods, windows and the as-of day are
 * applied here to those days.
 */
export const dayRetentionInEngine: EngineAggregate<DayRetentionQuestion, Retained> = {
  aggregate: dayRetention,
  answers: async (engine, questions) => {
    const answers: Retained[] = [];
    for (const { period, n, windows, inside } of questions) {
      const days = (await retainedByDay(engine, n)).filter(({ day }) => {
        if (day < period.start || day > period.end || day + n > period.asOf) return false;
        return windows === undefined || windows.some((window) => covers(window, day)) === inside;
      });
      answers.push({
        part: days.reduce((sum, { active }) => sum + active, 0),
        whole: days.reduce((sum, { users }) => sum + users, 0),
      });
    }
    return answers;
  },
};

interface RetainedOfDay {
  readonly day: number;
  readonly users: number;
  readonly active: number;
}

/** One row a user and day of activity, moved back by n days: those that fall on the day of registering came back. */
function retainedByDay(engine: Engine, n: number): Promise<readonly RetainedOfDay[]> {
  return engine.once(`day retention ${n}`, async () => {
    const activity = engine.table('activity')!;
    const [user, day] = [column(activity, 'user_id', 'text'), column(activity, 'date', 'day')];
    const users = usersById(engine.table('users')!, engine.words.integer);
    const { asked, select } = engine.words;
    const text = {
      duckdb: select(`first_day AS day_no, count(*) AS users, count(active_day) AS active FROM ${users} AS users_by_id
        LEFT JOIN (SELECT DISTINCT ${user} AS active_user, ${day} AS active_day FROM ${activity.from}) AS active_days
        ON active_user = user_key AND active_day = first_day + ${asked('days_later')} GROUP BY day_no`),
      clickhouse: select(`registered_day AS day_no, count(*) AS users, sum(has(active_days, registered_day + ${asked('days_later')})) AS active FROM (
        SELECT user_key, max(first_part) AS registered_day, groupUniqArrayArray(days_part) AS active_days FROM (
          SELECT user_key, first_day AS first_part, emptyArrayInt64() AS days_part FROM ${users}
          UNION ALL
          SELECT ${user} AS user_key, toInt64(${NO_FIRST_DAY}) AS first_part, groupUniqArray(assumeNotNull(${day})) AS days_part FROM ${activity.from} WHERE ${user} <> '' AND ${day} IS NOT NULL GROUP BY user_key
        ) GROUP BY user_key
      ) WHERE registered_day > ${NO_FIRST_DAY} GROUP BY day_no`),
    }[engine.dialect];
    const rows = await engine.query(text, [question({ days_later: n })]);
    return rows.map((row: Row) => ({
      day: integerOf(row, 'day_no'),
      users: integerOf(row, 'users'),
      active: integerOf(row, 'active'),
    }));
  });
}

/** Earlier than any day: what a user who is not registered has. */
const NO_FIRST_DAY = -9_999_999;
