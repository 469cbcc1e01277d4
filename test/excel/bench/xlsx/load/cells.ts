import ExcelJS from 'exceljs';
import { parseRangeAddress } from '../../../../../src/workbook/address';
import { DEFAULT_FORMAT, type BorderLine, type Cell, type CellFormat, type Edge } from '../../model/cell';
import { plainQuotes } from '../../model/plain-quotes';
import type { SheetModel } from '../../model/workbook';

/** Fills a sheet with what exceljs reads: values, formulas, formats, sizes and merges. */
export function loadCells(sheet: SheetModel, read: ExcelJS.Worksheet, date1904: boolean): void {
  read.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.height !== undefined) sheet.rowHeights.set(rowNumber - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const target = sheet.cells.at(rowNumber - 1, columnNumber - 1);
      target.numberFormat = cell.numFmt ?? 'General';
      target.format = formatOf(cell);
      if (cell.type !== ExcelJS.ValueType.Merge) fill(target, cell, date1904);
    });
  });
  for (const column of read.columns ?? []) {
    // Excel keeps whole pixels, seven a character and three quarters of a point each.
    if (column.width !== undefined) sheet.columnWidths.set(column.number! - 1, Math.trunc(((256 * column.width + 18) / 256) * 7) * 0.75);
  }
  sheet.merges.push(...read.model.merges.map((address) => parseRangeAddress(address)!));
}

function fill(cell: Cell, read: ExcelJS.Cell, date1904: boolean): void {
  const { formula, result } = read as { readonly formula?: string; readonly result?: ExcelJS.CellValue };
  if (formula !== undefined) cell.formula = plainQuotes(`=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`);
  cell.value = plainValue(formula === undefined ? read.value : result, date1904);
}

function plainValue(value: ExcelJS.CellValue | undefined, date1904: boolean): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return plainValue(value.text, date1904);
  return '';
}

function formatOf({ font = {}, fill: background, alignment = {}, border = {}, protection = {} }: ExcelJS.Cell): CellFormat {
  const solid = background?.type === 'pattern' && background.pattern === 'solid' ? background.fgColor : undefined;
  return {
    fontName: font.name ?? DEFAULT_FORMAT.fontName, fontSize: font.size ?? DEFAULT_FORMAT.fontSize, fontColor: color(font.color) ?? DEFAULT_FORMAT.fontColor,
    bold: font.bold === true, italic: font.italic === true, underline: font.underline === undefined || font.underline === 'none' || font.underline === false ? 'None' : 'Single',
    fill: color(solid) ?? '',
    horizontalAlignment: named(alignment.horizontal, 'General'), verticalAlignment: named(alignment.vertical === 'middle' ? 'center' : alignment.vertical, 'Bottom'),
    wrapText: alignment.wrapText === true, indentLevel: alignment.indent ?? 0, locked: protection.locked !== false,
    borders: Object.fromEntries(SIDES.flatMap(([side, edge]) => {
      const line = border[side];
      return line?.style === undefined ? [] : [[edge, { style: 'Continuous', weight: WEIGHTS[line.style] ?? 'Thin', color: color(line.color) ?? '#000000' } satisfies BorderLine]];
    })),
  };
}

const SIDES: readonly (readonly ['top' | 'bottom' | 'left' | 'right', Edge])[] = [['top', 'EdgeTop'], ['bottom', 'EdgeBottom'], ['left', 'EdgeLeft'], ['right', 'EdgeRight']];
const WEIGHTS: Readonly<Record<string, string>> = { hair: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' };

function color(value: Partial<ExcelJS.Color> | undefined): string | undefined {
  return value?.argb === undefined ? undefined : `#${value.argb.slice(-6).toUpperCase()}`;
}

function named(value: string | undefined, otherwise: string): string {
  return value === undefined ? otherwise : value.charAt(0).toUpperCase() + value.slice(1);
}
