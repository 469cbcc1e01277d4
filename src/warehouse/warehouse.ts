/** The engines whose SQL the aggregates are written in. */
export type Dialect = 'duckdb' | 'clickhouse';

/** A table of the warehouse as its catalogue describes it. */
export interface WarehouseTable {
  readonly name: string;
  /** What stands behind FROM. */
  readonly from: string;
  /** An expression that tells which of two rows is the later one, where the engine itself knows; else null. */
  readonly position: string | null;
  /** Columns with the engine's own names of their types, such as `Nullable(Float64)` or `TIMESTAMP`. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/**
 * Values of a query, as a small table that its text reads by name: `active_periods(id, first, last)`. Names are the
 * project's own; values travel beside the text and are never part of it.
 */
export interface ValueTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: 'integer' | 'text' }[];
  readonly rows: readonly (readonly (number | string)[])[];
}

/** A row of an answer by column name. Integers beyond 2^53 fail, they are not rounded. */
export type Row = Readonly<Record<string, number | string | null>>;

/**
 * An engine that holds the large datasets. It only reads: each query runs under a limit of time and of memory, and
 * what cannot be answered rejects with a `WarehouseError`.
 */
export interface Warehouse {
  readonly dialect: Dialect;
  /** What the sources of figures call it: host, port and database or the folder, never a password. */
  readonly label: string;
  tables(): Promise<readonly WarehouseTable[]>;
  /** One statement that reads, with its values; at most `MOST_ROWS` rows come back. */
  query(text: string, values: readonly ValueTable[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** More rows than this are no aggregate: the answer is refused. */
export const MOST_ROWS = 200_000;
