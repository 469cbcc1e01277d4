import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '../support/office-package';
import { type Shards, startShards } from './clickhouse-shards';
import { createTable, insert } from './load-tables';
import { runYearbook } from './run-yearbook';
import { writeTexts } from './write-texts';

let folder: string;
let shards: Shards;

/** Orders of two years. Valid in 2025: 100 + 50.5 + 200 − 20 = 330.5 of three buyers; the cancelled one does not count. */
const ORDERS = [
  ['o-1', 'person-anna', '2024-03-01 10:00:00', '80', '0', '已付款'],
  ['o-2', 'person-anna', '2025-01-31 23:59:59', '100', '0', '已付款'],
  ['o-3', 'person-bela', '2025-06-15 08:30:00', '50.5', '0', '已付款'],
  ['o-4', 'person-cyra', '2025-12-31 00:00:00', '200', '20', '已付款'],
  ['o-5', 'person-cyra', '2025-12-31 12:00:00', '999', '0', '已取消'],
] as const;
const REVENUE = 330.5;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-source-'));
  const write = async (name: string, header: string): Promise<void> =>
    writeFile(join(folder, name), [header, ...ORDERS.map((row) => row.join(','))].map((line) => `${line}\n`).join(''));
  await write('订单.csv', '订单号,用户ID,支付时间,实付金额,退款金额,订单状态');
  await write('fact_sales.csv', 'k1,k2,t1,x1,x2,s1');
  shards = await startShards({ count: 2 });
  for (let shard = 0; shard < 2; shard++) await shards.http(shard, 'CREATE DATABASE shop');
  const columns = [
    'order_id String',
    'user_id String',
    'paid_at DateTime',
    'amount Decimal(18, 2)',
    'refund_amount Decimal(18, 2)',
    'status String',
  ];
  await createTable(shards, 'orders', columns);
  await insert(
    shards,
    'orders',
    ORDERS.map((row) => row.join('\t')),
  );
  await createTable(shards, 'fact_sales', [
    'k1 String',
    'k2 String',
    't1 DateTime',
    'x1 Float64',
    'x2 Float64',
    's1 String',
  ]);
  await insert(
    shards,
    'fact_sales',
    ORDERS.map((row) => row.join('\t')),
  );
});

