import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClickHouse } from '../../src/hosts/clickhouse/open-clickhouse';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import { sourceTables } from '../../src/warehouse/source-tables';
import type { Row, ValueTable, Warehouse } from '../../src/warehouse/warehouse';
import { MOST_ROWS } from '../../src/warehouse/warehouse';
import { type Shards, startShards } from './clickhouse-shards';
import { createTable, insert } from './load-tables';
import { AWKWARD_TEXTS } from './awkward-texts';

let shards: Shards;
let warehouse: Warehouse;

/** Ids of users `u000` … `u199`. */
const USERS = Array.from({ length: 200 }, (_, i) => `u${String(i).padStart(3, '0')}`);
/** 2025-12-31: 20,089 days to 2025-01-01, and 364 more. */
const LAST_DAY = 20_453;

beforeAll(async () => {
  shards = await startShards({ count: 3 });
  for (let shard = 0; shard < 3; shard++) await shards.http(shard, 'CREATE DATABASE shop');
  await createTable(shards, 'users', ['user_id Nullable(String)', 'registered_at Nullable(DateTime)']);
  await insert(shards, 'users', [...USERS.map((user) => `${user}\t2025-12-31 23:59:59`), '\\N\t\\N']);
  warehouse = openClickHouse(shards.url(), '', STANDARD_LIMITS);
});

afterAll(() => shards.stop());

function texts(name: string, values: readonly string[]): ValueTable {
  return {
    name,
    columns: [
      { name: 'place', type: 'integer' },
      { name: 'member', type: 'text' },
    ],
    rows: values.map((value, i) => [i, value]),
  };
}

const found = async (text: string, values: readonly ValueTable[] = []): Promise<readonly Row[]> =>
  warehouse.query(text, values);

describe('values of a query', () => {
  it('reach every shard', async () => {
    for (let shard = 0; shard < 3; shard++) {
      expect(Number(await shards.http(shard, 'SELECT count() FROM shop.users_local'))).toBeGreaterThan(20);
    }
    const asked = texts(
      'members',
      USERS.filter((_, i) => i % 2 === 0),
    );
    expect(
      await found('SELECT count(*) AS n FROM users WHERE user_id IN (SELECT member FROM members)', [asked]),
    ).toEqual([{ n: 100 }]);
    expect(
      await found(
        'SELECT count(*) AS n FROM (SELECT user_id AS member FROM users) ALL INNER JOIN members USING member',
        [asked],
      ),
    ).toEqual([{ n: 100 }]);
  });

  it('are the same texts there, whatever characters they have', async () => {
    const rows = await found('SELECT member FROM members ORDER BY place', [texts('members', AWKWARD_TEXTS)]);
    expect(rows.map(({ member }) => member)).toEqual(AWKWARD_TEXTS);
  });

  it('are never part of the statement', async () => {
    const rows = await found('SELECT count(*) AS n FROM users WHERE user_id IN (SELECT member FROM members)', [
      texts('members', ["' OR 1 = 1 --", "u001') UNION ALL SELECT 1 --"]),
    ]);
    expect(rows).toEqual([{ n: 0 }]);
    expect(await found('SELECT count(*) AS n FROM users')).toEqual([{ n: 201 }]);
  });

  it('may be none', async () => {
    expect(
      await found('SELECT count(*) AS n FROM users WHERE user_id IN (SELECT member FROM members)', [
        texts('members', []),
      ]),
    ).toEqual([{ n: 0 }]);
  });
});

