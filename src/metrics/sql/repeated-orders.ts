import type { SourceTable } from '../../warehouse/source-table';
import type { Warehouse } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';
import { column, integerOf } from './engine';
import { WORDS } from './words';

export interface RepeatedOrders {
  /** A subquery of the last row of each order, with columns named by `keptName`; null when no order repeats. */
  readonly kept: string | null;
  /** Rows that a later row of the same order replaces: of equal content, and of other content. */
  readonly duplicates: number;
  readonly superseded: number;
}

/**
 * Looks for orders that stand on several rows. Equal rows count once; of different ones the last counts, which only
 * rows with an order can tell: otherwise the figures are refused.
 */
export async function repeatedOrders(warehouse: Warehouse, table: SourceTable): Promise<RepeatedOrders> {
  const id = table.expressions['order_id']?.text;
  if (id === undefined) return { kept: null, duplicates: 0, superseded: 0 };
  const words = WORDS[warehouse.dialect];
  const [counts] = await warehouse.query(
    `SELECT count(*) AS named, ${words.distinct('order_key')} AS orders FROM (SELECT ${id} AS order_key FROM ${table.from}) AS named_orders WHERE order_key <> ''`,
    [],
  );
  if (!counts || integerOf(counts, 'named') === integerOf(counts, 'orders')) {
    return { kept: null, duplicates: 0, superseded: 0 };
  }
  const parts = contentOf(table);
  const position = table.position ?? words.integer('0');
  const dedupe = warehouse.dialect === 'duckdb' ? duckdbTexts : clickhouseTexts;
  const { kept, repeats } = dedupe(table.from, id, position, parts);
  const [row] = await warehouse.query(repeats, []);
  const duplicates = row ? integerOf(row, 'duplicates') : 0;
  const superseded = row ? integerOf(row, 'superseded') : 0;
  if (superseded > 0 && (table.position === null || (row && integerOf(row, 'undecided') > 0))) {
    throw new WarehouseError('unordered-duplicates', { table: table.label, count: String(superseded) });
  }
  return { kept, duplicates, superseded };
}

/** A column of the rows that are kept; no table of a team's has such names. */
export function keptName(column: string): string {
  return `kept_${column}`;
}

interface Part {
  /** Column of the subquery. */
  readonly name: string;
  readonly expression: string;
  /** A value that stands for NULL where an engine cannot have one; null for texts, which are never NULL. */
  readonly blank: string | null;
}

const NO_TIME = 'toInt64(-9000000000000000)';

function contentOf(table: SourceTable): Part[] {
  const optional = (name: string, as: 'text' | 'number'): Part[] =>
    table.expressions[name] === undefined ? [] : [{ name: keptName(name), expression: column(table, name, as), blank: as === 'text' ? null : '-1e300' }];
  return [
    { name: keptName('user_id'), expression: column(table, 'user_id', 'text'), blank: null },
    { name: keptName('paid_day'), expression: column(table, 'paid_at', 'day'), blank: NO_TIME },
    { name: keptName('paid_milliseconds'), expression: column(table, 'paid_at', 'milliseconds'), blank: NO_TIME },
    { name: keptName('amount'), expression: column(table, 'amount', 'number'), blank: '-1e300' },
    ...optional('refund_amount', 'number'),
    ...optional('status', 'text'),
    ...optional('campaign', 'text'),
    ...optional('category', 'text'),
  ];
}

interface Texts {
  readonly kept: string;
  readonly repeats: string;
}

function duckdbTexts(from: string, id: string, position: string, parts: readonly Part[]): Texts {
  const named = parts.map(({ name, expression }) => `${expression} AS ${name}`).join(', ');
  const names = parts.map(({ name }) => name);
  const rows = `(SELECT ${id} AS order_key, ${position} AS row_position, ${named} FROM ${from})`;
  const ranked = `(SELECT *, row_number() OVER (PARTITION BY order_key ORDER BY row_position DESC) AS from_last FROM ${rows} AS rows_of_orders)`;
  const kept = `(SELECT ${names.join(', ')} FROM ${ranked} AS ranked WHERE order_key = '' OR from_last = 1)`;
  const content = `hash(${names.join(', ')})`;
  const grouped = `(SELECT order_key, ${content} AS content, row_position, first_value(${content}) OVER (PARTITION BY order_key ORDER BY row_position DESC) AS last_content, max(row_position) OVER (PARTITION BY order_key) AS last_position, row_number() OVER (PARTITION BY order_key ORDER BY row_position DESC) AS from_last FROM ${rows} AS rows_of_orders WHERE order_key <> '')`;
  const repeats = `SELECT count(CASE WHEN content = last_content THEN 1 END) AS duplicates, count(CASE WHEN content <> last_content THEN 1 END) AS superseded, count(CASE WHEN content <> last_content AND row_position = last_position THEN 1 END) AS undecided FROM ${grouped} AS grouped WHERE from_last > 1`;
  return { kept, repeats };
}

function clickhouseTexts(from: string, id: string, position: string, parts: readonly Part[]): Texts {
  // Version 18 mixes up values when argMax takes NULLs or tuples with them, so blanks go in as another value.
  const last = parts.map(({ name, expression, blank }) => {
    if (blank === null) return `argMax(${expression}, ${position}) AS ${name}`;
    return `nullIf(argMax(assumeNotNull(coalesce(${expression}, ${blank})), ${position}), ${blank}) AS ${name}`;
  });
  const unnamed = parts.map(({ name, expression, blank }) => `${blank === null ? expression : `toNullable(${expression})`} AS ${name}`);
  const names = parts.map(({ name }) => name).join(', ');
  const grouped = `SELECT ${id} AS order_key, ${last.join(', ')} FROM ${from} WHERE ${id} <> '' GROUP BY order_key`;
  const kept = `(SELECT ${names} FROM (${grouped}) UNION ALL SELECT ${unnamed.join(', ')} FROM ${from} WHERE ${id} = '')`;
  // Every row's content: what equals the last one's is a duplicate.
  const content = `cityHash64(${parts.map(({ expression }) => `coalesce(toString(${expression}), 'NULL')`).join(', ')})`;
  const contents = `(SELECT ${id} AS order_key, groupArray(${content}) AS contents, argMax(${content}, ${position}) AS last_content, uniqExact(${position}, ${content}) - uniqExact(${position}) AS ties FROM ${from} WHERE ${id} <> '' GROUP BY order_key HAVING count() > 1)`;
  const repeats = `SELECT sum(countEqual(contents, last_content) - 1) AS duplicates, sum(length(contents) - countEqual(contents, last_content)) AS superseded, sum(ties) AS undecided FROM ${contents}`;
  return { kept, repeats };
}
