import { DuckDBInstance } from '@duckdb/node-api';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectRefusal } from './refusals';
import { writeTexts } from './write-texts';

const HEADER = 'order_id,user_id,paid_at,amount';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-broken-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const csv = (name: string, text: string | Uint8Array): Promise<string> =>
  writeTexts(join(folder, name), { 'orders.csv': text });

/** A folder with `orders.parquet` of a query. */
async function parquet(name: string, query: string): Promise<string> {
  const into = join(folder, name);
  await mkdir(into, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${join(into, 'orders.parquet')}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return into;
}

describe('files', () => {
  const none = { zh: /没有找到 Parquet 或 CSV 文件/, en: /No Parquet or CSV file was found/ };

  it('of which there are none', async () => {
    await mkdir(join(folder, 'empty'));
    await expectRefusal(`duckdb:${join(folder, 'empty')}`, none);
    await expectRefusal(`duckdb:${join(folder, 'nowhere')}`, none);
    await expectRefusal(join(folder, '*.parquet'), none);
    await expectRefusal(join(folder, 'nowhere', 'orders.csv'), none);
  });

  it('that are none of the datasets', async () => {
    await expectRefusal(await writeTexts(join(folder, 'others'), { 'stock.csv': 'sku,count\na,1\n' }), {
      zh: /找不到需要的表.*users, orders/,
      en: /no such table.*users, orders/,
    });
  });

  it('of two kinds for one table', async () => {
    const source = await parquet('two-kinds', 'SELECT 1 AS order_id');
    await writeFile(join(source, 'orders-2.csv'), `${HEADER}\n`);
    await expectRefusal(source, {
      zh: /orders 既有 Parquet 文件又有 CSV 文件/,
      en: /orders has both Parquet and CSV files/,
    });
  });

  it('that are no Parquet', async () => {
    const source = await writeTexts(join(folder, 'no-parquet'), { 'orders.parquet': 'order_id,user_id\n1,a\n' });
    await expectRefusal(source, { zh: /有文件读不下去.*orders\.parquet/, en: /cannot be read.*orders\.parquet/ });
  });

  it('that are cut', async () => {
    const source = await parquet(
      'cut',
      "SELECT CAST(range AS VARCHAR) AS order_id, 'u' AS user_id, TIMESTAMP '2025-06-01' AS paid_at, 1.0 AS amount FROM range(100000)",
    );
    const file = join(source, 'orders.parquet');
    await writeFile(file, (await readFile(file)).subarray(0, 5000));
    await expectRefusal(source, { zh: /有文件读不下去.*orders\.parquet/, en: /cannot be read.*orders\.parquet/ });
  });

  it('that are broken in the middle', async () => {
    const source = await parquet(
      'garbled',
      "SELECT md5(CAST(range AS VARCHAR)) AS order_id, 'u' AS user_id, TIMESTAMP '2025-06-01' AS paid_at, 1.0 AS amount FROM range(100000)",
    );
    const file = join(source, 'orders.parquet');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xa5, 1000, 60_000));
    await expectRefusal(source, { zh: /有文件读不下去/, en: /cannot be read/ });
  });

  it('with lines that are no rows', async () => {
    await expectRefusal(await csv('ragged', `${HEADER}\n${'1,a,2025-06-01,5\n'.repeat(30_000)}2,b\n3,"c\n`), {
      zh: /有文件读不下去.*orders\.csv.*30002/,
      en: /cannot be read.*orders\.csv.*30002/,
    });
  });
});

describe('columns', () => {
  it('that are missing', async () => {
    await expectRefusal(await csv('dateless', 'order_id,user_id,amount\n1,a,5\n'), {
      zh: /orders 缺少需要的列.*paid_at/,
      en: /orders lacks a column.*paid_at/,
    });
  });

  it('with texts where numbers belong', async () => {
    await expectRefusal(await csv('worded', `${HEADER}\n1,a,2025-06-01,5\n2,a,2025-06-01,five\n`), {
      zh: /orders 的列“amount”类型不合适（VARCHAR，1 行）/,
      en: /column “amount” of .*orders.*\(VARCHAR, 1 row\)/,
    });
    await expectRefusal(
      await parquet(
        'worded-parquet',
        "SELECT '1' AS order_id, 'a' AS user_id, DATE '2025-06-01' AS paid_at, TRUE AS amount",
      ),
      { zh: /列“amount”类型不合适.*BOOLEAN/, en: /column “amount”.*BOOLEAN/ },
    );
  });

  it('with texts where dates belong', async () => {
    await expectRefusal(await csv('undated', `${HEADER}\n1,a,last week,5\n`), {
      zh: /orders 的列“paid_at”类型不合适/,
      en: /column “paid_at” of .*orders/,
    });
  });

  it('with instants in place of the days of a calendar', async () => {
    await expectRefusal(
      await parquet(
        'instants',
        "SELECT '1' AS order_id, 'a' AS user_id, TIMESTAMPTZ '2025-06-01 00:00:00+00' AS paid_at, 1.0 AS amount",
      ),
      {
        zh: /列“paid_at”类型不合适.*TIME ZONE.*不带时区/,
        en: /column “paid_at”.*TIME ZONE.*without a time zone/,
      },
    );
  });
});

describe('ids', () => {
  it('that are no UTF-8', async () => {
    const bytes = Buffer.from(`${HEADER}\n1,a?,2025-06-01,5\n`);
    bytes[bytes.indexOf('?')] = 0xff;
    await expectRefusal(await csv('no-utf8', bytes), {
      zh: /不是 UTF-8 编码.*orders\.csv.*2/,
      en: /not in UTF-8.*orders\.csv.*2/,
    });
  });

  it.each([
    ['in full width', 'Ａ１'],
    ['with an invisible character', 'u\u200b1'],
    ['with a ligature', 'ﬁt'],
  ])('%s', async (name, id) => {
    await expectRefusal(await csv(`ids ${name}`, `${HEADER}\n1,plain,2025-06-01,5\n2,${id},2025-06-01,5\n`), {
      zh: /orders 的列“user_id”.*1 行/,
      en: /column “user_id” of .*orders.*\(1 row\)/,
    });
  });
});

describe('rows of one order that differ', () => {
  it('and have the same version', async () => {
    await expectRefusal(await csv('undecided', `${HEADER},version\n1,a,2025-06-01,5,1\n1,a,2025-06-01,6,1\n`), {
      zh: /orders 中有 1 行.*version 或 updated_at/,
      en: /orders, 1 row differs from other rows.*version or updated_at/,
    });
  });
});

describe('limits', () => {
  // Looking through a million ids takes many times the limit on any machine.
  const wide =
    "SELECT md5(CAST(range AS VARCHAR)) AS order_id, md5(CAST(range AS VARCHAR)) AS user_id, TIMESTAMP '2025-06-01' AS paid_at, 1.0 AS amount FROM";

  it('of time end a slow query', async () => {
    await expectRefusal(
      await parquet('slow', `${wide} range(1000000)`),
      { zh: /超过了时间上限/, en: /took longer than its limit/ },
      { YEARBOOK_QUERY_SECONDS: '0.05' },
    );
  });

  it('of memory end a wide one', async () => {
    await expectRefusal(
      await parquet('wide', `${wide} range(400000)`),
      { zh: /超过了内存上限/, en: /took more memory than its limit/ },
      { YEARBOOK_QUERY_MEGABYTES: '8' },
    );
  });
});
