import type { CellRange } from '../../src/workbook/address';

/** A cell of a text table. */
export type TextCell =
  | { readonly kind: 'number' | 'date'; readonly value: number; readonly formula?: true }
  | { readonly kind: 'text' | 'error'; readonly value: string }
  | { readonly kind: 'uncached' };

export interface TextTable {
  readonly rows: readonly (readonly (TextCell | null)[])[];
  readonly merges: readonly CellRange[];
}

/**
 * Cells from lines of `a | b | c`, one line a row; the first and the last line are empty. A number is a number cell, `@2025-03-05 12:30`
 * a date cell, `"007"` a text as it stands, `#N/A` an error, `=12` a formula with its stored result, `=?` one without;
 * `<` and `^` merge a cell with the one to its left or above.
 */
export function textTable(text: string): TextTable {
  const lines = text.split('\n').slice(1, -1).map((line) => line.split('|').map((cell) => cell.trim()));
  const merges: CellRange[] = [];
  const at = (row: number, column: number): string => lines[row]?.[column] ?? '';
  lines.forEach((cells, row) => cells.forEach((cell, column) => {
    if (cell === '<' || cell === '^') return;
    let right = column;
    while (at(row, right + 1) === '<') right++;
    let bottom = row;
    while (at(bottom + 1, column) === '^') bottom++;
    if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
  }));
  return { rows: lines.map((cells) => cells.map(cellOf)), merges };
}

function cellOf(text: string): TextCell | null {
  if (text === '' || text === '<' || text === '^') return null;
  if (text === '=?') return { kind: 'uncached' };
  if (/^".*"$/.test(text)) return { kind: 'text', value: text.slice(1, -1) };
  if (/^@\d/.test(text)) return { kind: 'date', value: Date.parse(`${text.slice(1).replace(' ', 'T')}${text.includes(' ') ? '' : 'T00:00'}Z`) / 86_400_000 + 25_569 };
  if (/^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?)$/.test(text)) return { kind: 'error', value: text };
  if (/^=-?\d/.test(text)) return { kind: 'number', value: Number(text.slice(1)), formula: true };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) };
  return { kind: 'text', value: text };
}
