import { cellAddress } from '../workbook/address';
import { MILLISECONDS_A_DAY, NO_DAY } from '../workbook/calendar';
import type { Interner } from './interner';
import type { DatasetId, IdDomain } from './schema';

/** Ids as codes of the domain's interner; −1 is blank. */
export interface IdColumn {
  readonly type: 'id';
  readonly codes: Int32Array;
}

/** Days since 1970-01-01 (`NO_DAY` is blank) and, where any row has a time of day, milliseconds since then (NaN is blank). */
export interface DateColumn {
  readonly type: 'date';
  readonly days: Int32Array;
  readonly milliseconds: Float64Array | null;
}

/** Numbers; NaN is blank. */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
}

/** Texts as codes into `values`, in order of first appearance; −1 is blank. */
export interface TextColumn {
  readonly type: 'text';
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

export type Column = IdColumn | DateColumn | NumberColumn | TextColumn;

/** One range of one sheet, and what became of its rows. */
export interface PartSummary {
  readonly workbook: string;
  readonly sheet: string;
  /** A1 range with its header, such as `A3:F98`. */
  readonly range: string;
  /** Rows of data in the range, and how many of them became rows of the table. */
  readonly rows: number;
  readonly used: number;
  readonly confidence: number;
  /** Canonical column name to the header as it stands in the sheet. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A part summary with the dataset that it is of. */
export interface DatasetPart extends PartSummary {
  readonly dataset: DatasetId;
}

/** One range of one sheet that rows of a table came from. */
export interface TablePart extends PartSummary {
  /** First row of the table that came from this part; its rows are consecutive. */
  readonly firstRow: number;
  /** Zero-based sheet column of each canonical column. */
  readonly sheetColumns: Readonly<Record<string, number>>;
}

/** The rows of one dataset, from all workbooks, in columns of typed arrays. */
export class Table {
  constructor(
    readonly dataset: DatasetId,
    readonly rowCount: number,
    private readonly columns: ReadonlyMap<string, Column>,
    readonly parts: readonly TablePart[],
    /** Zero-based sheet row of each row. */
    private readonly sheetRows: Int32Array,
  ) {}

  has(column: string): boolean {
    return this.columns.has(column);
  }

  /** Codes of an id column, or null when the column is not mapped. */
  ids(column: string): Int32Array | null {
    const found = this.columns.get(column);
    return found?.type === 'id' ? found.codes : null;
  }

  /** Days of a date column, or null when the column is not mapped. */
  days(column: string): Int32Array | null {
    const found = this.columns.get(column);
    return found?.type === 'date' ? found.days : null;
  }

  /** Milliseconds since 1970-01-01 of a date column with its times of day, or null when the column is not mapped. */
  milliseconds(column: string): Float64Array | null {
    const found = this.columns.get(column);
    if (found?.type !== 'date') return null;
    return found.milliseconds ?? Float64Array.from(found.days, (day) => (day === NO_DAY ? NaN : day * MILLISECONDS_A_DAY));
  }

  /** Values of a number column, or null when the column is not mapped. */
  numbers(column: string): Float64Array | null {
    const found = this.columns.get(column);
    return found?.type === 'number' ? found.values : null;
  }

  /** A text column, or null when the column is not mapped. */
  texts(column: string): TextColumn | null {
    const found = this.columns.get(column);
    return found?.type === 'text' ? found : null;
  }

  /** Where a row came from, such as `订单2025.xlsx!3月!A17`; in the given canonical column's cell where it is mapped. */
  place(row: number, column?: string): string {
    const part = this.parts.findLast((candidate) => candidate.firstRow <= row);
    if (!part) return '';
    const sheetColumn = (column === undefined ? undefined : part.sheetColumns[column]) ?? Math.min(...Object.values(part.sheetColumns));
    return `${part.workbook}!${part.sheet}!${cellAddress(this.sheetRows[row]!, sheetColumn)}`;
  }

  /** Every range that the rows came from, such as `渠道投放.xlsx!投放明细!A3:F98`. */
  sources(): string[] {
    return this.parts.map((part) => `${part.workbook}!${part.sheet}!${part.range}`);
  }
}

/** All that was recognised: the tables and the ids they share. */
export interface Datasets {
  readonly tables: Readonly<Partial<Record<DatasetId, Table>>>;
  readonly interners: Readonly<Record<IdDomain, Interner>>;
}
