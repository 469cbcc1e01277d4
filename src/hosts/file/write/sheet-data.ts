import type { CellSpec, SheetSpec } from '../../../report/spec';
import { cellAddress } from '../../../workbook/address';
import { fileFormula } from './file-formula';
import type { StyleTable } from './style-table';
import type { TextStore } from './text-store';
import { xmlText } from './xml-escape';

/** The `sheetData` element: rows in order, their cells in order, each formula with its value. */
export function sheetDataXml(sheet: SheetSpec, styles: StyleTable, texts: TextStore): string {
  const rows = new Map<number, CellSpec[]>();
  for (const row of sheet.rowHeights.keys()) rows.set(row, []);
  for (const cell of sheet.cells) {
    const cells = rows.get(cell.row);
    if (cells === undefined) rows.set(cell.row, [cell]);
    else cells.push(cell);
  }
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const content = cells.toSorted((a, b) => a.column - b.column).map((cell) => cellXml(cell, styles, texts)).join('');
      return `<row r="${row + 1}"${attributes}>${content}</row>`;
    });
  return `<sheetData>${xml.join('')}</sheetData>`;
}

function cellXml(cell: CellSpec, styles: StyleTable, texts: TextStore): string {
  const start = `<c r="${cellAddress(cell.row, cell.column)}" s="${styles.cellFormat(cell.style, cell.numberFormat)}"`;
  const formula = cell.formula === undefined ? null : fileFormula(cell.formula);
  const { value } = cell;
  if (formula === null) {
    if (value === null) return `${start}/>`;
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    const { type, content } = texts.cell(value);
    return `${start} t="${type}">${content}</c>`;
  }
  const formulaXml = `<f>${xmlText(formula)}</f>`;
  if (value === null) return `${start}>${formulaXml}</c>`;
  if (typeof value === 'number') return `${start}>${formulaXml}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formulaXml}<v>${value ? 1 : 0}</v></c>`;
  return `${start} t="str">${formulaXml}<v>${xmlText(value)}</v></c>`;
}
