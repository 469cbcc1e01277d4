import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClickHouse } from '../../src/hosts/clickhouse/open-clickhouse';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import { sourceTables } from '../../src/warehouse/source-tables';
import type { Row, Warehouse } from '../../src/warehouse/warehouse';
import { startShards, type Shards } from './clickhouse-shards';
import { createTable, insert } from './load-tables';
import { writeTexts } from './write-texts';

/** Order, user, amount in ten thousands, refund in cents, status: as they are written, and as they compare. */
const ROWS = [
  { written: ['-', '007', '0.0123', '100', '无'], compared: ['', '7', 123, 1, ''] },
  { written: ['-', '7', '1.5', 'nan', '已完成'], compared: ['', '7', 15_000, null, '已完成'] },
  { written: ['0055', 'U 1', 'nan', '0', ' N/A '], compared: ['55', 'U1', null, 0, ''] },
  { written: ['55', ' U1 ', '0.3', '12345', '已退款'], compared: ['55', 'U1', 3000, 123.45, '已退款'] },
  { written: ['O 1', 'N/A', '2', '0', '已 完成'], compared: ['O1', '', 20_000, 0, '已 完成'] },
  { written: ['000', '无', '2', '0', '-'], compared: ['0', '', 20_000, 0, ''] },
] as const;

const COLUMNS = ['order_id', 'user_id', '实付金额(万元)', '退款金额(分)', 'status', 'paid_at'];

let folder: string;
let shards: Shards;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-written-'));
  shards = await startShards({ count: 2 });
  for (let shard = 0; shard < 2; shard++) await shards.http(shard, 'CREATE DATABASE shop');
});

afterAll(async () => {
  await shards.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('values compare in an engine as cells of a workbook do', () => {
  it('in .csv files', async () => {
    await writeTexts(folder, { 'orders.csv': [COLUMNS, ...lines()].map((line) => `${line.join(',')}\n`).join('') });
    const warehouse = await openDuckDb(folder, STANDARD_LIMITS);
    try {
      expect(await compared(warehouse)).toEqual(expected());
    } finally {
      await warehouse.close();
    }
  });

  it('in tables of ClickHouse', async () => {
    const types = ['String', 'String', 'Float64', 'Nullable(Float64)', 'Nullable(String)', 'DateTime'];
    await createTable(shards, 'orders', COLUMNS.map((name, i) => `${/^\w+$/.test(name) ? name : `\`${name}\``} ${types[i]}`));
    await insert(shards, 'orders', lines().map((line) => line.join('\t')));
    expect(await compared(openClickHouse(shards.url(), '', STANDARD_LIMITS))).toEqual(expected());
  });

  it('but numbers without end are refused', async () => {
    await writeTexts(join(folder, 'endless'), { 'orders.csv': 'user_id,paid_at,amount\nU1,2025-01-01,inf\n' });
    const warehouse = await openDuckDb(join(folder, 'endless'), STANDARD_LIMITS);
    try {
      await expect(sourceTables(warehouse, null)).rejects.toMatchObject({ fault: 'wrong-type', details: { column: 'amount', count: '1' } });
    } finally {
      await warehouse.close();
    }
  });
});

/** Every row on a day of its own, which tells it. */
function lines(): string[][] {
  return ROWS.map(({ written }, i) => [...written, `2025-01-0${i + 1} 00:00:00`]);
}

function expected(): Row[] {
  return ROWS.map(({ compared: [order_key, user_key, amount, refund, status] }) => ({ order_key, user_key, amount, refund, status }));
}

async function compared(warehouse: Warehouse): Promise<readonly Row[]> {
  const { expressions, from } = (await sourceTables(warehouse, null)).tables.get('orders')!;
  const { order_id: order, user_id: user, amount, refund_amount: refund, status, paid_at: paid } = expressions;
  const rows = await warehouse.query(
    `SELECT ${order!.text} AS order_key, ${user!.text} AS user_key, ${amount!.number} AS amount, ${refund!.number} AS refund, ${status!.text} AS status_word, ${paid!.day} AS day_no FROM ${from} ORDER BY day_no`,
    [],
  );
  return rows.map(({ order_key, user_key, amount, refund, status_word }) => ({
    order_key: order_key ?? null, user_key: user_key ?? null, amount: amount ?? null, refund: refund ?? null, status: status_word ?? null,
  }));
}
