import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/hosts/duckdb/open-duckdb';
import { STANDARD_LIMITS } from '../../src/warehouse/limits';
import type { SourceTable } from '../../src/warehouse/source-table';
import { sourceTables } from '../../src/warehouse/source-tables';
import type { Row, ValueTable, Warehouse } from '../../src/warehouse/warehouse';
import { MOST_ROWS } from '../../src/warehouse/warehouse';
import { AWKWARD_TEXTS } from './awkward-texts';
import { writeTexts } from './write-texts';

/** 2025-12-31: 20,089 days to 2025-01-01, and 364 more. */
const LAST_DAY = 20_453;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearbook-files-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes Parquet files, each of a query. */
async function writeParquet(into: string, files: Readonly<Record<string, string>>): Promise<string> {
  await writeTexts(into, Object.fromEntries(Object.keys(files).map((name) => [name, ''])));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, query] of Object.entries(files))
    await connection.run(`COPY (${query}) TO '${join(into, name)}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return into;
}

async function within<T>(source: string, use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openDuckDb(source, STANDARD_LIMITS);
  try {
    return await use(warehouse);
  } finally {
    await warehouse.close();
  }
}

function texts(values: readonly string[]): ValueTable {
  return {
    name: 'members',
    columns: [
      { name: 'place', type: 'integer' },
      { name: 'member', type: 'text' },
    ],
    rows: values.map((value, i) => [i, value]),
  };
}

const anyTable = { 'users.csv': 'user_id,registered_at\na,2025-01-01\n' };

describe('values of a query', () => {
  it('are the same texts there, whatever characters they have', async () => {
    const source = await writeTexts(join(folder, 'values'), anyTable);
    const rows = await within(source, (warehouse) =>
      warehouse.query('SELECT member FROM members ORDER BY place', [texts(AWKWARD_TEXTS)]),
    );
    expect(rows.map(({ member }) => member)).toEqual(AWKWARD_TEXTS);
  });

  it('are never part of the statement', async () => {
    const source = await writeTexts(join(folder, 'spliced'), anyTable);
    await within(source, async (warehouse) => {
      const asked = texts(["' OR 1 = 1 --", "a'); DROP TABLE users; --"]);
      expect(
        await warehouse.query('SELECT count(*) AS n FROM users WHERE user_id IN (SELECT member FROM members)', [asked]),
      ).toEqual([{ n: 0 }]);
      expect(await warehouse.query('SELECT count(*) AS n FROM users', [])).toEqual([{ n: 1 }]);
    });
  });

  it('of one query are not those of the next', async () => {
    const source = await writeTexts(join(folder, 'next'), anyTable);
    await within(source, async (warehouse) => {
      const count = async (values: readonly string[]): Promise<readonly Row[]> =>
        warehouse.query('SELECT count(*) AS n FROM members', [texts(values)]);
      expect(await count(['a', 'b'])).toEqual([{ n: 2 }]);
      expect(await count([])).toEqual([{ n: 0 }]);
    });
  });
});

describe('answers', () => {
  const answer = async (text: string): Promise<readonly Row[]> =>
    within(await writeTexts(join(folder, 'answers'), anyTable), (warehouse) => warehouse.query(text, []));

  it('keep NULL apart from zero and from an empty text', async () => {
    expect(
      await answer("SELECT CAST(NULL AS BIGINT) AS a, CAST(0 AS BIGINT) AS b, CAST(NULL AS VARCHAR) AS c, '' AS d"),
    ).toEqual([{ a: null, b: 0, c: null, d: '' }]);
  });

  it('hold whole numbers beyond 2^53 only as texts, and say so otherwise', async () => {
    expect(
      await answer('SELECT CAST(sum(x) AS VARCHAR) AS total FROM (VALUES (9007199254740992), (1)) AS t(x)'),
    ).toEqual([{ total: '9007199254740993' }]);
    await expect(answer('SELECT CAST(9007199254740993 AS BIGINT) AS total')).rejects.toMatchObject({
      fault: 'not-understood',
    });
    expect(await answer('SELECT CAST(9007199254740991 AS BIGINT) AS total')).toEqual([
      { total: Number.MAX_SAFE_INTEGER },
    ]);
  });

  it('are refused when they are no aggregate', async () => {
    expect(await answer(`SELECT range AS n FROM range(${MOST_ROWS})`)).toHaveLength(MOST_ROWS);
    await expect(answer(`SELECT range AS n FROM range(${MOST_ROWS + 1})`)).rejects.toMatchObject({
      name: 'WarehouseError',
    });
  });
});

describe('files', () => {
  const order = (id: number): string =>
    `SELECT '${id}' AS order_id, 'u${id}' AS user_id, TIMESTAMP '2025-12-31 23:59:59' AS paid_at, 5.0 AS amount`;
  const ordersOf = (source: string): Promise<readonly unknown[]> =>
    within(source, async (warehouse) =>
      (await warehouse.query('SELECT order_id FROM orders ORDER BY order_id', [])).map(({ order_id: id }) => id),
    );

  beforeAll(async () => {
    await writeParquet(join(folder, 'many'), {
      'orders-2025-01.parquet': order(1),
      'orders_2025-02.parquet': order(2),
      'old/orders.parquet': order(9),
      'activity.parquet': "SELECT 'u1' AS user_id, DATE '2025-12-31' AS date",
    });
    await writeParquet(join(folder, 'folders'), {
      'orders/part-0.parquet': order(1),
      'orders/2025/part-1.parquet': order(2),
    });
  });

  it('of a folder are tables by their names', async () => {
    const names = await within(join(folder, 'many'), async (warehouse) =>
      (await warehouse.tables()).map(({ name }) => name),
    );
    expect(names.sort()).toEqual(['activity', 'old', 'orders']);
    expect(await ordersOf(join(folder, 'many'))).toEqual(['1', '2']);
  });

  it('of a folder for each table are taken together', async () => {
    expect(await ordersOf(`duckdb:${join(folder, 'folders')}`)).toEqual(['1', '2']);
  });

  it('of a pattern, and one alone', async () => {
    expect(await ordersOf(`duckdb:${join(folder, 'many', 'orders*.parquet')}`)).toEqual(['1', '2']);
    expect(await ordersOf(`duckdb:${join(folder, 'many', 'orders-????-01.parquet')}`)).toEqual(['1']);
    expect(await ordersOf(join(folder, 'many', 'orders-2025-01.parquet'))).toEqual(['1']);
    expect(await ordersOf(`duckdb:${join(folder, 'folders', '**', '*.parquet')}`)).toEqual(['1', '2']);
  });

  it('may have quotes, blanks and brackets in their paths', async () => {
    const odd = join(folder, "it's [2025] “x” 数据");
    await writeTexts(odd, { 'orders.csv': 'order_id,user_id,paid_at,amount\n7,u7,2025-12-31,5\n' });
    expect(await ordersOf(odd)).toEqual(['7']);
  });

  it('of one table may have their columns in another order, or lack some', async () => {
    const source = await writeTexts(join(folder, 'uneven'), {
      'orders-1.csv': 'order_id,user_id,paid_at,amount,status\n1,a,2025-12-31,5,paid\n',
      'orders-2.csv': 'amount,order_id,paid_at,user_id\n6,2,2025-12-30,b\n',
    });
    const rows = await within(source, (warehouse) =>
      warehouse.query('SELECT order_id, user_id, amount, status FROM orders ORDER BY order_id', []),
    );
    expect(rows).toEqual([
      { order_id: '1', user_id: 'a', amount: '5', status: 'paid' },
      { order_id: '2', user_id: 'b', amount: '6', status: null },
    ]);
  });

  it('keep the zeros of ids, quoted commas and line breaks, and a byte order mark out of the header', async () => {
    const source = await writeTexts(join(folder, 'quoted'), {
      'orders.csv': '\ufefforder_id,user_id,paid_at,amount,campaign\r\n007,"u,1",2025-12-31,5,"say ""hi""\nthere"\r\n',
    });
    const rows = await within(source, (warehouse) =>
      warehouse.query('SELECT order_id, user_id, campaign FROM orders', []),
    );
    expect(rows).toEqual([{ order_id: '007', user_id: 'u,1', campaign: 'say "hi"\nthere' }]);
  });

  it('may be separated by tabs', async () => {
    expect(
      await ordersOf(
        await writeTexts(join(folder, 'tabs'), {
          'orders.tsv': 'order_id\tuser_id\tpaid_at\tamount\n3\ta\t2025-12-31\t5\n',
        }),
      ),
    ).toEqual(['3']);
  });
});

describe('days and times', () => {
  const readAs = async (source: string, column: string): Promise<readonly Row[]> =>
    within(source, async (warehouse) => {
      const { from, expressions } = (await sourceTables(warehouse, null)).tables.get('users') as SourceTable;
      return warehouse.query(
        `SELECT user_id AS user, ${expressions[column]!.day} AS day, ${expressions[column]!.milliseconds} AS time FROM ${from} ORDER BY user`,
        [],
      );
    });
  const midnight = LAST_DAY * 86_400_000;

  it.each(['TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS'])(
    'of type %s are those of the wall clock',
    async (type) => {
      const source = await writeParquet(join(folder, `times-${type}`), {
        'users.parquet': `SELECT * FROM (VALUES ('a', CAST('2025-12-31 23:59:59' AS ${type})), ('b', CAST('2025-12-31 00:00:00' AS ${type})), ('c', NULL)) AS t(user_id, registered_at)`,
      });
      expect(await readAs(source, 'registered_at')).toEqual([
        { user: 'a', day: LAST_DAY, time: midnight + 86_399_000 },
        { user: 'b', day: LAST_DAY, time: midnight },
        { user: 'c', day: null, time: null },
      ]);
    },
  );

  it('may be days alone, and texts in a .csv', async () => {
    const source = await writeParquet(join(folder, 'days'), {
      'users.parquet': "SELECT 'a' AS user_id, DATE '2025-12-31' AS registered_at",
    });
    expect(await readAs(source, 'registered_at')).toEqual([{ user: 'a', day: LAST_DAY, time: midnight }]);
    const texts = await writeTexts(join(folder, 'day-texts'), {
      'users.csv': 'user_id,registered_at\na,2025-12-31\nb,2025-12-31 23:59:59\nc,\nd, 2025-12-31T00:00:00 \n',
    });
    expect(await readAs(texts, 'registered_at')).toEqual([
      { user: 'a', day: LAST_DAY, time: midnight },
      { user: 'b', day: LAST_DAY, time: midnight + 86_399_000 },
      { user: 'c', day: null, time: null },
      { user: 'd', day: LAST_DAY, time: midnight },
    ]);
  });
});

describe('the last row of an order', () => {
  const amountOf = async (source: string): Promise<unknown> =>
    within(source, async (warehouse) => {
      const { from, position } = (await sourceTables(warehouse, null)).tables.get('orders') as SourceTable;
      return (await warehouse.query(`SELECT amount FROM ${from} ORDER BY ${position} DESC LIMIT 1`, []))[0]?.['amount'];
    });
  const header = 'order_id,user_id,paid_at,amount';

  it('is that of the last file, and there the last', async () => {
    expect(
      await amountOf(
        await writeTexts(join(folder, 'last'), {
          'orders-1.csv': `${header}\n1,a,2025-12-31,1\n`,
          'orders-2.csv': `${header}\n1,a,2025-12-31,2\n1,a,2025-12-31,3\n`,
        }),
      ),
    ).toBe('3');
  });

  it('is that of the greatest version where there is one, by its number and not its text', async () => {
    expect(
      await amountOf(
        await writeTexts(join(folder, 'versions'), {
          'orders.csv': `${header},version\n1,a,2025-12-31,1,9\n1,a,2025-12-31,2,10\n1,a,2025-12-31,3,2\n`,
        }),
      ),
    ).toBe('2');
  });

  it('is that of the latest change', async () => {
    expect(
      await amountOf(
        await writeTexts(join(folder, 'changes'), {
          'orders.csv': `${header},updated_at\n1,a,2025-12-31,1,2025-12-31 09:00\n1,a,2025-12-31,2,2025-12-31 10:00\n1,a,2025-12-31,3,2025-12-30 11:00\n`,
        }),
      ),
    ).toBe('2');
  });
});

describe('the folder for spilling', () => {
  it('is gone when the warehouse is closed', async () => {
    const temporary = await mkdtemp(join(folder, 'temporary-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = temporary;
    try {
      await within(await writeTexts(join(folder, 'spilled'), anyTable), (warehouse) =>
        warehouse.query('SELECT 1 AS one', []),
      );
      expect(await readdir(temporary)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });
});
