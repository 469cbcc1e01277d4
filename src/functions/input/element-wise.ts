import { CallerMistake, NoDivisorError } from '../caller-mistake';
import { cellError } from '../cell-error';
import { isBlank, plainCell } from './cell';
import type { Cell } from './cell';
import { numberOfCell } from './cell-values';

interface Matrix {
  readonly argument: string;
  readonly isArray: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => Cell;
}

/**
 * Applies a computation of numbers cell by cell: arguments are ranges of one size, or single values that go with every cell. A blank
 * cell gives a blank; so does a header over the numbers, to keep the rows beside their inputs.
 *
 * @param compute may throw `NoDivisorError`
 * @returns a matrix, or one value when no argument was a range
 */
export function elementWise(
  inputs: Readonly<Record<string, unknown>>,
  compute: Compute,
): unknown {
  const matrices = Object.entries(inputs).map(([argument, input]) => matrixOf(argument, input));
  const largest = matrices.reduce((most, matrix) => (matrix.rows * matrix.columns > most.rows * most.columns ? matrix : most));
  for (const matrix of matrices) {
    if (!isSingle(matrix) && (matrix.rows !== largest.rows || matrix.columns !== largest.columns)) {
      throw new CallerMistake((say) => say.differentShapes(matrix.argument, largest.argument));
    }
  }
  if (isSingle(largest)) {
    const value = single(matrices, compute);
    return matrices.some((matrix) => matrix.isArray) ? [[value]] : value;
  }
  const end = usedRows(matrices, largest);
  const result: unknown[][] = [];
  for (let row = 0; row < end; row += 1) {
    const line: unknown[] = [];
    for (let column = 0; column < largest.columns; column += 1) line.push(oneOfMany(matrices, row, column, end, compute));
    result.push(line);
  }
  return result.length === 0 ? [['']] : result;
}

/** Gets one number an argument and the one-based row; null when there is only one value. */
type Compute = (numbers: readonly number[], row: number | null) => number | string;

function single(matrices: readonly Matrix[], compute: Compute): number | string {
  const cells = matrices.map((matrix) => matrix.at(0, 0));
  if (cells.every(isBlank)) return '';
  const missing = cells.findIndex(isBlank);
  if (missing >= 0) throw new CallerMistake((say) => say.missingArgument(matrices[missing]!.argument));
  return compute(cells.map((cell, index) => numberAt(matrices[index]!, 1, cell)), null);
}

function oneOfMany(matrices: readonly Matrix[], row: number, column: number, end: number, compute: Compute): unknown {
  const cells = matrices.map((matrix) => (isSingle(matrix) ? matrix.at(0, 0) : matrix.at(row, column)));
  if (cells.some(isBlank) || cells.every((cell) => cell === 0)) return '';
  if (row === 0 && end > 1 && isHeader(matrices, cells, column)) return '';
  const numbers = cells.map((cell, index) => numberAt(matrices[index]!, row + 1, cell));
  try {
    return compute(numbers, row + 1);
  } catch (fault) {
    if (fault instanceof NoDivisorError) return cellError('#DIV/0!');
    throw fault;
  }
}

/** Text in every range, with a number below one of them. */
function isHeader(matrices: readonly Matrix[], cells: readonly Cell[], column: number): boolean {
  const ranges = matrices.flatMap((matrix, index) => (isSingle(matrix) ? [] : [{ matrix, cell: cells[index] }]));
  return (
    ranges.every(({ cell }) => typeof cell === 'string' && numberOfCell(cell) === null) &&
    ranges.some(({ matrix }) => numberOfCell(matrix.at(1, column)) !== null)
  );
}

function numberAt(matrix: Matrix, row: number, cell: Cell): number {
  const value = numberOfCell(cell);
  if (value !== null) return value;
  throw new CallerMistake((say) =>
    isSingle(matrix) ? say.wrongValue(matrix.argument, 'number', String(cell)) : say.wrongCell(matrix.argument, row, 'number', String(cell)),
  );
}

function matrixOf(argument: string, input: unknown): Matrix {
  if (!Array.isArray(input)) {
    const cell = plainCell(input);
    return { argument, isArray: false, rows: 1, columns: 1, at: () => cell };
  }
  const lines = input as readonly unknown[];
  const columns = lines.reduce<number>((most, line) => Math.max(most, Array.isArray(line) ? line.length : 1), 1);
  return {
    argument,
    isArray: true,
    rows: lines.length,
    columns,
    at: (row, column) => {
      const line = lines[row];
      return plainCell(Array.isArray(line) ? (line as readonly unknown[])[column] : line);
    },
  };
}

function isSingle(matrix: Matrix): boolean {
  return matrix.rows <= 1 && matrix.columns <= 1;
}

/** From this size on a range is taken for a whole column, whose zeros behind the data are blank cells. */
const WHOLE_COLUMN = 65_536;

function usedRows(matrices: readonly Matrix[], largest: Matrix): number {
  const isUnused = (cell: Cell): boolean => isBlank(cell) || (cell === 0 && largest.rows >= WHOLE_COLUMN);
  let end = largest.rows;
  const unusedRow = (row: number): boolean => {
    for (const matrix of matrices) {
      if (isSingle(matrix)) continue;
      for (let column = 0; column < largest.columns; column += 1) if (!isUnused(matrix.at(row, column))) return false;
    }
    return true;
  };
  while (end > 0 && unusedRow(end - 1)) end -= 1;
  return end;
}
