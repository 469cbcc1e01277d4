import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { exactSum } from '../../stats/exact-sum';
import { tidyText } from '../../workbook/fold-text';
import type { Period } from '../periods';
import type { Result } from '../result';
import { quotient } from '../result';

/** Rows of a table whose day is in a period. */
export function rowsWithin(table: Table, dateColumn: string, period: Period): number[] {
  const days = table.days(dateColumn);
  const rows: number[] = [];
  if (!days) return rows;
  for (let row = 0; row < days.length; row++) {
    const day = days[row]!;
    if (day !== NO_DAY && day >= period.start && day <= period.end) rows.push(row);
  }
  return rows;
}

/** The values of a number column on given rows, blanks left out. */
export function valuesOf(table: Table, column: string, rows: readonly number[]): number[] {
  const values = table.numbers(column);
  if (!values) return [];
  return rows.map((row) => values[row]!).filter((value) => value === value);
}

/** Sum of a number column over given rows. */
export function sumOf(table: Table, column: string, rows: readonly number[]): number {
  return exactSum(valuesOf(table, column, rows));
}

/** Σ of one column ÷ Σ of another, over the rows that hold both. */
export function ratioOfSums(table: Table, rows: readonly number[], above: string, below: string, scale = 1): Result {
  const [a, b] = [table.numbers(above), table.numbers(below)];
  const both = rows.filter((row) => a?.[row] === a?.[row] && b?.[row] === b?.[row]);
  return quotient(sumOf(table, above, both) * scale, sumOf(table, below, both));
}

/** Text of a cell as it is compared; empty for a blank. */
export function textAt(table: Table, column: string, row: number): string {
  const texts = table.texts(column);
  return texts ? tidyText(texts.values[texts.codes[row]!] ?? '') : '';
}

/** Rows whose text in a column is the given one. */
export function rowsOfText(table: Table, column: string, text: unknown, rows: readonly number[]): number[] {
  return rows.filter((row) => textAt(table, column, row) === text);
}

/** Distinct texts of a column on given rows, in order of first appearance, blanks left out. */
export function distinctTexts(table: Table, column: string, rows: readonly number[]): string[] {
  return [...new Set(rows.map((row) => textAt(table, column, row)))].filter((text) => text !== '');
}
