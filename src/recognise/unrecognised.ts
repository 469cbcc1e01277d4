import type { DatasetId } from '../datasets/schema';

/** A table or sheet that was left alone, and why. */
export interface UnrecognisedTable {
  readonly workbook: string;
  readonly sheet: string;
  /** A1 range, or null for a whole sheet. */
  readonly range: string | null;
  readonly headers: readonly string[];
  readonly reason: 'unknown' | 'missing-columns' | 'no-table' | 'finished-report' | 'mapped-to-nothing' | 'months-without-year';
  /** The dataset that it resembles, and the columns that it lacks. */
  readonly dataset: DatasetId | null;
  readonly missing: readonly string[];
}
