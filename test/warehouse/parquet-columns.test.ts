import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-parquet-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT 'u1' AS user_id, 'export.xlsx' AS filename) TO '${join(folder, 'orders.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a Parquet file', () => {
  it('may have a column of file names of its own', async () => {
    const warehouse = await openDuckDb(folder, STANDARD_LIMITS);
    try {
      const [orders] = await warehouse.tables();
      expect(orders?.columns.map(({ name }) => name)).toEqual(['user_id', 'filename']);
      expect(await warehouse.query(`SELECT user_id, filename FROM ${orders!.from}`, [])).toEqual([{ user_id: 'u1', filename: 'export.xlsx' }]);
    } finally {
      await warehouse.close();
    }
  });
});
