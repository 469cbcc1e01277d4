import type { Dialect } from '../../warehouse/warehouse';

/** What the engines say differently; all else in the texts is the SQL that they share. Arguments are expressions. */
export interface Words {
  /** As a 64-bit integer. */
  readonly integer: (expression: string) => string;
  /** As a text, for integers that may be beyond 2^53. */
  readonly text: (expression: string) => string;
  /** Number of distinct values, NULL left out. */
  readonly distinct: (expression: string) => string;
  /** A value of the one-row table `question`, in a text that `select` makes. */
  readonly asked: (column: string) => string;
  /** A query of what follows SELECT. Texts that ask for values, and those around them, are made with it. */
  readonly select: (body: string) => string;
  /** Greatest whole number that is not above a quotient of integers that are not negative. */
  readonly wholes: (above: string, below: string) => string;
  /** Not in the rows of a query, on all shards. */
  readonly notAmong: string;
  /** An inner join on equal keys with a small table of values. */
  readonly joined: (table: string, key: string, column: string) => string;
}

export const WORDS: Readonly<Record<Dialect, Words>> = {
  duckdb: {
    integer: (expression) => `CAST(${expression} AS BIGINT)`,
    text: (expression) => `CAST(${expression} AS VARCHAR)`,
    distinct: (expression) => `count(DISTINCT ${expression})`,
    asked: (column) => `(SELECT ${column} FROM question)`,
    select: (body) => `SELECT ${body}`,
    wholes: (above, below) => `((${above}) // (${below}))`,
    notAmong: 'NOT IN',
    joined: (table, key, column) => `JOIN ${table} ON ${table}.${column} = ${key}`,
  },
  clickhouse: {
    integer: (expression) => `toInt64(${expression})`,
    text: (expression) => `toString(${expression})`,
    distinct: (expression) => `uniqExact(${expression})`,
    asked: (column) => `asked_${column}`,
    select: (body) => `${valuesAskedIn(body)}SELECT ${body}`,
    wholes: (above, below) => `intDiv(${above}, ${below})`,
    notAmong: 'GLOBAL NOT IN',
    joined: (table, key, column) => `ALL INNER JOIN ${table} ON ${key} = ${column}`,
  },
};

/**
 * ClickHouse asks for a value once, under a name: a query of a value inside an aggregate function is not known by the same
 * name on all shards.
 */
function valuesAskedIn(body: string): string {
  const columns = new Set([...body.matchAll(/\basked_(\w+)/g)].map(([, column]) => column!));
  if (columns.size === 0) return '';
  return `WITH ${[...columns].map((column) => `(SELECT ${column} FROM question) AS asked_${column}`).join(', ')} `;
}
