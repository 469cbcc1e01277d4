import type { CellSpec, SheetSpec } from '../../../report/spec';
import { cellAddress, rangeAddress } from '../../../workbook/address';
import { conditionalFormatsXml } from './conditional-formats';
import { dataValidationsXml } from './data-validations';
import { MAIN, RELATIONSHIPS } from './namespaces';
import { printSetupXml } from './print-setup';
import { sheetDataXml } from './sheet-data';
import { quotedSheetName } from './sheet-reference';
import type { StyleTable } from './style-table';
import type { TextStore } from './text-store';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** Ids of the relationships that the sheet's elements point to. */
export interface SheetRelations {
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
  readonly tables: readonly string[];
}

/** What lies outside of a sheet. */
export interface SheetSurroundings {
  readonly styles: StyleTable;
  readonly texts: TextStore;
  /** Whether it is the tab that the workbook opens with. */
  readonly selected: boolean;
}

/** XML of a worksheet part, its elements in the order that the schema asks for. */
export function sheetXml(sheet: SheetSpec, relations: SheetRelations, { styles, texts, selected }: SheetSurroundings): string {
  const formats = conditionalFormatsXml(sheet.conditionalFormats, styles);
  return [
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheetPr><tabColor rgb="FF${sheet.tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${usedRange(sheet.cells)}"/>`,
    sheetViewsXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columnWidths),
    sheetDataXml(sheet, styles, texts),
    mergesXml(sheet),
    formats.elements,
    dataValidationsXml(sheet.validations),
    hyperlinksXml(sheet.cells),
    printSetupXml(sheet.print),
    // Ids made of digits are text on purpose.
    `<ignoredErrors><ignoredError sqref="${usedRange(sheet.cells)}" numberStoredAsText="1"/></ignoredErrors>`,
    relations.drawing === null ? '' : `<drawing r:id="${relations.drawing}"/>`,
    relations.legacyDrawing === null ? '' : `<legacyDrawing r:id="${relations.legacyDrawing}"/>`,
    tablePartsXml(relations.tables),
    formats.extension === '' ? '' : `<extLst>${formats.extension}</extLst>`,
    '</worksheet>',
  ].join('');
}

function usedRange(cells: readonly CellSpec[]): string {
  if (cells.length === 0) return 'A1';
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return rangeAddress({ top, left, bottom, right });
}

function sheetViewsXml({ showGridlines = true, freeze }: SheetSpec, selected: boolean): string {
  const start = `<sheetView${showGridlines ? '' : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (freeze === null || freeze.rows + freeze.columns === 0) return `<sheetViews>${start}/></sheetViews>`;
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = cellAddress(rows, columns);
  return `<sheetViews>${start}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
    + `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** Stored widths include five pixels of padding at seven pixels a character, as Excel writes them. */
function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) => (
    `<col min="${index + 1}" max="${index + 1}" width="${Math.trunc((width * 7 + 5) / 7 * 256) / 256}" customWidth="1"/>`
  ));
  return `<cols>${columns.join('')}</cols>`;
}

function mergesXml({ merges }: SheetSpec): string {
  const real = merges.filter((range) => range.top !== range.bottom || range.left !== range.right);
  if (real.length === 0) return '';
  const elements = real.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join('');
  return `<mergeCells count="${real.length}">${elements}</mergeCells>`;
}

function hyperlinksXml(cells: readonly CellSpec[]): string {
  const links = cells.flatMap(({ row, column, link, value }) => {
    if (link === undefined) return [];
    const location = xmlAttribute(`${quotedSheetName(link.sheet)}!${cellAddress(link.row, link.column)}`);
    const display = typeof value === 'string' ? ` display="${xmlAttribute(value)}"` : '';
    return [`<hyperlink ref="${cellAddress(row, column)}" location="${location}"${display}/>`];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function tablePartsXml(tables: readonly string[]): string {
  if (tables.length === 0) return '';
  const elements = tables.map((id) => `<tablePart r:id="${id}"/>`).join('');
  return `<tableParts count="${tables.length}">${elements}</tableParts>`;
}
