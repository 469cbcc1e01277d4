import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Shards, startShards } from './clickhouse-shards';
import { createTable, insert } from './load-tables';
import { type Account, ACCOUNTS } from './shard-config';
import { expectRefusal } from './refusals';

const ORDERS = ['order_id String', 'user_id Nullable(String)', 'paid_at DateTime', 'amount Float64'];
/** What a table of orders without end is made of. */
const ENDLESS =
  "SELECT toString(number) AS order_id, toString(number) AS user_id, toDateTime('2025-06-01 00:00:00') AS paid_at, toFloat64(1) AS amount FROM";

let shards: Shards;

beforeAll(async () => {
  shards = await startShards({ count: 3 });
  for (const database of ['shop', 'empty', 'dateless', 'worded', 'half', 'wide', 'endless', 'ids'])
    await everywhere(shards, `CREATE DATABASE ${database}`);
  await createTable(shards, 'orders', ORDERS);
  await insert(shards, 'orders', ['1\ta\t2025-06-01 10:00:00\t5']);
  await createTable(
    shards,
    'orders',
    ORDERS.filter((column) => !column.startsWith('paid_at')),
    'dateless',
  );
  await createTable(
    shards,
    'orders',
    ['order_id String', 'user_id String', 'paid_at DateTime', 'amount String'],
    'worded',
  );
  await createTable(shards, 'orders', ORDERS, 'half');
  await shards.http(2, 'DROP TABLE half.orders_local');
  await createEndless(shards, 'endless', 'system.numbers');
  await createEndless(shards, 'wide', 'numbers(300000)');
});

afterAll(() => shards.stop());

async function everywhere(all: Shards, statement: string): Promise<void> {
  for (let shard = 0; shard < all.count; shard++) await all.http(shard, statement);
}

async function createEndless(all: Shards, database: string, numbers: string): Promise<void> {
  await createTable(all, 'orders', ORDERS, database);
  await everywhere(all, `DROP TABLE ${database}.orders_local`);
  await everywhere(all, `CREATE VIEW ${database}.orders_local AS ${ENDLESS} ${numbers}`);
}

const source = (database?: string, account: Account = 'reader'): string => shards.url(0, account, database);

describe('a warehouse that does not let in', () => {
  it('an account that may not set limits', async () => {
    await expectRefusal(source('shop', 'locked'), {
      zh: /权限不够.*SELECT.*readonly=2/,
      en: /may not do enough.*SELECT.*readonly=2/,
    });
  });

  it('a wrong password, or none', async () => {
    const wrong = { zh: /不接受这个用户名或密码/, en: /does not accept this user or password/ };
    const password = encodeURIComponent(ACCOUNTS.reader);
    await expectRefusal(source().replace(password, 'geheim'), wrong);
    await expectRefusal(source().replace(`:${password}`, ''), wrong, { YEARBOOK_CLICKHOUSE_PASSWORD: 'geheim' });
  });

  it('an unknown user', async () => {
    await expectRefusal(source().replace('reader', 'nobody'), {
      zh: /不接受这个用户名或密码/,
      en: /does not accept this user or password/,
    });
  });
});

describe('an address', () => {
  it.each([
    ['http://localhost:8123/shop'],
    ['clickhouse://localhost:8123'],
    ['clickhouse://localhost:99999/shop'],
    ['clickhouse:///shop'],
  ])('that is none: %s', async (address) => {
    await expectRefusal(address, {
      zh: /地址不对.*clickhouse:\/\/host:port\/database/,
      en: /address is wrong.*clickhouse:\/\/host:port\/database/,
    });
  });

  it('with an unknown database', async () => {
    await expectRefusal(source('nowhere'), { zh: /没有这个数据库.*nowhere/, en: /no such database.*nowhere/ });
  });

  it('of a host that is not known', async () => {
    await expectRefusal('clickhouse://warehouse.invalid:8123/shop', {
      zh: /连接不上.*warehouse\.invalid:8123/,
      en: /warehouse\.invalid:8123.*does not answer/,
    });
  });

  it('of a port where nothing listens', async () => {
    await expectRefusal('clickhouse://127.0.0.1:1/shop', {
      zh: /连接不上.*127\.0\.0\.1:1\/.*ECONNREFUSED/,
      en: /127\.0\.0\.1:1\/.*does not answer.*ECONNREFUSED/,
    });
  });

  it('of a server that is something else', async () => {
    const other = createServer((_, response) =>
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<html><body>Not here</body></html>'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = other.address() as AddressInfo;
      await expectRefusal(`clickhouse://127.0.0.1:${port}/shop`, { zh: /回答无法理解/, en: /was not understood/ });
    } finally {
      other.close();
    }
  });
});

