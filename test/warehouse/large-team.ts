import { Interner } from '../../src/datasets/interner';
import type { DatasetId } from '../../src/datasets/schema';
import { type Column, type Datasets, Table } from '../../src/datasets/table';
import { NO_DAY } from '../../src/workbook/calendar';

/**
 * A team of any size by arithmetic alone, so that an engine makes the same rows as this: each value is a remainder of
 * (row + 1) × a prime. Orders are two and a half years', with refunds, cancelled ones, campaigns and ties.
 */
export interface LargeTeam {
  readonly orders: number;
  readonly users: number;
  readonly activity: number;
  readonly wakeups: number;
  readonly tasks: number;
}

/** Rows of each dataset of a team with so many orders. */
export function largeTeam(orders: number): LargeTeam {
  return { orders, users: Math.ceil(orders / 5), activity: orders, wakeups: Math.ceil(orders / 50), tasks: Math.ceil(orders / 20) };
}

const MODULUS = 2_147_483_647;
const FIRST = 19_540;
const DAYS = 914;
const CAMPAIGNS = ['618大促', '双11', '年货节'];

/** The k-th primes; products with 2^25 rows stay exact in doubles. */
const PRIMES = [1_299_709, 1_299_721, 1_299_743, 1_299_763, 1_299_791, 1_299_811, 1_299_817, 1_299_821, 1_299_827, 1_299_833, 1_299_841, 1_299_853, 1_299_869, 1_299_877];

interface LargeColumn {
  readonly name: string;
  readonly kind: 'user' | 'order' | 'day' | 'time' | 'money' | 'status' | 'campaign' | 'points';
  /** Over `i`, the row, and `h(k)`; null for blank. The same text in JavaScript and in SQL but for `h`. */
  readonly value: (h: (k: number) => number, team: LargeTeam, i: number) => number | null;
  readonly sql: (h: (k: number) => string, team: LargeTeam) => string;
}

const user = (k: number): LargeColumn => ({
  name: 'user_id', kind: 'user',
  value: (h, { users }) => h(k) % users,
  sql: (h, { users }) => `${h(k)} % ${users}`,
});
const day = (name: string, k: number): LargeColumn => ({
  name, kind: 'day',
  value: (h) => FIRST + (h(k) % DAYS),
  sql: (h) => `${FIRST} + ${h(k)} % ${DAYS}`,
});

export const LARGE_COLUMNS: Readonly<Record<keyof LargeTeam, readonly LargeColumn[]>> = {
  users: [
    { name: 'user_id', kind: 'user', value: (_h, _team, i) => i, sql: () => 'i' },
    day('registered_at', 0),
    {
      name: 'invited_by', kind: 'user',
      value: (h, { users }) => (h(1) % 4 === 0 ? h(2) % users : null),
      sql: (h, { users }) => `CASE WHEN ${h(1)} % 4 = 0 THEN ${h(2)} % ${users} END`,
    },
    {
      name: 'community_joined_at', kind: 'day',
      value: (h) => (h(3) % 3 === 0 ? FIRST + (h(4) % DAYS) : null),
      sql: (h) => `CASE WHEN ${h(3)} % 3 = 0 THEN ${FIRST} + ${h(4)} % ${DAYS} END`,
    },
  ],
  orders: [
    { name: 'order_id', kind: 'order', value: (_h, _team, i) => i, sql: () => 'i' },
    {
      name: 'user_id', kind: 'user',
      value: (h, { users }) => Math.min(h(0) % users, h(1) % users),
      sql: (h, { users }) => `least(${h(0)} % ${users}, ${h(1)} % ${users})`,
    },
    {
      name: 'paid_at', kind: 'time',
      value: (h) => (FIRST + (h(2) % DAYS)) * 86_400 + (h(3) % 86_400),
      sql: (h) => `(${FIRST} + ${h(2)} % ${DAYS}) * 86400 + ${h(3)} % 86400`,
    },
    { name: 'amount', kind: 'money', value: (h) => 1_000 + (h(4) % 50_000), sql: (h) => `1000 + ${h(4)} % 50000` },
    {
      name: 'refund_amount', kind: 'money',
      value: (h) => (h(5) % 20 === 0 ? 1_000 + (h(4) % 50_000) : h(5) % 20 === 1 ? 990 : null),
      sql: (h) => `CASE WHEN ${h(5)} % 20 = 0 THEN 1000 + ${h(4)} % 50000 WHEN ${h(5)} % 20 = 1 THEN 990 END`,
    },
    { name: 'status', kind: 'status', value: (h) => (h(6) % 25 === 0 ? 1 : 0), sql: (h) => `CASE WHEN ${h(6)} % 25 = 0 THEN 1 ELSE 0 END` },
    {
      name: 'campaign', kind: 'campaign',
      value: (h) => (h(7) % 5 === 0 ? h(8) % CAMPAIGNS.length : null),
      sql: (h) => `CASE WHEN ${h(7)} % 5 = 0 THEN ${h(8)} % ${CAMPAIGNS.length} END`,
    },
  ],
  activity: [user(9), day('date', 10)],
  wakeups: [user(11), day('touched_at', 12)],
  tasks: [user(12), day('completed_at', 13), { name: 'points', kind: 'points', value: (h) => h(1) % 10, sql: (h) => `${h(1)} % 10` }],
};

