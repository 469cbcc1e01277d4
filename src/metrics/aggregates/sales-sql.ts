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
      orders: counts.within('orders', start, end),
      revenue: counts.within('units', start, end) / engine.orders().scale,
    }));
  },
};

function salesByDay(engine: Engine): Promise<DayCounts> {
  return engine.once('sales by day', async () => {
    const { from, day, units, isValid, values } = engine.orders();
    return dayCounts(
      await engine.query(
        `SELECT ${day} AS day, count(*) AS orders, ${engine.words.text(`sum(${units})`)} AS units FROM ${from} WHERE ${isValid} GROUP BY day`,
        values,
      ),
    );
  });
}