afterAll(async () => {
  await shards.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Saved {
  readonly metrics: readonly {
    readonly id: string;
    readonly dims: object;
    readonly value: number | null;
    readonly sources: readonly string[];
  }[];
}

/** Builds, and gives the saved figures. */
async function figuresOf(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Saved> {
  const ending = await runYearbook(
    folder,
    ['build', ...args, '--year', '2025', '--force', '--out', 'report.xlsx', '--json', 'figures.json'],
    environment,
  );
  expect(ending).toMatchObject({ code: 0 });
  return JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8')) as Saved;
}

const revenueOf = ({ metrics }: Saved): Saved['metrics'][number] | undefined =>
  metrics.find(({ id, dims }) => id === 'revenue' && Object.keys(dims).length === 0);

/** The table `fact_sales`, whose names say nothing. */
async function mappingOf(workbook: string): Promise<string> {
  const columns = { order_id: 'k1', user_id: 'k2', paid_at: 't1', amount: 'x1', refund_amount: 'x2', status: 's1' };
  await writeFile(
    join(folder, 'mapping.json'),
    JSON.stringify({ schema: 1, tables: [{ workbook, sheet: 'fact_sales', range: null, dataset: 'orders', columns }] }),
  );
  return 'mapping.json';
}

describe('yearbook build --source', () => {
  it('tells what the tables were taken for, in the form of a mapping that gives the same', async () => {
    const source = shards.url();
    const { code, stdout } = await runYearbook(folder, ['inspect', '--source', source, '--json', 'seen.json']);
    expect(code).toBe(0);
    expect(stdout).toContain('amount = amount');
    const { tables } = JSON.parse(await readFile(join(folder, 'seen.json'), 'utf8')) as { tables: readonly object[] };
    expect(tables).toMatchObject([{ sheet: 'orders', dataset: 'orders', confidence: 1, rows: 5, columns: { paid_at: 'paid_at' } }]);
    expect(JSON.stringify(tables)).not.toContain('person-');
    expect(revenueOf(await figuresOf(['--source', source, '--mapping', 'seen.json']))?.value).toBe(REVENUE);
  });

  it('computes from files, whose names and headers may be Chinese', async () => {
    const revenue = revenueOf(await figuresOf(['--source', 'duckdb:订单.csv']));
    expect(revenue?.value).toBeCloseTo(REVENUE, 9);
    expect(revenue?.sources).toEqual(['duckdb:订单.csv!订单']);
  });

  it('computes in a cluster, and names it without its password', async () => {
    const revenue = revenueOf(await figuresOf(['--source', shards.url()]));
    expect(revenue?.value).toBeCloseTo(REVENUE, 9);
    expect(revenue?.sources).toEqual([expect.stringMatching(/^clickhouse:\/\/127\.0\.0\.1:\d+\/shop!orders$/)]);
  });

  it('takes the password from the environment', async () => {
    const address = new URL(shards.url());
    const password = decodeURIComponent(address.password);
    address.password = '';
    expect(
      revenueOf(await figuresOf(['--source', address.toString()], { YEARBOOK_CLICKHOUSE_PASSWORD: password }))?.value,
    ).toBeCloseTo(REVENUE, 9);
  });

  it('takes tables and columns of any names by a mapping', async () => {
    const files = await figuresOf([
      '--source',
      'duckdb:fact_sales.csv',
      '--mapping',
      await mappingOf('duckdb:fact_sales.csv'),
    ]);
    expect(revenueOf(files)?.value).toBeCloseTo(REVENUE, 9);
    const cluster = revenueOf(await figuresOf(['--source', shards.url(1), '--mapping', await mappingOf('*')]));
    expect(cluster?.value).toBeCloseTo(REVENUE, 9);
    expect(cluster?.sources).toEqual([expect.stringMatching(/shop!fact_sales$/)]);
  });

  it('takes the small datasets from workbooks in the same call, and refuses large ones in them', async () => {
    const sheet = (name: string, rows: (string | number)[][]): Promise<Uint8Array> =>
      writeXlsx({ sheets: [{ name, rows }] });
    await writeFile(
      join(folder, 'spend.xlsx'),
      await sheet('投放', [
        ['月份', '渠道', '投放费用', '新增客户数'],
        ['2025-01', '抖音', 300, 10],
        ['2025-02', '抖音', 300, 20],
      ]),
    );
    await writeFile(
      join(folder, 'orders.xlsx'),
      await sheet('订单', [
        ['订单号', '用户ID', '支付时间', '实付金额'],
        ['o-9', 'x', '2025-05-01', 5],
      ]),
    );
    const both = await figuresOf(['spend.xlsx', '--source', shards.url()]);
    expect(revenueOf(both)?.value).toBeCloseTo(REVENUE, 9);
    // 300 of spend for 10 customers.
    expect(
      both.metrics.find(({ id, dims }) => id === 'cac' && JSON.stringify(dims) === '{"month":"2025-01"}')?.value,
    ).toBeCloseTo(30, 9);
    const refused = await runYearbook(folder, [
      'build',
      'orders.xlsx',
      '--source',
      shards.url(),
      '--out',
      'none.xlsx',
      '--lang',
      'en',
    ]);
    expect(refused.code).toBe(3);
    expect(refused.sentence).toMatch(/orders.*stands in a workbook too.*orders\.xlsx/);
  });

  it('gives the same figures of activity by event and by user and day', async () => {
    const users = 'user_id,registered_at\nperson-anna,2025-01-10\nperson-bela,2025-02-20\nperson-cyra,2024-05-05\n';
    const days = [
      'person-anna,2025-01-10',
      'person-anna,2025-02-11',
      'person-bela,2025-02-21',
      'person-cyra,2025-12-30',
    ];
    const folderOf = (name: string, lines: readonly string[]): Promise<string> =>
      writeTexts(join(folder, name), { 'users.csv': users, 'activity.csv': `user_id,date\n${lines.join('\n')}\n` });
    const events = days.flatMap((day, i) => Array.from({ length: i + 1 }, (_, hour) => `${day} 0${hour}:30:00`));
    const numbersOf = async (source: string): Promise<unknown> =>
      (await figuresOf(['--source', source])).metrics.map(({ id, dims, value }) => [id, dims, value]);
    const byEvent = await numbersOf(await folderOf('by-event', events));
    expect(await numbersOf(await folderOf('by-day', days))).toEqual(byEvent);
    // Anna and Bela in February.
    expect(byEvent).toContainEqual(['users.mau', { month: '2025-02' }, 2]);
  });

  it('lets no id of a person or of an order out of the warehouse', async () => {
    await figuresOf(['--source', shards.url()]);
    const kept = [await readFile(join(folder, 'figures.json'), 'utf8')];
    const report = await openPackage(await readFile(join(folder, 'report.xlsx')));
    kept.push(...[...report.files.keys()].map((part) => report.text(part)));
    for (const text of kept) expect(text).not.toMatch(/person-|o-[1-5]\b/);
  });
});
