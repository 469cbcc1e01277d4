import { parseRangeAddress, rangeAddress, cellAddress, columnLetters, type CellRange } from '../../../../src/workbook/address';
import { invalidArgument } from '../request/api-error';
import { isPlainSheetName } from './plain-quotes';
import type { SheetModel, WorkbookModel } from './workbook';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** A range of a sheet, as objects of the API stand for it. */
export interface RangeTarget {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly range: CellRange;
}

/** Reads `A1`, `A1:B2`, `A:C`, `1:3`, each with or without `$`, or throws as Excel does. */
export function parseAddress(address: string): CellRange {
  const plain = address.replaceAll('$', '').toUpperCase();
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(plain);
  if (columns !== null) {
    const range = parseRangeAddress(`${columns[1]}1:${columns[2]}1`)!;
    return { ...range, top: 0, bottom: LAST_ROW };
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows !== null) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
  const range = parseRangeAddress(plain);
  if (range === null) throw invalidArgument(`${address} is no address`);
  return range;
}

/** Splits `'Q1''s'!A1` into the sheet's name and the rest. */
export function splitReference(reference: string): { sheet: string | null; address: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (match === null) return { sheet: null, address: reference.replace(/^=/, '') };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3]! };
}

export function fullAddress({ sheet, range }: RangeTarget): string {
  return `${quoted(sheet.name)}!${shortAddress(range)}`;
}

export function shortAddress(range: CellRange): string {
  if (range.top === 0 && range.bottom === LAST_ROW) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  if (range.left === 0 && range.right === LAST_COLUMN) return `${range.top + 1}:${range.bottom + 1}`;
  return range.top === range.bottom && range.left === range.right ? cellAddress(range.top, range.left) : rangeAddress(range);
}

function quoted(name: string): string {
  return isPlainSheetName(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const range = {
    top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right),
  };
  return range.top > range.bottom || range.left > range.right ? null : range;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}
