import type { CellRange } from '../../../../src/workbook/address';
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Cell } from '../model/cell';
import type { SheetModel } from '../model/workbook';
import { notFound } from '../request/api-error';

/** Deletes whole columns or rows. */
export function deleteCells(sheet: SheetModel, range: CellRange, shift: string): void {
  const columns = range.top === 0 && range.bottom === LAST_ROW && shift === 'Left';
  const rows = range.left === 0 && range.right === LAST_COLUMN && shift === 'Up';
  if (!columns && !rows) throw notFound(`Range.delete of a part of the rows or columns (${shift})`);
  const [first, last] = columns ? [range.left, range.right] : [range.top, range.bottom];
  const by = last - first + 1;
  const all = [...sheet.cells.all()].filter(([row, column]) => (columns ? column : row) >= first);
  for (const [row, column] of all) sheet.cells.replace(row, column, undefined);
  for (const [row, column, cell] of all) {
    if ((columns ? column : row) <= last) continue;
    sheet.cells.replace(columns ? row : row - by, columns ? column - by : column, cell);
  }
  const sizes = columns ? sheet.columnWidths : sheet.rowHeights;
  const kept = [...sizes].filter(([index]) => index >= first);
  for (const [index] of kept) sizes.delete(index);
  for (const [index, size] of kept) if (index > last) sizes.set(index - by, size);
}

/** Inserts whole columns or rows: what lies to the right or below moves. Formulas are not adjusted. */
export function insertCells(sheet: SheetModel, range: CellRange, shift: string): void {
  const columns = range.top === 0 && range.bottom === LAST_ROW && shift === 'Right';
  const rows = range.left === 0 && range.right === LAST_COLUMN && shift === 'Down';
  if (!columns && !rows) throw notFound(`Range.insert of a part of the rows or columns (${shift})`);
  const from = columns ? range.left : range.top;
  const by = columns ? range.right - range.left + 1 : range.bottom - range.top + 1;
  const moved: [number, number, Cell][] = [];
  for (const [row, column, cell] of [...sheet.cells.all()]) {
    if ((columns ? column : row) < from) continue;
    moved.push([row, column, cell]);
    sheet.cells.replace(row, column, undefined);
  }
  for (const [row, column, cell] of moved) sheet.cells.replace(columns ? row : row + by, columns ? column + by : column, cell);
  const sizes = columns ? sheet.columnWidths : sheet.rowHeights;
  const kept = [...sizes].filter(([index]) => index >= from);
  for (const [index] of kept) sizes.delete(index);
  for (const [index, size] of kept) sizes.set(index + by, size);
}
