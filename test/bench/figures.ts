import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { escape, op, table, type ColumnTable } from 'arquero';
import { Interner } from '../../src/datasets/interner';
import { quantileSorted } from '../../src/stats/quantile-sorted';
import { rfm, type Rfm } from '../../src/metrics/kernels/rfm';
import { tierOf } from '../../src/metrics/kernels/tier';
import { benchRow, type BenchRow } from './bench-result';

const AS_OF = 20_453;
const ORDERS_A_CUSTOMER = 10;
/** An order of many costs more than one of few only by what no longer fits the processor's caches. */
const LINEAR = 1 / 3;

/** RFM with scores and tiers, from ids as text and as codes, beside DuckDB with the data resident and arquero. */
export async function benchFigures(): Promise<BenchRow[]> {
  const orders = ordersOf(1_000_000);
  const { customers, codes } = encode(orders.ids);
  const connection = await residentTable(orders);
  // arquero uses ids as keys of objects, which makes other strings of them: it gets its own.
  const { ids, days, cents } = ordersOf(1_000_000);
  const byColumns = table({ id: ids, day: days, cents });
  expectEqual('DuckDB', customers, scoresOf(orders, customers.size, codes), rowsOf(await byDuckDB(connection)));
  expectEqual('arquero', customers, scoresOf(orders, customers.size, codes), byArquero(byColumns));

  const fromTexts = await fastest(() => {
    const encoded = encode(orders.ids);
    return scoresOf(orders, encoded.customers.size, encoded.codes);
  });
  const fromCodes = await fastest(() => scoresOf(orders, customers.size, codes));
  const duckdb = await fastest(() => byDuckDB(connection));
  const arquero = await fastest(() => byArquero(byColumns), 3);
  connection.closeSync();
  const [small, middle, large] = [await perMillion(100_000), await perMillion(1_000_000), await perMillion(5_000_000)];
  return [
    benchRow('RFM with tiers of 1 M orders, ids as text', fromTexts, duckdb, 'DuckDB', 'ms', 1),
    benchRow('RFM with tiers of 1 M orders, ids as text', fromTexts, arquero, 'arquero', 'ms', 4),
    benchRow('RFM with tiers of 1 M orders, ids as codes', fromCodes, duckdb, 'DuckDB', 'ms', 4),
    benchRow('RFM a million orders, of 1 M', middle, small, 'of 100 k', 'ms', LINEAR),
    benchRow('RFM a million orders, of 5 M', large, middle, 'of 1 M', 'ms', LINEAR),
  ];
}

interface Orders {
  readonly ids: string[];
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  readonly cents: Int32Array;
}

function ordersOf(count: number, named = true): Orders {
  let state = 20_251_124;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const customers = count / ORDERS_A_CUSTOMER;
  // Some buy often and most seldom, as customers do.
  const ids = Array.from({ length: named ? count : 0 }, () => `U${100_000 + Math.floor(random() ** 2 * customers)}`);
  const days = Int32Array.from({ length: count }, () => AS_OF - Math.floor(random() * 730));
  const cents = Int32Array.from({ length: count }, () => 1 + Math.floor(random() * 50_000));
  return { ids, days, cents, amounts: Float64Array.from(cents, (cent) => cent / 100) };
}

function encode(ids: readonly string[]): { customers: Interner; codes: Int32Array } {
  const customers = new Interner();
  return { customers, codes: customers.internAll(ids) };
}

/** Scores and tier by customer code. */
function scoresOf({ days, amounts }: Orders, customerCount: number, codes: Int32Array): Rfm & { tiers: string[] } {
  const scores = rfm({ customers: codes, customerCount, days, amounts }, { asOf: AS_OF });
  const { r, f, m } = scores;
  const tiers = new Array<string>(customerCount);
  for (let code = 0; code < customerCount; code++) tiers[code] = tierOf(r[code]!, f[code]!, m[code]!);
  return { ...scores, tiers };
}

interface PeerRow {
  readonly id: string;
  readonly recency: number;
  readonly frequency: number;
  readonly cents: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly tier: string;
}

