import type { DatasetId } from '../datasets/schema';

/**
 * A dataset in a warehouse: where its rows are, and SQL expressions of its columns by their canonical names. Which
 * columns there are is decided once, from the catalogue and the mapping; texts of queries only name these expressions.
 */
export interface SourceTable {
  readonly dataset: DatasetId;
  /** What stands behind FROM: a quoted table name, or a function of bound paths. */
  readonly from: string;
  /** What figures name as their source, such as `clickhouse://host:8123/shop!orders`. */
  readonly label: string;
  /** Names of the engine's columns by canonical name, as they are shown. */
  readonly columns: Readonly<Record<string, string>>;
  /** How well their names fit, from 0 to 1. */
  readonly confidence: number;
  /** Expressions by canonical name, each of the type that the dataset's schema gives the column. */
  readonly expressions: Readonly<Partial<Record<string, ColumnExpressions>>>;
  /**
   * An expression by which later rows of one order are known (file and row number, or a version column); null when rows
   * have no order.
   */
  readonly position: string | null;
}

/** Expressions of one column; only those of its type are there. */
export interface ColumnExpressions {
  /** Id or text, trimmed as ids are; '' when blank, never NULL. */
  readonly text?: string;
  /** Days since 1970-01-01 of the wall clock as a 64-bit integer; NULL when blank. */
  readonly day?: string;
  /** Milliseconds since 1970-01-01 00:00 of the wall clock as a 64-bit integer; NULL when blank. */
  readonly milliseconds?: string;
  /** Double; NULL when blank. */
  readonly number?: string;
}
