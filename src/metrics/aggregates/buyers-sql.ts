import { integerOf } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { periodDays } from '../sql/period-days';
import type { Period } from '../periods';
import type { Buyers } from './buyers';
import { buyers } from './buyers';

/** Orders by buyer and period, then buyers by period. */
export const buyersInEngine: EngineAggregate<Period, Buyers> = {
  aggregate: buyers,
  answers: async (engine, periods) => {
    const { from, user, day, isValid, values } = engine.orders();
    const rows = await engine.query(
      `SELECT period_no, count(*) AS buyers, sum(CASE WHEN order_count >= 2 THEN 1 ELSE 0 END) AS repeat_buyers FROM (
        SELECT ${user} AS buyer_key, period_no, count(*) AS order_count
        FROM ${from} ${engine.words.joined('period_days', day, 'period_day')}
        WHERE ${isValid} GROUP BY buyer_key, period_no
      ) AS orders_of_buyers GROUP BY period_no`,
      [...values, periodDays(periods)],
    );
    const ofPeriod = new Map(rows.map((row) => [integerOf(row, 'period_no'), row]));
    return periods.map((_, period) => {
      const row = ofPeriod.get(period);
      return row ? { all: integerOf(row, 'buyers'), repeat: integerOf(row, 'repeat_buyers') } : { all: 0, repeat: 0 };
    });
  },
};
