import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';
import type { SourceTable } from '../../warehouse/source-table';
import type { Row, ValueTable, Warehouse } from '../../warehouse/warehouse';
import type { Scoring } from '../data/scoring';
import type { OrderRelation } from './order-relation';
import type { Words } from './words';

/** What the texts that answer aggregates are made with. */
export interface Engine {
  readonly words: Words;
  readonly dialect: Warehouse['dialect'];
  /** The datasets that the engine keeps. */
  table(dataset: DatasetId): SourceTable | undefined;
  /** Valid orders. Only ask for them when the engine keeps `orders`. */
  orders(): OrderRelation;
  query(text: string, values?: readonly ValueTable[]): Promise<readonly Row[]>;
  /** Works a thing out once, when it is first asked for. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
  readonly scoring: Scoring;
  /** The campaign ledger, whose rows are here. */
  readonly ledger: Table | undefined;
}

/** Expression of a column that a text cannot do without. */
export function column(
  table: SourceTable,
  name: string,
  as: 'text' | 'day' | 'milliseconds' | 'number',
): string {
  const expression = table.expressions[name]?.[as];
  if (expression === undefined) throw new Error(`no ${as} of ${table.dataset}.${name}`);
  return expression;
}

/** A table of one row, whose columns texts read with `words.asked`. */
export function question(values: Readonly<Record<string, number>>): ValueTable {
  const names = Object.keys(values);
  return {
    name: 'question',
    columns: names.map((name) => ({ name, type: 'integer' })),
    rows: [names.map((name) => values[name]!)],
  };
}

/** A whole number of an answer; integers that may be large come as text. */
export function integerOf(row: Row, name: string): number {
  const value = row[name];
  if (value === null || value === undefined) throw new Error(`an answer has no ${name}`);
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Error(`${name} of an answer is ${String(value)}`);
  return number;
}

/** Money of an answer, from units of which there are `scale` to the currency unit. */
export function moneyOf(row: Row, name: string, scale: number): number {
  return integerOf(row, name) / scale;
}
