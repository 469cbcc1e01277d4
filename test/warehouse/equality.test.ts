import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Datasets } from '../../src/datasets/table';
import { openClickHouse } from '../../src/hosts/clickhouse/open-clickhouse';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import { sampleTeam } from '../../src/sample/team';
import { teamDatasets } from '../../src/sample/team-datasets';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import { startShards, type Shards } from './clickhouse-shards';
import { loadDuckDb } from './load-duckdb';
import { loadTables } from './load-tables';
import { messyTeams } from './messy-teams';
import { expectSameFigures, type YearChoice } from './same-figures';

const CALENDAR: YearChoice = { year: 2025, fiscalStart: 1, baseline: 'auto' };
const FISCAL: YearChoice = { year: 2025, fiscalStart: 4, baseline: 'start-of-year' };

let folder: string;
let shards: Shards;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-equality-'));
  shards = await startShards({ count: 3 });
});

afterAll(async () => {
  await shards.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('figures in memory and in an engine', () => {
  it('are the same for the sample team: Parquet files', async () => {
    await inDuckDb(sample(), 'parquet', CALENDAR);
  });

  it('are the same for the sample team: CSV files', async () => {
    await inDuckDb(sample(), 'csv', CALENDAR);
  });

  it('are the same for the sample team: three ClickHouse shards', async () => {
    const datasets = sample();
    await loadTables(shards, datasets);
    await inClickHouse(datasets, CALENDAR);
  });

  it('are the same for messy teams: Parquet files', async () => {
    for (const [i, datasets] of teams(12).entries()) await inDuckDb(datasets, 'parquet', i % 2 === 0 ? CALENDAR : FISCAL);
  });

  it('are the same for messy teams: three ClickHouse shards', async () => {
    for (const [i, datasets] of teams(6).entries()) {
      await loadTables(shards, datasets);
      await inClickHouse(datasets, i % 2 === 0 ? CALENDAR : FISCAL);
    }
  });

  it('are the same whatever the columns are called', async () => {
    const datasets = lively();
    await loadTables(shards, datasets);
    for (const [dataset, columns] of Object.entries(AWKWARD)) {
      const renamed = Object.entries(columns).map(([name, awkward]) => `${name} AS ${awkward}`);
      await shards.http(0, `CREATE VIEW shop.${dataset}_of_the_team AS SELECT *, ${renamed.join(', ')} FROM shop.${dataset}`);
    }
    const tables = Object.entries(AWKWARD).map(([dataset, columns]) => ({
      workbook: '*', sheet: `${dataset}_of_the_team`, range: null, dataset: dataset as keyof typeof AWKWARD, columns,
    }));
    await expectSameFigures(openClickHouse(shards.url(), '', STANDARD_LIMITS), datasets, CALENDAR, { schema: 1, tables });
  });

  it('would not pass if an engine lost a row', async () => {
    const datasets = lively();
    await loadTables(shards, datasets);
    await shards.http(1, 'RENAME TABLE shop.users_local TO shop.kept_aside');
    await shards.http(1, 'CREATE TABLE shop.users_local AS shop.kept_aside ENGINE = MergeTree() ORDER BY tuple()');
    await expect(inClickHouse(datasets, CALENDAR)).rejects.toThrow();
  });
});

/** The sample team with refunds, repeated orders and two years of activity. */
function sample(): Datasets {
  return teamDatasets(sampleTeam({ users: 2_000, seed: 11, year: 2025 }));
}

/** Names that stand in the texts of queries too. */
const AWKWARD = {
  users: { user_id: 'users', registered_at: 'day' },
  orders: { user_id: 'buyer', paid_at: 'day', amount: 'units', refund_amount: 'period' },
  activity: { user_id: 'user', date: 'day' },
  tasks: { user_id: 'tasks', completed_at: 'period', points: 'orders' },
} as const;

/** A messy team with activity and enough users to be on every shard. */
function lively(): Datasets {
  return teams(30).find(({ tables }) => tables.activity && tables.users!.rowCount > 15)!;
}

/** The same teams each time, so that what fails can be looked into. */
function teams(count: number): Datasets[] {
  return fc.sample(messyTeams, { numRuns: count, seed: 2025 });
}

async function inDuckDb(datasets: Datasets, format: 'parquet' | 'csv', choice: YearChoice): Promise<void> {
  const files = await mkdtemp(join(folder, 'files-'));
  await loadDuckDb(files, datasets, format);
  const warehouse = await openDuckDb(`duckdb:${files}`, STANDARD_LIMITS);
  try {
    await expectSameFigures(warehouse, datasets, choice);
  } finally {
    await warehouse.close();
  }
}

async function inClickHouse(datasets: Datasets, choice: YearChoice): Promise<void> {
  await expectSameFigures(openClickHouse(shards.url(), '', STANDARD_LIMITS), datasets, choice);
}
