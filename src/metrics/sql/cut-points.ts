import type { CutPoints } from '../kernels/rfm-scores';
import type { Row } from '../../warehouse/warehouse';
import type { Engine } from './engine';
import { integerOf, question } from './engine';

/**
 * Cut points of a day as whole numbers: recency in days, orders, units. A value is above a type 7 quantile just when it is
 * above the order statistic at or below the quantile's place, because between two neighbours there is no value; so these
 * need no fractions and score as `rfmScores` does.
 */
export function cutPointsOf(engine: Engine, day: number): Promise<CutPoints> {
  return engine.once(`cut points ${day}`, async () => {
    const { bins, cutPoints: fixed } = engine.scoring;
    const { scale } = engine.orders();
    const rows = await orderStatistics(engine, day, bins);
    const found = (name: string): number[] => rows.map((row) => integerOf(row, name));
    return {
      recency: fixed.recency?.map(Math.floor) ?? found('recency'),
      frequency: fixed.frequency?.map(Math.floor) ?? found('frequency'),
      monetary: fixed.monetary?.map((value) => wholeUnits(value, scale)) ?? found('monetary'),
    };
  });
}

/** The customers' values at the places 1/n … (n − 1)/n, one row each, ascending; none without customers. */
async function orderStatistics(engine: Engine, day: number, bins: number): Promise<readonly Row[]> {
  const { from, user, day: paid, units, isValid, values } = engine.orders();
  const { integer, text, asked, wholes, select } = engine.words;
  const customers = `(${select(`${user} AS buyer_key, ${integer(`${asked('closing_day')} - max(${paid})`)} AS buyer_recency, ${integer('count(*)')} AS buyer_frequency, ${integer(`sum(${units})`)} AS buyer_monetary
    FROM ${from} WHERE ${isValid} AND ${paid} <= ${asked('closing_day')} GROUP BY buyer_key`)})`;
  const place = (list: string, length: string): string => `${list}[${wholes(`(${length} - 1) * k`, asked('bins'))} + 1]`;
  const statements = {
    duckdb: select(`k, ${place('rs', 'len(rs)')} AS recency, ${place('fs', 'len(fs)')} AS frequency, ${text(place('ms', 'len(ms)'))} AS monetary
      FROM (SELECT list_sort(list(buyer_recency)) AS rs, list_sort(list(buyer_frequency)) AS fs, list_sort(list(buyer_monetary)) AS ms FROM ${customers} AS customers) AS sorted CROSS JOIN places
      WHERE len(rs) > 0 ORDER BY k`),
    clickhouse: select(`k, ${place('rs', 'length(rs)')} AS recency, ${place('fs', 'length(fs)')} AS frequency, ${text(place('ms', 'length(ms)'))} AS monetary
      FROM (SELECT arraySort(groupArray(buyer_recency)) AS rs, arraySort(groupArray(buyer_frequency)) AS fs, arraySort(groupArray(buyer_monetary)) AS ms FROM ${customers})
      ARRAY JOIN (SELECT groupArray(place) FROM places) AS k WHERE length(rs) > 0 ORDER BY k`),
  };
  return engine.query(statements[engine.dialect], [
    ...values,
    question({ closing_day: day, bins }),
    {
      name: 'places',
      columns: [{ name: engine.dialect === 'duckdb' ? 'k' : 'place', type: 'integer' }],
      rows: Array.from({ length: bins - 1 }, (_, k) => [k + 1]),
    },
  ]);
}

/** A fixed cut point in units: those above it are above the whole number below it. */
function wholeUnits(value: number, scale: number): number {
  const units = value * scale;
  return Math.abs(units - Math.round(units)) < 1e-6 ? Math.round(units) : Math.floor(units);
}