describe('answers', () => {
  it('keep NULL apart from zero and from an empty text', async () => {
    expect(
      await found(
        "SELECT CAST(NULL AS Nullable(Int64)) AS a, toInt64(0) AS b, CAST(NULL AS Nullable(String)) AS c, '' AS d, CAST(NULL AS Nullable(Float64)) AS e",
      ),
    ).toEqual([{ a: null, b: 0, c: null, d: '', e: null }]);
  });

  it('hold whole numbers beyond 2^53 only as texts, and say so otherwise', async () => {
    // 2^53 + 1 is no double.
    expect(
      await found(
        'SELECT toString(sum(x)) AS total FROM (SELECT toInt64(9007199254740992) AS x UNION ALL SELECT toInt64(1) AS x)',
      ),
    ).toEqual([{ total: '9007199254740993' }]);
    await expect(found('SELECT toInt64(9007199254740993) AS total')).rejects.toMatchObject({ fault: 'not-understood' });
    expect(await found('SELECT toInt64(9007199254740991) AS total')).toEqual([{ total: Number.MAX_SAFE_INTEGER }]);
  });

  it('keep fractions and texts of numbers as they are', async () => {
    expect(await found("SELECT 0.1 AS a, toFloat64(1e300) AS b, '0012' AS c")).toEqual([
      { a: 0.1, b: 1e300, c: '0012' },
    ]);
  });

  it('are refused when they are no aggregate', async () => {
    expect(await found(`SELECT number FROM numbers(${MOST_ROWS})`)).toHaveLength(MOST_ROWS);
    await expect(found(`SELECT number FROM numbers(${MOST_ROWS + 1})`)).rejects.toMatchObject({
      name: 'WarehouseError',
    });
  });
});

describe('days and times', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'are those of the wall clock on servers in %s',
    async (timezone) => {
      const own = await startShards({ count: 2, timezone });
      try {
        for (let shard = 0; shard < 2; shard++) await own.http(shard, 'CREATE DATABASE shop');
        const columns = [
          'user_id String',
          'registered_at DateTime',
          "community_joined_at Nullable(DateTime('Asia/Tokyo'))",
        ];
        await createTable(own, 'users', columns);
        await own.http(
          0,
          "INSERT INTO shop.users VALUES ('a', '2025-12-31 23:59:59', '2025-12-31 00:00:00'), ('b', '2025-12-31 00:00:00', NULL), ('c', 0, '2025-12-31 23:59:59')",
          { insert_distributed_sync: '1' },
        );
        const there = openClickHouse(own.url(), '', STANDARD_LIMITS);
        const { tables } = await sourceTables(there, null);
        const { from, expressions } = tables.get('users')!;
        const { registered_at: registered, community_joined_at: joined } = expressions;
        const rows = await there.query(
          `SELECT user_id AS user, ${registered!.day} AS day, ${registered!.milliseconds} AS time, ${joined!.day} AS joined_day, ${joined!.milliseconds} AS joined_time FROM ${from} ORDER BY user`,
          [],
        );
        const midnight = LAST_DAY * 86_400_000;
        expect(rows).toEqual([
          { user: 'a', day: LAST_DAY, time: midnight + 86_399_000, joined_day: LAST_DAY, joined_time: midnight },
          { user: 'b', day: LAST_DAY, time: midnight, joined_day: null, joined_time: null },
          { user: 'c', day: null, time: null, joined_day: LAST_DAY, joined_time: midnight + 86_399_000 },
        ]);
      } finally {
        await own.stop();
      }
    },
  );

  it('may be days alone', async () => {
    await createTable(shards, 'activity', ['user_id String', 'date Date']);
    await insert(shards, 'activity', ['a\t2025-12-31', 'b\t0000-00-00']);
    const { tables } = await sourceTables(warehouse, null);
    const { from, expressions } = tables.get('activity')!;
    expect(
      await found(
        `SELECT user_id AS user, ${expressions['date']!.day} AS day, ${expressions['date']!.milliseconds} AS time FROM ${from} ORDER BY user`,
      ),
    ).toEqual([
      { user: 'a', day: LAST_DAY, time: LAST_DAY * 86_400_000 },
      { user: 'b', day: null, time: null },
    ]);
  });
});

