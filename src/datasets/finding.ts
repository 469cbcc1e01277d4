import type { DatasetId } from './schema';

/**
 * Something about the data that a reader of the report should know: a value, never a thrown error. `code` and
 * `parameters` say what; `locales` has the sentence in each language.
 */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly dataset: DatasetId | null;
  /** How many rows, cells, sheets or months it is about. */
  readonly count: number;
  /** The first place, such as `订单2025.xlsx!3月!A17`; null when there is no one place. */
  readonly example: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
}
