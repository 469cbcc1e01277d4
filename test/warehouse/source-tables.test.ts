import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import type { SavedMapping } from '../../src/recognise/saved-mapping';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import { type SourceTables, sourceTables } from '../../src/warehouse/source-tables';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-tables-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('tables of a warehouse', () => {
  it('are taken by their names, and their columns by the headers that teams use', async () => {
    await file('订单.csv', '订单编号,会员ID,付款时间,实付金额(元),批次\n1,U1,2025-01-02 03:04:05,9.5,7\n');
    const { tables, others } = await look(null);
    expect(others).toEqual([]);
    expect(tables.get('orders')?.columns).toEqual({
      order_id: '订单编号', user_id: '会员ID', paid_at: '付款时间', amount: '实付金额(元)',
    });
  });

  it('that are no such dataset are listed', async () => {
    await file('orders.csv', 'user_id,paid_at,amount\nU1,2025-01-02,1\n');
    await file('stock.csv', 'sku,quantity\nA,1\n');
    expect((await look(null)).others).toEqual(['stock']);
  });

  it('are what a mapping says, whatever their names', async () => {
    await file('fact_sales.csv', 'buyer,moment,total,user_id\nU1,2025-01-02,1,X\n');
    const columns = { user_id: 'buyer', paid_at: 'moment', amount: 'total' };
    const { tables } = await look({ schema: 1, tables: [{ workbook: '*', sheet: 'fact_sales', range: null, dataset: 'orders', columns }] });
    expect(tables.get('orders')?.columns).toEqual(columns);
  });

  it('may be left alone by a mapping', async () => {
    await file('orders.csv', 'user_id,paid_at,amount\nU1,2025-01-02,1\n');
    await file('users.csv', 'user_id,registered_at\nU1,2025-01-02\n');
    const { tables, others } = await look({
      schema: 1,
      tables: [{ workbook: `duckdb:${folder}`, sheet: 'users', range: null, dataset: null, columns: {} }],
    });
    expect([...tables.keys()]).toEqual(['orders']);
    expect(others).toEqual(['users']);
  });

  it('that a mapping names and that are not there are missed', async () => {
    await file('orders.csv', 'user_id,paid_at,amount\nU1,2025-01-02,1\n');
    const mapping: SavedMapping = { schema: 1, tables: [{ workbook: '*', sheet: 'sales', range: null, dataset: 'orders', columns: {} }] };
    await expect(look(mapping)).rejects.toMatchObject({ fault: 'missing-table', details: { said: 'sales' } });
  });

  it('of two names for one dataset are not guessed at', async () => {
    await file('orders.csv', 'user_id,paid_at,amount\nU1,2025-01-02,1\n');
    await file('订单.csv', 'user_id,paid_at,amount\nU1,2025-01-02,1\n');
    await expect(look(null)).rejects.toMatchObject({ fault: 'two-tables', details: { first: 'orders', second: '订单' } });
  });
});

async function file(name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

async function look(mapping: SavedMapping | null): Promise<SourceTables> {
  const warehouse = await openDuckDb(`duckdb:${folder}`, STANDARD_LIMITS);
  try {
    return await sourceTables(warehouse, mapping);
  } finally {
    await warehouse.close();
  }
}