describe('tables', () => {
  it('of which there is none', async () => {
    await expectRefusal(source('empty'), { zh: /找不到需要的表.*users, orders/, en: /no such table.*users, orders/ });
  });

  it('that one shard lacks', async () => {
    await expectRefusal(source('half'), {
      zh: /找不到需要的表.*half\.orders_local.*127\.0\.0\.1:\d+/,
      en: /no such table.*half\.orders_local.*127\.0\.0\.1:\d+/,
    });
  });

  it('without a column that figures need', async () => {
    await expectRefusal(source('dateless'), {
      zh: /dateless!orders 缺少需要的列.*paid_at/,
      en: /dateless!orders lacks a column.*paid_at/,
    });
  });

  it('with texts where numbers belong', async () => {
    await expectRefusal(source('worded'), {
      zh: /worded!orders 的列“amount”类型不合适.*String/,
      en: /column “amount” of .*worded!orders has a type.*String/,
    });
  });
});

describe('ids', () => {
  const withId = async (id: string): Promise<void> => {
    await everywhere(shards, 'DROP TABLE IF EXISTS ids.orders');
    await everywhere(shards, 'DROP TABLE IF EXISTS ids.orders_local');
    await createTable(shards, 'orders', ORDERS, 'ids');
    await shards.http(
      0,
      `INSERT INTO ids.orders VALUES ('1', 'plain', '2025-06-01 00:00:00', 1), ('2', ${id}, '2025-06-01 00:00:00', 2)`,
      { insert_distributed_sync: '1' },
    );
  };

  it.each([
    ['that are no UTF-8', "unhex('75FFFE31')"],
    ['that are cut within a letter', "unhex('E794')"],
    ['in full width', "'Ａ１'"],
    ['with an invisible character', "'u\u200b1'"],
    ['with a ligature', "'ﬁt'"],
    ['with a composed accent', "'e\u0301'"],
  ])('%s are refused with their column and their count', async (_, id) => {
    await withId(id);
    await expectRefusal(source('ids'), {
      zh: /ids!orders 的列“user_id”.*1 行/,
      en: /column “user_id” of .*ids!orders.*\(1 row\)/,
    });
  });
});

describe('limits', () => {
  it('of time end a slow query', async () => {
    await expectRefusal(
      source('endless'),
      { zh: /超过了时间上限/, en: /took longer than its limit/ },
      { YEARBOOK_QUERY_SECONDS: '1' },
    );
  });

  it('of memory end a wide one', async () => {
    await expectRefusal(
      source('wide'),
      { zh: /超过了内存上限/, en: /took more memory than its limit/ },
      { YEARBOOK_QUERY_MEGABYTES: '4' },
    );
  });
});

describe('a server that dies', () => {
  const down = { zh: /有分片没有应答.*没有生成报告/, en: /shard .*does not answer.*no report was written/ };

  /** Kills a shard as soon as it works on a query of the command. */
  async function dieDuring(shard: number, says: { readonly zh: RegExp; readonly en: RegExp }): Promise<void> {
    for (const language of ['zh', 'en'] as const) {
      const own = await startShards({ count: 3 });
      try {
        await everywhere(own, 'CREATE DATABASE shop');
        await createEndless(own, 'shop', 'system.numbers');
        const ended = expectRefusal(own.url(), { [language]: says[language] });
        let works = '';
        while (works === '') {
          works = await own.http(
            shard,
            "SELECT query FROM system.processes WHERE query LIKE '%order_id%' AND query NOT LIKE '%system.processes%'",
          );
        }
        await own.kill(shard);
        await ended;
      } finally {
        await own.stop();
      }
    }
  }

  it('as a shard in the midst of a query', () => dieDuring(2, down));

  it('as the one that was asked', () => dieDuring(0, { zh: /连接不上|没有应答/, en: /does not answer/ }));

  it('as a shard before the query', async () => {
    await shards.kill(1);
    await expectRefusal(source(), {
      zh: /有分片没有应答.*127\.0\.0\.1:\d+.*没有生成报告/,
      en: /shard .*does not answer.*127\.0\.0\.1:\d+.*no report was written/,
    });
  });
});
