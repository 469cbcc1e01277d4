import type { Datasets } from '../../src/datasets/table';
import { LARGE_DATASETS } from '../../src/warehouse/source-tables';
import { DATABASE, type Shards } from './clickhouse-shards';
import { CLUSTER } from './shard-config';
import { tableText } from './table-text';

/** The engine's types of the columns of `tableText`. */
const TYPES = {
  text: 'Nullable(String)',
  time: 'Nullable(DateTime)',
  number: 'Nullable(Float64)',
  integer: 'Int64',
} as const;

/** Rows that are sent at a time. */
const CHUNK = 200_000;

/**
 * Loads the large datasets into a database of the shards, anew: a table of each, spread over the shards by user, and its
 * part `…_local` on every shard.
 */
export async function loadTables(shards: Shards, datasets: Datasets, database = DATABASE): Promise<void> {
  await everywhere(shards, `DROP DATABASE IF EXISTS ${database}`);
  await everywhere(shards, `CREATE DATABASE ${database}`);
  for (const dataset of LARGE_DATASETS) {
    const table = datasets.tables[dataset];
    if (!table) continue;
    const { columns, lines } = tableText(table, datasets.interners);
    await createTable(
      shards,
      dataset,
      columns.map(({ name, kind }) => `${name} ${TYPES[kind]}`),
      database,
    );
    for (let from = 0; from < lines.length; from += CHUNK) {
      await insert(shards, dataset, lines.slice(from, from + CHUNK), database);
    }
  }
}

/** Makes a table of `columns` with their types, the first of which spreads its rows over the shards; and its parts. */
export async function createTable(
  shards: Shards,
  name: string,
  columns: readonly string[],
  database = DATABASE,
): Promise<void> {
  const key =
    columns.find((column) => column.startsWith('user_id '))?.split(' ', 1)[0] ?? columns[0]!.split(' ', 1)[0]!;
  const list = columns.join(', ');
  await everywhere(shards, `CREATE TABLE ${database}.${name}_local (${list}) ENGINE = MergeTree() ORDER BY tuple()`);
  await everywhere(
    shards,
    `CREATE TABLE ${database}.${name} (${list}) ENGINE = Distributed(${CLUSTER}, ${database}, ${name}_local, cityHash64(ifNull(toString(${key}), '')))`,
  );
}

/** Adds tab-separated lines to a table through the first shard, and waits until they are on theirs. */
export async function insert(
  shards: Shards,
  table: string,
  lines: readonly string[],
  database = DATABASE,
): Promise<void> {
  await shards.http(0, lines.map((line) => `${line}\n`).join(''), {
    query: `INSERT INTO ${database}.${table} FORMAT TabSeparated`,
    insert_distributed_sync: '1',
  });
}

async function everywhere(shards: Shards, statement: string): Promise<void> {
  await Promise.all(Array.from({ length: shards.count }, (_, shard) => shards.http(shard, statement)));
}
