import { columnLetters } from '../workbook/address';
import type { Language } from '../locales/language';
import type { ExampleArgument, ExampleCell, FunctionExample } from './examples';

/** A cell's content in a language. */
export function localCell(cell: ExampleCell, language: Language): number | string | boolean {
  return typeof cell === 'object' ? cell[language] : cell;
}

/** The example's ranges side by side, each under the name of its argument, as they are put into a sheet. */
export function exampleInput(example: FunctionExample, names: readonly string[], language: Language): (number | string | boolean)[][] {
  const columns = rangeArguments(example);
  if (columns.length === 0) return [];
  const rows = Math.max(...columns.map(({ range }) => range.length));
  return [
    columns.map(({ index }) => names[index] ?? ''),
    ...Array.from({ length: rows }, (_, row) => columns.map(({ range }) => localCell(range[row] ?? '', language))),
  ];
}

/**
 * The example's formula.
 *
 * @param origin zero-based row and column of the header above the first range
 */
export function exampleFormula(id: string, example: FunctionExample, origin = { row: 0, column: 0 }): string {
  let next = origin.column;
  const texts = example.arguments.map((argument) => {
    if (argument === null) return '';
    if ('value' in argument) return literal(argument.value);
    const letters = columnLetters(next);
    next += 1;
    const first = `${letters}${origin.row + 2}`;
    return argument.range.length === 1 ? first : `${first}:${letters}${origin.row + 1 + argument.range.length}`;
  });
  return `=OPS.${id}(${texts.join(', ')})`;
}

/** The arguments as Excel passes them. */
export function exampleValues(example: FunctionExample, language: Language): unknown[] {
  return example.arguments.map((argument) => {
    if (argument === null) return null;
    return 'value' in argument ? argument.value : argument.range.map((cell) => [localCell(cell, language)]);
  });
}

function rangeArguments(example: FunctionExample): { index: number; range: readonly ExampleCell[] }[] {
  return example.arguments.flatMap((argument: ExampleArgument, index) =>
    argument !== null && 'range' in argument ? [{ index, range: argument.range }] : [],
  );
}

function literal(value: number | string | boolean): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
