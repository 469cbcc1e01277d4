import type { CellRange } from './address';

/** What a cell holds. A plain object so that kinds fit a `Uint8Array`. */
export const CellKind = {
  Empty: 0,
  /** A number; `value` is the number as stored. */
  Number: 1,
  /** Text; `value` is an index into the grid's `strings`. */
  Text: 2,
  /** A number shown as a date or a time; `value` is the Excel serial number in the 1900 system, with the time of day as its fraction. */
  Date: 3,
  /** A logical value; `value` is 0 or 1. */
  Boolean: 4,
  /** An error value; `value` is an index into `strings` of its text, such as `#N/A`. */
  Error: 5,
  /** A formula whose result was not stored in the file; `value` is 0. */
  Uncached: 6,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

export interface GridInfo {
  /** File name of the workbook, without folders. */
  readonly workbook: string;
  /** Sheet name; for a .csv file its name without the ending. */
  readonly sheet: string;
  /** Whether serial numbers that are not yet known to be dates count from 1904-01-01 (`Date` cells are normalised already). */
  readonly date1904: boolean;
  readonly merges: readonly CellRange[];
}

/** One column's cells, row by row from row 0; rows past the end of the arrays are empty. */
interface ColumnCells {
  kinds: Uint8Array;
  values: Float64Array;
  length: number;
}

/**
 * The cells of one sheet, in columns of typed arrays: no object per cell. Rows and columns are zero-based and the
 * sheet's own, so that an address in a message is the address in Excel. Text is interned in `strings`, which the
 * sheets of a workbook may share; whoever parses texts can therefore parse each distinct text once.
 */
export class Grid {
  constructor(
    readonly info: GridInfo,
    /** Distinct texts, indexed by the values of `Text` and `Error` cells. */
    readonly strings: readonly string[],
    private readonly columns: readonly (ColumnCells | undefined)[],
    /** Rows up to the last one that holds a value. */
    readonly rowCount: number,
  ) {}

  /** The same cells with further texts at the end of `strings`. */
  withStrings(more: readonly string[]): Grid {
    return new Grid(this.info, [...this.strings, ...more], this.columns, this.rowCount);
  }

  /** Columns up to the last one that holds a value. */
  get columnCount(): number {
    return this.columns.length;
  }

  kind(row: number, column: number): CellKind {
    const cells = this.columns[column];
    return cells !== undefined && row < cells.length ? (cells.kinds[row] as CellKind) : CellKind.Empty;
  }

  /** The raw value, to be read by the cell's kind; 0 for an empty cell. */
  value(row: number, column: number): number {
    const cells = this.columns[column];
    return cells !== undefined && row < cells.length ? cells.values[row]! : 0;
  }

  /** The text of a `Text` or `Error` cell, otherwise the empty string. */
  text(row: number, column: number): string {
    const kind = this.kind(row, column);
    return kind === CellKind.Text || kind === CellKind.Error ? (this.strings[this.value(row, column)] ?? '') : '';
  }
}

/** A grid again, of one that was sent between threads and lost its methods on the way. */
export function revivedGrid(sent: Grid): Grid {
  return Object.setPrototypeOf(sent, Grid.prototype) as Grid;
}

/** More slots than this (72 bits each) and a sheet is refused rather than held: a stray cell in every far column. */
export const MAX_GRID_SLOTS = 150_000_000;

/** Thrown by `GridBuilder.set` when the sheet would need more than `MAX_GRID_SLOTS` slots. */
export class GridTooLargeError extends Error {}

/** Collects cells in any order and makes a `Grid` of them. Setting a cell again replaces it. */
export class GridBuilder {
  private readonly columns: (ColumnCells | undefined)[] = [];
  private rowCount = 0;
  private slots = 0;

  /** @param expectedRows rows that columns get room for at once, so that they need not be copied as they grow */
  constructor(private readonly strings: readonly string[], private readonly expectedRows = 0) {}

  set(row: number, column: number, kind: CellKind, value: number): void {
    let cells = this.columns[column];
    if (cells === undefined) {
      cells = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };
      this.columns[column] = cells;
    }
    if (row >= cells.kinds.length) this.grow(cells, row);
    cells.kinds[row] = kind;
    cells.values[row] = value;
    if (row >= cells.length) cells.length = row + 1;
    if (row >= this.rowCount) this.rowCount = row + 1;
  }

  build(info: GridInfo): Grid {
    return new Grid(info, this.strings, this.columns, this.rowCount);
  }

  private grow(cells: ColumnCells, row: number): void {
    const capacity = Math.max(64, row + 1, this.expectedRows, Math.ceil(cells.kinds.length * 1.5));
    this.slots += capacity - cells.kinds.length;
    if (this.slots > MAX_GRID_SLOTS) throw new GridTooLargeError();
    const kinds = new Uint8Array(capacity);
    const values = new Float64Array(capacity);
    kinds.set(cells.kinds);
    values.set(cells.values);
    cells.kinds = kinds;
    cells.values = values;
  }
}
