import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Datasets } from '../../src/datasets/table';
import { openClickHouse } from '../../src/hosts/clickhouse/open-clickhouse';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import type { Figure } from '../../src/metrics/figure';
import { computeFigures } from '../../src/metrics/compute-figures';
import { warehouseFigures } from '../../src/metrics/sql/warehouse-figures';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import { LARGE_DATASETS, sourceTables } from '../../src/warehouse/source-tables';
import type { Warehouse } from '../../src/warehouse/warehouse';
import { datasetsOf } from '../support/datasets';
import { startShards } from '../warehouse/clickhouse-shards';
import { createTable } from '../warehouse/load-tables';
import { largeClickHouseColumns, largeDatasets, largeQuery, largeTeam } from '../warehouse/large-team';
import { benchRow, type BenchRow } from './bench-result';

const CHOICE = { year: 2025, fiscalStart: 1, baseline: 'auto' } as const;
const SIZES = [1_000_000, 5_000_000, 20_000_000] as const;
/** Rows that one INSERT makes in a shard. */
const CHUNK = 5_000_000;

/**
 * All figures of 1, 5 and 20 M orders (with as many rows of activity) in DuckDB over Parquet files and on ClickHouse
 * shards, beside the same rows in memory, which give the same figures; what Node itself takes stays as it is.
 */
export async function benchWarehouse(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const last = new Map<string, { size: number; taken: Taken }>();
  for (const size of SIZES) {
    const inMemory = size <= 5_000_000 ? memory(size) : null;
    for (const [name, run] of [['DuckDB', inDuckDb], ['3 ClickHouse shards', (of: number) => inClickHouse(of, 3)]] as const) {
      const taken = await run(size);
      if (inMemory) expectEqual(`${name}, ${size} orders`, inMemory.figures, taken.figures);
      const title = `All figures of ${size / 1e6} M orders, ${name}`;
      const before = last.get(name);
      if (inMemory) rows.push(benchRow(title, taken.milliseconds, inMemory.milliseconds, 'in memory', 'ms', null));
      if (before) {
        rows.push(benchRow(`${title}, a million orders`, taken.milliseconds / (size / 1e6), before.taken.milliseconds / (before.size / 1e6), `of ${before.size / 1e6} M`, 'ms', null));
        rows.push(benchRow(`${title}, Node's own memory`, taken.megabytes, before.taken.megabytes, `of ${before.size / 1e6} M`, 'MB', null));
      }
      last.set(name, { size, taken });
    }
  }
  const one = await inClickHouse(5_000_000, 1);
  const two = await inClickHouse(5_000_000, 2);
  rows.push(benchRow('All figures of 5 M orders, 2 shards', two.milliseconds, one.milliseconds, '1 shard', 'ms', null));
  return rows;
}

interface Taken {
  readonly milliseconds: number;
  /** Most that JavaScript held at a time, without what the engine holds in this process. */
  readonly megabytes: number;
  readonly figures: readonly Figure[];
}

function memory(orders: number): Taken {
  const datasets = largeDatasets(largeTeam(orders));
  const all: Datasets = { ...datasets, tables: { ...small().tables, ...datasets.tables } };
  const start = performance.now();
  const { figures } = computeFigures(all, CHOICE);
  return { milliseconds: performance.now() - start, megabytes: 0, figures: figures.figures };
}

async function inDuckDb(orders: number): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), 'yearbook-bench-'));
  try {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const team = largeTeam(orders);
    for (const dataset of LARGE_DATASETS) {
      const query = largeQuery(dataset, team, 'duckdb', `(SELECT range AS i FROM range(${team[dataset]})) AS numbers`);
      await connection.run(`COPY (${query}) TO '${join(folder, `${dataset}.parquet`)}' (FORMAT parquet)`);
    }
    connection.closeSync();
    instance.closeSync();
    return await take(await openDuckDb(folder, STANDARD_LIMITS));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inClickHouse(orders: number, count: number): Promise<Taken> {
  const shards = await startShards({ count });
  try {
    const team = largeTeam(orders);
    await Promise.all(Array.from({ length: count }, (_, shard) => shards.http(shard, 'CREATE DATABASE shop')));
    for (const dataset of LARGE_DATASETS) {
      await createTable(shards, dataset, largeClickHouseColumns(dataset));
      for (let from = 0; from < team[dataset]; from += CHUNK) {
        const rows = Math.min(CHUNK, team[dataset] - from);
        const numbers = `(SELECT toInt64(number) + ${from} AS i FROM system.numbers LIMIT ${rows})`;
        await shards.http(0, `INSERT INTO shop.${dataset} ${largeQuery(dataset, team, 'clickhouse', numbers)}`, {
          insert_distributed_sync: '1', max_memory_usage: '0',
        });
      }
    }
    return await take(openClickHouse(shards.url(), '', STANDARD_LIMITS));
  } finally {
    await shards.stop();
  }
}

async function take(warehouse: Warehouse): Promise<Taken> {
  globalThis.gc?.();
  let most = 0;
  const watch = setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    most = Math.max(most, heapUsed + arrayBuffers);
  }, 20);
  try {
    const start = performance.now();
    const { tables } = await sourceTables(warehouse, null);
    const made = await warehouseFigures(warehouse, tables, small(), CHOICE);
    return { milliseconds: performance.now() - start, megabytes: most / 1e6, figures: made!.figures.figures };
  } finally {
    clearInterval(watch);
    await warehouse.close();
  }
}

function small(): Datasets {
  return datasetsOf({
    campaigns: [
      { campaign: '618大促', start: '2025-06-10', end: '2025-06-20', type: '大促' },
      { campaign: '双11', start: '2025-10-31', end: '2025-11-11', type: '大促' },
    ],
  });
}

function expectEqual(what: string, expected: readonly Figure[], found: readonly Figure[]): void {
  const close = (a: number | null, b: number | null | undefined): boolean =>
    a === b || (a !== null && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));
  const differing = expected.find((figure, i) => figure.id !== found[i]?.id || !close(figure.value, found[i].value) || !close(figure.baseline, found[i].baseline));
  if (differing || expected.length !== found.length) throw new Error(`${what}: ${differing?.id ?? 'number of figures'} differs`);
}
