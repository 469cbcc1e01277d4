import { foldText } from '../../workbook/fold-text';
import { exactSum } from '../../stats/exact-sum';
import { CallerMistake } from '../caller-mistake';
import { isBlank } from './cell';
import type { Cell } from './cell';
import { numberOfCell } from './cell-values';
import { IdCodes } from './id-codes';
import { allCells } from './range';

/**
 * The sum of all numbers in a range of any shape; a header over them and blank cells do not count.
 *
 * @throws {CallerMistake} for a cell that is no number, and when there is none at all
 */
export function sumOfCells(argument: string, input: unknown): number {
  return exactSum(numbersOfCells(argument, input));
}

/** The numbers of a range of any shape; blank cells give NaN, a header over the numbers is left out. */
export function numbersOfCells(argument: string, input: unknown): number[] {
  const { cells } = allCells(argument, input);
  const first = startsWithHeader(cells) ? 1 : 0;
  const numbers = cells.slice(first).map((cell, index) => {
    if (isBlank(cell)) return NaN;
    const value = numberOfCell(cell);
    if (value === null) throw new CallerMistake((say) => say.wrongCell(argument, first + index + 1, 'number', String(cell)));
    return value;
  });
  if (numbers.every(Number.isNaN)) throw new CallerMistake((say) => say.noRows(argument));
  return numbers;
}

/**
 * How many users or orders an argument stands for: numbers are added up; ids, which are text, are counted once each.
 *
 * @param distinct counts numbers as ids too
 * @param headers usual headers of a column of such ids
 */
export function countOfCells(argument: string, input: unknown, distinct: boolean, headers: readonly string[]): number {
  const cells = allCells(argument, input).cells.filter((cell) => !isBlank(cell));
  if (cells.length === 0) throw new CallerMistake((say) => say.noRows(argument));
  const numbers = startsWithHeader(cells) ? cells.slice(1) : cells;
  if (!distinct && numbers.every((cell) => isCount(cell, numbers.length))) {
    const counts = numbers.map((cell) => numberOfCell(cell)!);
    const negative = counts.findIndex((count) => count < 0);
    if (negative >= 0) throw new CallerMistake((say) => say.negativeCount(argument, negative + 1 + cells.length - numbers.length));
    return exactSum(counts);
  }
  const first = foldText(String(cells[0]));
  const skipped = startsWithHeader(cells) || headers.some((header) => foldText(header) === first) ? 1 : 0;
  const ids = new IdCodes();
  cells.slice(skipped).forEach((cell) => typeof cell !== 'boolean' && ids.code(cell as string | number));
  return ids.size;
}

/** Text over nothing but numbers. */
function startsWithHeader(cells: readonly Cell[]): boolean {
  const [first, ...rest] = cells.filter((cell) => !isBlank(cell));
  return typeof first === 'string' && numberOfCell(first) === null && rest.length > 0 && rest.every((cell) => typeof cell === 'number');
}

/** Text of digits alone is an id unless it is the only cell; `1,234` and `¥85` are numbers. */
function isCount(cell: Cell, cells: number): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && numberOfCell(cell) !== null && (cells === 1 || /[^\d\s]/.test(cell));
}
