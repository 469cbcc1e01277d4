import type { DuckDBConnection } from '@duckdb/node-api';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WarehouseLimits } from '../../warehouse/limits';
import type { Row, ValueTable, Warehouse, WarehouseTable } from '../../warehouse/warehouse';
import { MOST_ROWS } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';
import { duckDbFault } from './duckdb-faults';
import type { FilesOfTable } from './source-files';
import { sourceFiles } from './source-files';

/**
 * A folder or glob of Parquet or CSV files, read by DuckDB inside this process. Parquet files are read where they are;
 * CSV files are taken into memory once, beyond the limit into a temporary folder that `close` removes.
 *
 * @param source `duckdb:FOLDER`, `duckdb:GLOB`, or either without the prefix
 */
export async function openDuckDb(source: string, limits: WarehouseLimits): Promise<Warehouse> {
  const path = source.replace(/^duckdb:(?:\/\/(?=\/))?/, '');
  const label = `duckdb:${path}`;
  const files = await sourceFiles(path);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  // DuckDB makes it when it first needs it.
  const spill = join(tmpdir(), `yearbook-duckdb-${randomUUID()}`);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(limits.bytes / 1024 ** 2)}MiB`,
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const close = async (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    await rm(spill, { recursive: true, force: true });
  };
  const limited = <T>(run: () => Promise<T>): Promise<T> => withinTime(connection, limits.seconds, label, run);
  try {
    const tables: WarehouseTable[] = [];
    for (const own of files) tables.push(await limited(() => openTable(connection, own)));
    return {
      dialect: 'duckdb',
      label,
      tables: () => Promise.resolve(tables),
      query: (text, values) => limited(() => query(connection, text, values)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where DuckDB puts the path of a row's file; a table may well have a column `filename` of its own. */
const FILE_COLUMN = 'yearbook_file_of_row';

async function withinTime<T>(connection: DuckDBConnection, seconds: number, label: string, run: () => Promise<T>): Promise<T> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    return await run();
  } catch (error) {
    if (error instanceof WarehouseError) throw error;
    throw isLate ? new WarehouseError('too-slow', { source: label, said: '' }) : duckDbFault(error, label);
  } finally {
    clearTimeout(timer);
  }
}

async function openTable(connection: DuckDBConnection, { table, format, files }: FilesOfTable): Promise<WarehouseTable> {
  const { listValue } = await import('@duckdb/node-api');
  const name = quotedName(table);
  const paths = quotedName(`files of ${table}`);
  const given = listValue([...files]);
  await connection.run(`SET VARIABLE ${paths} = $files`, { files: given });
  const reader = `(getvariable('${`files of ${table}`.replaceAll("'", "''")}')`;
  if (format === 'parquet') {
    const options = `union_by_name = true, filename = '${FILE_COLUMN}', file_row_number = true`;
    await connection.run(`CREATE TEMP VIEW ${name} AS SELECT * FROM read_parquet${reader}, ${options})`);
  } else {
    // Texts as they stand: a guessed type would take the zeros off `007`.
    const options = "union_by_name = true, all_varchar = true, header = true";
    await connection.run(`CREATE TEMP TABLE ${name} AS SELECT * FROM read_csv${reader}, ${options})`);
  }
  const described = await query(connection, `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${name})`, []);
  const columns = described.map((row) => ({ name: String(row['name']), type: String(row['type']) }));
  return {
    name: table,
    from: name,
    columns: columns.filter((column) => format === 'csv' || (column.name !== FILE_COLUMN && column.name !== 'file_row_number')),
    position: format === 'csv' ? 'rowid' : `struct_pack(file := ${FILE_COLUMN}, number := file_row_number)`,
  };
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function query(connection: DuckDBConnection, text: string, values: readonly ValueTable[]): Promise<readonly Row[]> {
  for (const table of values) await takeIn(connection, table);
  const answer = await connection.runAndReadUntil(text, MOST_ROWS + 1);
  if (answer.currentRowCount > MOST_ROWS) throw new WarehouseError('not-understood', { said: `> ${MOST_ROWS}` });
  return answer.getRowObjectsJS().map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(name, value)])),
  );
}

async function takeIn(connection: DuckDBConnection, { name, columns, rows }: ValueTable): Promise<void> {
  const types = { integer: 'BIGINT', text: 'VARCHAR' } as const;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${name} (${columns.map((column) => `${column.name} ${types[column.type]}`).join(', ')})`,
  );
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    row.forEach((value, i) => {
      if (columns[i]!.type === 'text') appender.appendVarchar(String(value));
      else appender.appendBigInt(BigInt(value));
    });
    appender.endRow();
  }
  appender.closeSync();
}

function plain(name: string, value: unknown): number | string | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint' && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) return Number(value);
  throw new WarehouseError('not-understood', { said: `${name}: ${typeof value === 'bigint' ? String(value) : typeof value}` });
}
