import { column, integerOf } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import type { Period } from '../periods';
import type { WakeupRate } from '../kernels/wakeup-rate';
import { touches, WAKEUP_DAYS } from './touches';

/** Distinct (user, day) of touches by day, with how many came back; periods and the as-of day are applied here. */
export const touchesInEngine: EngineAggregate<Period, WakeupRate> = {
  aggregate: touches,
  answers: async (engine, periods) => {
    const days = await touchesByDay(engine);
    return periods.map(({ start, end, asOf }) => {
      const own = days.filter(({ day }) => day >= start && day <= end);
      const judged = own.filter(({ day }) => day + WAKEUP_DAYS <= asOf);
      const sum = (of: readonly TouchesOfDay[], column: 'touched' | 'woken'): number =>
        of.reduce((total, counts) => total + counts[column], 0);
      const touched = sum(judged, 'touched');
      return { woken: sum(judged, 'woken'), touched, leftOut: sum(own, 'touched') - touched };
    });
  },
};

interface TouchesOfDay {
  readonly day: number;
  readonly touched: number;
  readonly woken: number;
}

function touchesByDay(engine: Engine): Promise<readonly TouchesOfDay[]> {
  return engine.once('touches by day', async () => {
    const wakeups = engine.table('wakeups')!;
    const activity = engine.table('activity')!;
    const orders = engine.orders();
    const [user, day] = [column(wakeups, 'user_id', 'text'), column(wakeups, 'touched_at', 'day')];
    const [activeUser, activeDay] = [column(activity, 'user_id', 'text'), column(activity, 'date', 'day')];
    const isTouch = `${user} <> '' AND ${day} IS NOT NULL`;
    const touched = `SELECT ${user} FROM ${wakeups.from} WHERE ${user} <> ''`;
    const text = {
      duckdb: `WITH returns AS (
          SELECT DISTINCT ${activeUser} AS user_key, ${activeDay} AS return_day FROM ${activity.from} WHERE ${activeUser} IN (${touched})
          UNION
          SELECT DISTINCT ${orders.user}, ${orders.day} FROM ${orders.from} WHERE ${orders.isValid} AND ${orders.user} IN (${touched})
        )
        SELECT day_no, count(*) AS touched, count(CASE WHEN is_woken THEN 1 END) AS woken FROM (
          SELECT touch.touch_day AS day_no, EXISTS (
            SELECT 1 FROM returns WHERE returns.user_key = touch.user_key AND return_day > touch.touch_day AND return_day <= touch.touch_day + ${WAKEUP_DAYS}
          ) AS is_woken
          FROM (SELECT DISTINCT ${user} AS user_key, ${day} AS touch_day FROM ${wakeups.from} WHERE ${isTouch}) AS touch
        ) AS judged GROUP BY day_no`,
      clickhouse: `SELECT day_no, count(*) AS touched, sum(arrayExists(d -> d > day_no AND d <= day_no + ${WAKEUP_DAYS}, returns)) AS woken FROM (
          SELECT user_key, groupUniqArrayArray(touch_part) AS touch_days, groupUniqArrayArray(return_part) AS returns FROM (
            SELECT ${user} AS user_key, groupUniqArray(assumeNotNull(${day})) AS touch_part, emptyArrayInt64() AS return_part FROM ${wakeups.from} WHERE ${isTouch} GROUP BY user_key
            UNION ALL
            SELECT ${activeUser} AS user_key, emptyArrayInt64() AS touch_part, groupUniqArray(assumeNotNull(${activeDay})) AS return_part FROM ${activity.from} WHERE ${activeDay} IS NOT NULL AND ${activeUser} GLOBAL IN (${touched}) GROUP BY user_key
            UNION ALL
            SELECT ${orders.user} AS user_key, emptyArrayInt64() AS touch_part, groupUniqArray(assumeNotNull(${orders.day})) AS return_part FROM ${orders.from} WHERE ${orders.isValid} AND ${orders.user} GLOBAL IN (${touched}) GROUP BY user_key
          ) GROUP BY user_key
        ) ARRAY JOIN touch_days AS day_no GROUP BY day_no`,
    }[engine.dialect];
    return (await engine.query(text, orders.values)).map((row) => ({
      day: integerOf(row, 'day_no'),
      touched: integerOf(row, 'touched'),
      woken: integerOf(row, 'woken'),
    }));
  });
}
