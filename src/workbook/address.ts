/** A rectangle of cells; rows and columns are zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Whether two ranges have a cell in common.
 *
 * @example
 * intersects({ top: 0, left: 0, bottom: 1, right: 1 }, { top: 1, left: 1, bottom: 5, right: 5 }); // => true
 */
export function intersects(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/**
 * Column letters of a zero-based column index.
 *
 * @example
 * columnLetters(0); // => 'A'
 * columnLetters(27); // => 'AB'
 * columnLetters(16383); // => 'XFD'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A1 address of a cell given by zero-based row and column.
 *
 * @example
 * cellAddress(2, 0); // => 'A3'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A1 address of a range.
 *
 * @example
 * rangeAddress({ top: 2, left: 0, bottom: 97, right: 5 }); // => 'A3:F98'
 */
export function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
}

/**
 * Zero-based row and column of an A1 address without `$`, or null when it is not one.
 *
 * @example
 * parseCellAddress('AB12'); // => { row: 11, column: 27 }
 */
export function parseCellAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/**
 * Zero-based range of an A1 range (`A3:F98`) or single cell (`A3`), or null when it is not one.
 *
 * @example
 * parseRangeAddress('A3:F98'); // => { top: 2, left: 0, bottom: 97, right: 5 }
 */
export function parseRangeAddress(address: string): CellRange | null {
  const [first = '', last = first] = address.split(':');
  const start = parseCellAddress(first);
  const end = parseCellAddress(last);
  if (!start || !end) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