describe('ids', () => {
  it('are trimmed, and those that compare alike everywhere are taken', async () => {
    const ids = ['用户001', '😀', 'x-1_2', 'Ünïcode', '42'];
    await createTable(shards, 'wakeups', ['user_id Nullable(String)', 'touched_at DateTime']);
    await insert(
      shards,
      'wakeups',
      [...ids, '  padded ', '\\N', ''].map((id) => `${id}\t2025-06-01 00:00:00`),
    );
    const { tables } = await sourceTables(warehouse, null);
    const { from, expressions } = tables.get('wakeups')!;
    const rows = await found(`SELECT ${expressions['user_id']!.text} AS id FROM ${from}`);
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids, 'padded', '', ''].sort());
  });

  it('may be numbers', async () => {
    await createTable(shards, 'tasks', ['user_id UInt64', 'task String', 'completed_at DateTime']);
    await insert(shards, 'tasks', ['18446744073709551615\tshare\t2025-06-01 00:00:00']);
    const { tables } = await sourceTables(warehouse, null);
    const { from, expressions } = tables.get('tasks')!;
    expect(await found(`SELECT ${expressions['user_id']!.text} AS id FROM ${from}`)).toEqual([
      { id: '18446744073709551615' },
    ]);
  });
});

describe('the last row of an order', () => {
  it.each([
    ['is that of the greatest version', 'version UInt32', ['9', '10', '2']],
    ['is that of the greatest version, whose text is not the greatest', 'version String', ['9', '10', '2']],
    [
      'is that of the latest change',
      'updated_at DateTime',
      ['2025-12-31 09:00:00', '2025-12-31 10:00:00', '2025-12-30 11:00:00'],
    ],
    [
      'is that of the latest change, whose text is not the greatest',
      'updated_at String',
      ['2025-9-30 09:00:00', '2025-12-31 10:00:00', '2025-12-30 11:00:00'],
    ],
    [
      'is none of those without a time of change',
      'updated_at Nullable(DateTime)',
      ['\\N', '2025-12-31 10:00:00', '\\N'],
    ],
  ])('%s (%s)', async (_, column, versions) => {
    for (const table of ['orders', 'orders_local']) {
      for (let shard = 0; shard < 3; shard++) await shards.http(shard, `DROP TABLE IF EXISTS shop.${table}`);
    }
    await createTable(shards, 'orders', [
      'order_id String',
      'user_id String',
      'paid_at DateTime',
      'amount Float64',
      column,
    ]);
    await insert(
      shards,
      'orders',
      versions.map((version, i) => `1\tu\t2025-12-31 00:00:00\t${i + 1}\t${version}`),
    );
    const { from, position } = (await sourceTables(warehouse, null)).tables.get('orders')!;
    expect(await found(`SELECT argMax(amount, ${position}) AS last FROM ${from}`)).toEqual([{ last: 2 }]);
  });
});

describe('accounts', () => {
  it('need SELECT alone, and their password may have any characters', async () => {
    for (const account of ['reader', 'default'] as const) {
      const own = openClickHouse(shards.url(1, account), '', STANDARD_LIMITS);
      expect(await own.query('SELECT count(*) AS n FROM users', [])).toEqual([{ n: 201 }]);
    }
  });

  it('may give their password apart from the address', async () => {
    const address = new URL(shards.url());
    const password = decodeURIComponent(address.password);
    address.password = '';
    const own = openClickHouse(address.toString(), password, STANDARD_LIMITS);
    expect(await own.query('SELECT count(*) AS n FROM users', [])).toEqual([{ n: 201 }]);
  });

  it('that only read cannot write', async () => {
    await expect(found('DROP TABLE users')).rejects.toMatchObject({ fault: 'not-allowed' });
    await expect(found("INSERT INTO users VALUES ('x', 0)")).rejects.toMatchObject({ name: 'WarehouseError' });
    expect(await found('SELECT count(*) AS n FROM users')).toEqual([{ n: 201 }]);
  });

  it('are never named with their password', () => {
    expect(warehouse.label).toMatch(/^clickhouse:\/\/127\.0\.0\.1:\d+\/shop$/);
  });
});
