import type { DayCounts } from '../sql/day-counts';
import { dayCounts } from '../sql/day-counts';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import type { Period } from '../periods';
import type { Sales } from './sales';
import { sales } from './sales';

/** Orders and units by day; periods are added up here. */
export const salesInEngine: EngineAggregate<Period, Sales> = {
  aggregate: sales,
  answers: async (engine, periods) => {
    const counts = await salesByDay(engine);
    return periods.map(({ start, end }) => ({
      orders: counts.within('valid_orders', start, end),
      revenue: counts.within('net_units', start, end) / engine.orders().scale,
    }));
  },
};

function salesByDay(engine: Engine): Promise<DayCounts> {
  return engine.once('sales by day', async () => {
    const { from, day, units, isValid, values } = engine.orders();
    return dayCounts(
      await engine.query(
        `SELECT ${day} AS day_no, count(*) AS valid_orders, ${engine.words.text(`sum(${units})`)} AS net_units FROM ${from} WHERE ${isValid} GROUP BY day_no`,
        values,
      ),
    );
  });
}