async function residentTable({ ids, days, cents }: Orders): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE orders (id VARCHAR, day INTEGER, cents INTEGER)');
  const appender = await connection.createAppender('orders');
  for (let row = 0; row < ids.length; row += 2048) {
    const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER, INTEGER]);
    chunk.setColumns([
      ids.slice(row, row + 2048),
      [...days.subarray(row, row + 2048)],
      [...cents.subarray(row, row + 2048)],
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}

/** The result as columns of JS values. */
async function byDuckDB(connection: DuckDBConnection): Promise<unknown[][]> {
  const above = (value: string): string =>
    [1, 2, 3, 4].map((k) => `(${value} > q_${value}[${k}])::INTEGER`).join(' + ');
  const reader = await connection.runAndReadAll(`
    WITH customers AS (
      SELECT id, (${AS_OF} - max(day))::INTEGER AS recency, count(*)::INTEGER AS frequency, sum(cents)::DOUBLE AS cents
      FROM orders WHERE day <= ${AS_OF} GROUP BY id),
    cuts AS (
      SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS q_recency, quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS q_frequency,
        quantile_cont(cents, [0.2, 0.4, 0.6, 0.8]) AS q_cents
      FROM customers),
    scores AS (
      SELECT id, recency, frequency, cents, 5 - (${above('recency')}) AS r, 1 + (${above('frequency')}) AS f, 1 + (${above('cents')}) AS m
      FROM customers, cuts)
    SELECT *, CASE WHEN r >= 4 AND f + m >= 8 THEN 'core' WHEN r >= 3 THEN 'potential' WHEN r = 2 THEN 'dormant' ELSE 'churned' END AS tier
    FROM scores`);
  return reader.getColumns();
}

function rowsOf(columns: readonly unknown[][]): PeerRow[] {
  const [ids, recency, frequency, cents, r, f, m, tiers] = columns as [string[], ...number[][]];
  return ids.map((id, row) => ({
    id,
    recency: recency![row]!,
    frequency: frequency![row]!,
    cents: cents![row]!,
    r: r![row]!,
    f: f![row]!,
    m: m![row]!,
    tier: String(tiers![row]!),
  }));
}

/** Grouping by arquero; its quantiles are not those of type 7, so that the cut points are taken from sorted columns. */
function byArquero(orders: ColumnTable): PeerRow[] {
  const customers = orders.groupby('id').rollup({ last: op.max('day'), frequency: op.count(), cents: op.sum('cents') });
  const cutsOf = (values: Float64Array): number[] => [1, 2, 3, 4].map((k) => quantileSorted(values.sort(), k, 5));
  const cuts = ['last', 'frequency', 'cents'].map((name) =>
    cutsOf(Float64Array.from(customers.array(name) as ArrayLike<number>)),
  );
  const above = (points: readonly number[], value: number): number =>
    points.reduce((count, point) => count + (value > point ? 1 : 0), 0);
  const [recencyCuts, frequencyCuts, centsCuts] = [cuts[0]!.map((last) => AS_OF - last), cuts[1]!, cuts[2]!];
  return customers
    .derive({
      recency: escape((row: { last: number }) => AS_OF - row.last),
      r: escape((row: { last: number }) => 5 - above(recencyCuts, AS_OF - row.last)),
      f: escape((row: { frequency: number }) => 1 + above(frequencyCuts, row.frequency)),
      m: escape((row: { cents: number }) => 1 + above(centsCuts, row.cents)),
    })
    .derive({ tier: escape((row: PeerRow) => tierOf(row.r, row.f, row.m)) })
    .objects() as PeerRow[];
}

/** A bench of unequal results would compare nothing. */
function expectEqual(
  peer: string,
  customers: Interner,
  own: Rfm & { tiers: string[] },
  rows: readonly PeerRow[],
): void {
  if (rows.length !== customers.size)
    throw new Error(`${peer} has ${rows.length} customers instead of ${customers.size}`);
  for (const row of rows) {
    const code = customers.find(row.id);
    const same =
      own.recency[code] === row.recency &&
      own.frequency[code] === row.frequency &&
      own.monetary[code] === row.cents / 100 &&
      own.r[code] === row.r &&
      own.f[code] === row.f &&
      own.m[code] === row.m &&
      own.tiers[code] === row.tier;
    if (!same) throw new Error(`${peer} has another result for ${row.id}`);
  }
}

/** Milliseconds for each million of so many orders, from codes. */
async function perMillion(count: number): Promise<number> {
  const orders = ordersOf(count, false);
  const customerCount = count / ORDERS_A_CUSTOMER;
  const codes = Int32Array.from(orders.cents, (cent, row) => (cent * 7919 + row * 104_729) % customerCount);
  return (await fastest(() => scoresOf(orders, customerCount, codes))) / (count / 1_000_000);
}

/** The least of several times, in milliseconds. */
async function fastest(work: () => unknown, times = 7): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    (globalThis as { gc?: () => void }).gc?.();
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
