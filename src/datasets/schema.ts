/** The kinds of tables that operations teams keep, as in `docs/datasets.md`. */
export type DatasetId =
  | 'users' | 'orders' | 'activity' | 'monthly' | 'spend' | 'experiments' | 'community' | 'wakeups' | 'strategies'
  | 'tasks' | 'campaigns' | 'feedback' | 'releases' | 'funnel' | 'recommendation' | 'tickets' | 'pages' | 'team'
  | 'training' | 'targets' | 'problems';

export type ColumnType = 'id' | 'date' | 'number' | 'text';

/** Ids of one domain share their codes, so that users can be matched between datasets. */
export type IdDomain = 'user' | 'order' | 'feedback' | 'ticket';

export interface ColumnSchema {
  readonly type: ColumnType;
  readonly required?: true;
  /** For `id` columns. */
  readonly domain?: IdDomain;
  /** The header that the samples use. */
  readonly label: { readonly zh: string; readonly en: string };
  /**
   * Other headers that teams use, Chinese and English. Compared after folding (width, case, spaces, punctuation,
   * bracketed units), so spelling variants of those need no entry of their own.
   */
  readonly synonyms: readonly string[];
  /** What a folded header that is in no list looks like when it means this column: the words that such headers are made of. */
  readonly pattern?: RegExp;
  /** Of several headers that fit, one that looks like this fits best. */
  readonly prefers?: RegExp;
  /** Words that speak against this column when they stand in the header; Latin ones count at the start of a word. */
  readonly not?: readonly string[];
  /** A level rather than a flow: a totals row does not add it up. */
  readonly stock?: true;
  /** The unit that values are converted to; a unit in the header's brackets is converted from. */
  readonly unit?: 'money' | 'seconds' | 'minutes' | 'hours' | 'count' | 'fraction' | 'ordinal';
}

export interface DatasetSchema {
  readonly id: DatasetId;
  readonly label: { readonly zh: string; readonly en: string };
  /** Words in sheet, file or title that speak for this dataset. */
  readonly titles: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSchema>>;
  /** Headers that such a table does not have: one of them, mapped to nothing, speaks against the dataset. */
  readonly foreign?: RegExp;
  /** Of each group at least one column must be there. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Headers of one column that holds both dates of a period (`10.31-11.11`). */
  readonly periodColumn?: { readonly synonyms: readonly string[]; readonly start: string; readonly end: string };
  /** Whether blanks under a date or a name mean 'as above': tables of aggregates, not of events. */
  readonly fillsDown?: true;
  /** The column that dates a row, for the coverage of years and months. */
  readonly dateColumn?: string;
  /** Columns that identify a row; repeated keys are reported. */
  readonly key?: readonly string[];
}
