import { CallerMistake } from '../caller-mistake';
import { plainCell } from './cell';
import type { Cell } from './cell';

/** One argument's cells in a row, without the blank ones behind the data. */
export interface RangeCells {
  /** Name of the argument, as the formula's tooltip shows it. */
  readonly argument: string;
  readonly cells: readonly Cell[];
  /** Cells in the range with the blank ones behind the data. */
  readonly size: number;
}

/** How long an argument's range is, and how far it holds anything. */
export interface RangeExtent {
  readonly size: number;
  readonly used: number;
}

/** Looks from the end for the last cell that is surely not blank, so that `A:A` costs what its data cost. */
export function rangeExtent(input: unknown): RangeExtent {
  const cells = lineOf(input);
  return { size: cells.length, used: usedRows(cells) };
}

/**
 * The cells of an argument that is one column, one row or one cell, whatever of these Excel passes.
 *
 * @param end cells to read at most; what is used by this range alone when omitted
 * @throws {CallerMistake} when the range has more than one column and more than one row
 * @throws {PassedOnError} for an error cell
 */
export function rangeCells(argument: string, input: unknown, end = rangeExtent(input).used): RangeCells {
  const line = lineOf(input);
  const length = Math.min(end, line.length);
  const cells = new Array<Cell>(length);
  for (let row = 0; row < length; row += 1) {
    const cell = line[row];
    if (!Array.isArray(cell)) cells[row] = plainCell(cell);
    else if (cell.length <= 1) cells[row] = plainCell(cell[0]);
    else throw new CallerMistake((say) => say.notOneColumn(argument, row + 1));
  }
  return { argument, cells, size: line.length };
}

/**
 * Every cell of an argument, of any shape, row by row.
 *
 * @throws {PassedOnError} for an error cell
 */
export function allCells(argument: string, input: unknown): RangeCells {
  if (!Array.isArray(input)) return rangeCells(argument, input);
  const cells: Cell[] = [];
  const rows = input as readonly unknown[];
  const end = usedRows(rows);
  for (let row = 0; row < end; row += 1) {
    const line = rows[row];
    if (!Array.isArray(line)) cells.push(plainCell(line));
    else for (const cell of line as readonly unknown[]) cells.push(plainCell(cell));
  }
  return { argument, cells, size: cells.length };
}

/** Whether an optional argument was left out; Excel passes null then. */
export function isOmitted(input: unknown): boolean {
  return input === null || input === undefined;
}

/** Rows up to the last one that is not blank. */
function usedRows(rows: readonly unknown[]): number {
  let end = rows.length;
  while (end > 0 && isUnused(rows[end - 1])) end -= 1;
  return end;
}

function isUnused(row: unknown): boolean {
  if (row === null || row === undefined || row === '' || row === 0) return true;
  if (!Array.isArray(row)) return false;
  for (const cell of row as readonly unknown[]) {
    if (cell !== null && cell !== undefined && cell !== 0 && cell !== '') return false;
  }
  return true;
}

/** The cells of a column (each in an array of its own) or of a row. */
function lineOf(input: unknown): readonly unknown[] {
  if (!Array.isArray(input)) return isOmitted(input) ? [] : [input];
  const rows = input as readonly unknown[];
  return rows.length === 1 && Array.isArray(rows[0]) ? (rows[0] as readonly unknown[]) : rows;
}