const STATUSES = ['已完成', '已取消'];

/** The team's rows in memory. */
export function largeDatasets(team: LargeTeam): Datasets {
  const interners = { user: new Interner(), order: new Interner(), feedback: new Interner(), ticket: new Interner() };
  for (let code = 0; code < team.users; code++) interners.user.intern(String(code));
  const tables = Object.fromEntries(
    (Object.keys(LARGE_COLUMNS) as (keyof LargeTeam & DatasetId)[]).map((dataset) => [dataset, tableOf(dataset, team)]),
  );
  return { tables, interners };
}

function tableOf(dataset: keyof LargeTeam & DatasetId, team: LargeTeam): Table {
  const count = team[dataset];
  const columns = new Map(LARGE_COLUMNS[dataset].map((column) => [column.name, columnOf(column, team, count)]));
  const part = {
    workbook: 'large', sheet: dataset, range: `A1:Z${count + 1}`, rows: count, used: count, confidence: 1, columns: {}, firstRow: 0,
    sheetColumns: { row: 0 },
  };
  return new Table(dataset, count, columns, [part], new Int32Array(count));
}

function columnOf({ kind, value }: LargeColumn, team: LargeTeam, count: number): Column {
  let row = 0;
  const h = (k: number): number => ((row + 1) * PRIMES[k]!) % MODULUS;
  const fill = <T extends Int32Array | Float64Array>(into: T, blank: number, of: (found: number) => number): T => {
    for (row = 0; row < count; row++) {
      const found = value(h, team, row);
      into[row] = found === null ? blank : of(found);
    }
    return into;
  };
  if (kind === 'user' || kind === 'order') return { type: 'id', codes: fill(new Int32Array(count), -1, (found) => found) };
  if (kind === 'day') return { type: 'date', days: fill(new Int32Array(count), NO_DAY, (found) => found), milliseconds: null };
  if (kind === 'time') {
    return {
      type: 'date',
      days: fill(new Int32Array(count), NO_DAY, (found) => Math.floor(found / 86_400)),
      milliseconds: fill(new Float64Array(count), NaN, (found) => found * 1000),
    };
  }
  if (kind === 'money') return { type: 'number', values: fill(new Float64Array(count), NaN, (found) => found / 100) };
  if (kind === 'points') return { type: 'number', values: fill(new Float64Array(count), NaN, (found) => found) };
  return { type: 'text', codes: fill(new Int32Array(count), -1, (found) => found), values: kind === 'status' ? STATUSES : CAMPAIGNS };
}

/** A query of the same rows over `numbers`, a table of `i`, in either engine. */
export function largeQuery(dataset: keyof LargeTeam, team: LargeTeam, dialect: 'duckdb' | 'clickhouse', numbers: string): string {
  const h = (k: number): string => `((i + 1) * ${PRIMES[k]!} % ${MODULUS})`;
  const columns = LARGE_COLUMNS[dataset].map(({ name, kind, sql }) => `${FORMS[dialect][kind](sql(h, team))} AS ${name}`);
  const text = `SELECT ${columns.join(', ')} FROM ${numbers}`;
  // ClickHouse gives a remainder the type of the divisor, into which it may not fit.
  return dialect === 'clickhouse' ? text.replace(/% (\d+)/g, '% toInt64($1)') : text;
}

const listed = (texts: readonly string[], value: string): string =>
  `CASE ${texts.map((text, i) => `WHEN (${value}) = ${i} THEN '${text}'`).join(' ')} END`;

type Form = (value: string) => string;
const FORMS: Readonly<Record<'duckdb' | 'clickhouse', Readonly<Record<LargeColumn['kind'], Form>>>> = {
  duckdb: {
    user: (value) => `CAST(${value} AS VARCHAR)`, order: (value) => `CAST(${value} AS VARCHAR)`,
    day: (value) => `DATE '1970-01-01' + CAST(${value} AS INTEGER)`,
    time: (value) => `make_timestamp(CAST((${value}) * 1000000 AS BIGINT))`,
    money: (value) => `CAST(${value} AS DOUBLE) / 100`, points: (value) => `CAST(${value} AS DOUBLE)`,
    status: (value) => listed(STATUSES, value), campaign: (value) => listed(CAMPAIGNS, value),
  },
  clickhouse: {
    user: (value) => `toString(${value})`, order: (value) => `toString(${value})`,
    day: (value) => `toDate(${value})`, time: (value) => `toDateTime(${value})`,
    money: (value) => `toFloat64(${value}) / 100`, points: (value) => `toFloat64(${value})`,
    status: (value) => listed(STATUSES, value), campaign: (value) => listed(CAMPAIGNS, value),
  },
};

/** The columns of a dataset with their ClickHouse types. */
export function largeClickHouseColumns(dataset: keyof LargeTeam): string[] {
  const types: Readonly<Record<LargeColumn['kind'], string>> = {
    user: 'Nullable(String)', order: 'String', day: 'Nullable(Date)', time: 'DateTime', money: 'Nullable(Float64)', points: 'Float64',
    status: 'Nullable(String)', campaign: 'Nullable(String)',
  };
  return LARGE_COLUMNS[dataset].map(({ name, kind }) => `${name} ${name === 'user_id' ? 'String' : types[kind]}`);
}
