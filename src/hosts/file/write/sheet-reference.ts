import { columnLetters, type CellRange } from '../../../workbook/address';

/**
 * A sheet's name as it stands in formulas, always in quotes.
 *
 * @example
 * quotedSheetName("Q1's"); // => "'Q1''s'"
 */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Absolute reference to a range of a sheet; a single cell has no colon.
 *
 * @example
 * sheetReference('活动', { top: 0, left: 1, bottom: 4, right: 1 }); // => "'活动'!$B$1:$B$5"
 */
export function sheetReference(sheet: string, range: CellRange): string {
  const first = `$${columnLetters(range.left)}$${range.top + 1}`;
  const last = `$${columnLetters(range.right)}$${range.bottom + 1}`;
  return `${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
