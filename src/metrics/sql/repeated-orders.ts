import type { SourceTable } from '../../warehouse/source-table';
import type { Warehouse } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';
import { column, integerOf } from './engine';
import { WORDS } from './words';

export interface RepeatedOrders {
  /** A subquery of the last row of each order with columns of canonical names; null when no order repeats. */
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

interface Part {
  /** Column of the subquery. */
  readonly name: string;
  readonly expression: string;
}

function contentOf(table: SourceTable): Part[] {
  const optional = (name: string, as: 'text' | 'number'): Part[] =>
    table.expressions[name] === undefined ? [] : [{ name, expression: column(table, name, as) }];
  return [
    { name: 'user_id', expression: column(table, 'user_id', 'text') },
    { name: 'paid_day', expression: column(table, 'paid_at', 'day') },
    { name: 'paid_milliseconds', expression: column(table, 'paid_at', 'milliseconds') },
    { name: 'amount', expression: column(table, 'amount', 'number') },
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
  const tuple = `tuple(${parts.map(({ expression }) => expression).join(', ')})`;
  const last = `(SELECT ${id} AS order_key, argMax(${tuple}, ${position}) AS last_row FROM ${from} WHERE ${id} <> '' GROUP BY order_key)`;
  const names = parts.map(({ name }, i) => `last_row.${i + 1} AS ${name}`).join(', ');
  const unnamed = parts.map(({ name, expression }) => `${expression} AS ${name}`).join(', ');
  const kept = `(SELECT ${names} FROM ${last} UNION ALL SELECT ${unnamed} FROM ${from} WHERE ${id} = '')`;
  // Every row's content: what equals the last one's is a duplicate.
  const content = `cityHash64(${parts.map(({ expression }) => `coalesce(toString(${expression}), 'NULL')`).join(', ')})`;
  const contents = `(SELECT ${id} AS order_key, groupArray(${content}) AS contents, argMax(${content}, ${position}) AS last_content, uniqExact(${position}, ${content}) - uniqExact(${position}) AS ties FROM ${from} WHERE ${id} <> '' GROUP BY order_key HAVING count() > 1)`;
  const repeats = `SELECT sum(countEqual(contents, last_content) - 1) AS duplicates, sum(length(contents) - countEqual(contents, last_content)) AS superseded, sum(ties) AS undecided FROM ${contents}`;
  return { kept, repeats };
}
