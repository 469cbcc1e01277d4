import { CallerMistake } from '../caller-mistake';
import { isBlankOrZero, plainCell } from './cell';
import type { Cell } from './cell';

/** One argument's cells in a row, up to its last one that holds anything. */
export interface RangeCells {
  /** Name of the argument, as the formula's tooltip shows it. */
  readonly argument: string;
  readonly cells: readonly Cell[];
  /** Cells in the range with the blank ones behind the data. */
  readonly size: number;
}

/**
 * The cells of an argument that is one column, one row or one cell, whatever of these Excel passes. The blank cells behind the data
 * are cut off before anything else looks at them, so that `A:A` costs what its data cost.
 *
 * @throws {CallerMistake} when the range has more than one column and more than one row
 * @throws {PassedOnError} for an error cell
 */
export function rangeCells(argument: string, input: unknown): RangeCells {
  if (!Array.isArray(input)) return { argument, cells: isOmitted(input) ? [] : [plainCell(input)], size: isOmitted(input) ? 0 : 1 };
  const rows = input as readonly unknown[];
  const only = rows[0];
  if (rows.length === 1 && Array.isArray(only)) return lineCells(argument, only as readonly unknown[]);
  const end = usedRows(rows);
  const cells = new Array<Cell>(end);
  for (let row = 0; row < end; row += 1) {
    const cell = rows[row];
    if (!Array.isArray(cell)) cells[row] = plainCell(cell);
    else if (cell.length <= 1) cells[row] = plainCell(cell[0]);
    else throw new CallerMistake((say) => say.notOneColumn(argument, row + 1));
  }
  return { argument, cells, size: rows.length };
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

function lineCells(argument: string, line: readonly unknown[]): RangeCells {
  const cells = line.map(plainCell);
  while (cells.length > 0 && isBlankOrZero(cells.at(-1))) cells.pop();
  return { argument, cells, size: line.length };
}
