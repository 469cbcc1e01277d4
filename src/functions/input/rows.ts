import { CallerMistake } from '../caller-mistake';
import { isBlankOrZero } from './cell';
import type { Cell } from './cell';
import { hasHeader } from './header';
import type { ColumnKind } from './header';
import { rangeCells, rangeExtent } from './range';
import type { RangeCells } from './range';

export interface ColumnInput {
  readonly argument: string;
  readonly input: unknown;
  readonly kind: ColumnKind;
  /** Header texts of such a column, for rows in which no number or date tells a header. */
  readonly headers?: readonly string[];
}

/** Several arguments whose rows belong together, without header and blank rows. */
export interface Rows {
  readonly columns: readonly RangeCells[];
  /** How many rows hold data. */
  readonly count: number;
  /** Zero-based row in the ranges of each row that holds data; null when all rows from `first` on do. */
  readonly kept: Int32Array | null;
  /** 1 when the ranges begin with a header, otherwise 0. */
  readonly first: number;
}

/**
 * Puts ranges side by side: checks that they are equally long, drops a header that was selected by mistake and every row that is blank
 * in all columns.
 *
 * @throws {CallerMistake} for ranges of different length
 */
export function alignRows(inputs: readonly ColumnInput[]): Rows {
  const extents = inputs.map(({ input }) => rangeExtent(input));
  // A 0 behind the last cell of its own column may be a value where another column goes on.
  const end = Math.max(...extents.map(({ used }) => used));
  const columns = inputs.map(({ argument, input }) => rangeCells(argument, input, end));
  // Also where only blank cells are missing: the ranges may begin in different rows, and every row would be paired with a wrong one.
  const longest = columns.reduce((most, column) => (column.size > most.size ? column : most));
  const shorter = columns.find((column) => column.size < longest.size);
  if (shorter) throw new CallerMistake((say) => say.differentLengths(shorter.argument, shorter.size, longest.argument, longest.size));
  const first = hasHeader(inputs, columns) ? 1 : 0;
  return { columns, first, ...dropBlankRows(columns, first, end) };
}

/** The zero-based row in the ranges of the n-th row of data. */
export function sheetRow(rows: Rows, index: number): number {
  return rows.kept === null ? rows.first + index : rows.kept[index]!;
}

/** Cells of one column for the rows that hold data, in their order. */
export function keptCells(rows: Rows, column: number): readonly Cell[] {
  const { cells } = rows.columns[column]!;
  if (rows.kept !== null) return Array.from(rows.kept, (row) => cells[row]);
  return rows.first === 0 && cells.length === rows.count ? cells : cells.slice(rows.first, rows.first + rows.count);
}

function dropBlankRows(columns: readonly RangeCells[], first: number, end: number): { count: number; kept: Int32Array | null } {
  const lead = columns[0]!.cells;
  let kept: Int32Array | null = null;
  let count = 0;
  for (let row = first; row < end; row += 1) {
    if (isBlankOrZero(lead[row]) && columns.every(({ cells }) => isBlankOrZero(cells[row]))) {
      kept ??= Int32Array.from({ length: end - first }, (_, index) => first + index);
    } else {
      if (kept !== null) kept[count] = row;
      count += 1;
    }
  }
  return { count, kept: kept === null ? null : kept.slice(0, count) };
}

