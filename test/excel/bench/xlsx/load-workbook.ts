import ExcelJS from 'exceljs';
import { parseRangeAddress } from '../../../../src/workbook/address';
import type { Cell } from '../model/cell';
import { newSheet, newWorkbook, type WorkbookModel } from '../model/workbook';

/** An .xlsx file as the open workbook: values, formulas, number formats, merges, names, tables and what is hidden. */
export async function loadWorkbook(bytes: Uint8Array, name = 'workbook.xlsx'): Promise<WorkbookModel> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const workbook = newWorkbook();
  workbook.name = name;
  workbook.date1904 = file.properties.date1904 === true;
  workbook.sheets.splice(0);
  for (const read of file.worksheets) {
    const sheet = newSheet(workbook.newId(), read.name);
    sheet.visibility = read.state === 'hidden' ? 'Hidden' : read.state === 'veryHidden' ? 'VeryHidden' : 'Visible';
    read.eachRow((row, rowNumber) => row.eachCell((cell, columnNumber) => {
      if (cell.type === ExcelJS.ValueType.Merge) return;
      fill(sheet.cells.at(rowNumber - 1, columnNumber - 1), cell, workbook.date1904);
    }));
    for (const address of read.model.merges) {
      const range = parseRangeAddress(address);
      if (range !== null) sheet.merges.push(range);
    }
    workbook.sheets.push(sheet);
  }
  for (const { name: defined, ranges } of file.definedNames.model) {
    const [range] = ranges;
    if (range !== undefined) workbook.names.push({ name: defined, formula: `=${range}`, comment: '', visible: true, scope: 'Workbook' });
  }
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0]!;
  workbook.selection = { sheet: workbook.active, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  return workbook;
}

function fill(cell: Cell, read: ExcelJS.Cell, date1904: boolean): void {
  cell.numberFormat = read.numFmt ?? 'General';
  const { formula, result } = read as { readonly formula?: string; readonly result?: ExcelJS.CellValue };
  if (formula !== undefined) cell.formula = `=${formula}`;
  cell.value = plain(formula === undefined ? read.value : result, date1904);
}

function plain(value: ExcelJS.CellValue | undefined, date1904: boolean): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return plain(value.text, date1904);
  return '';
}
