import { cellAddress, rangeAddress } from '../../../../../src/workbook/address';
import { DEFAULT_FORMAT, isBlank, type Cell } from '../../model/cell';
import type { SheetModel } from '../../model/workbook';
import { MAIN, OFFICE } from './package-builder';
import { pageBreaksXml, pageXml } from './page';
import { conditionalFormatsXml, validationsXml } from './rules';
import type { StyleCollector } from './styles';
import type { TextCollector } from './texts';
import { element, rgb, text } from './xml';

/** Ids of the parts that a sheet's elements point to. */
export interface SheetParts {
  readonly drawing: string | null;
  readonly notes: string | null;
  readonly tables: readonly string[];
}

/** XML of a worksheet part. Formulas have no results in it: whoever opens it calculates. */
export function sheetXml(sheet: SheetModel, parts: SheetParts, styles: StyleCollector, texts: TextCollector, active: boolean): string {
  const formats = conditionalFormatsXml(sheet.conditionalFormats, styles);
  return element('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element('sheetPr', {}, (sheet.tabColor === '' ? '' : element('tabColor', { rgb: rgb(sheet.tabColor) }))
      + (sheet.page.zoom.horizontalFitToPages === undefined ? '' : '<pageSetUpPr fitToPage="1"/>')),
    element('sheetViews', {}, viewXml(sheet, active)),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    element('sheetData', {}, rowsXml(sheet, styles, texts)),
    sheet.protection === null ? '' : element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }),
    sheet.merges.length === 0 ? '' : element('mergeCells', { count: sheet.merges.length }, sheet.merges.map((range) => element('mergeCell', { ref: rangeAddress(range) })).join('')),
    formats.elements,
    validationsXml(sheet.validations),
    linksXml(sheet),
    pageXml(sheet.page),
    pageBreaksXml(sheet.page),
    parts.drawing === null ? '' : element('drawing', { 'r:id': parts.drawing }),
    parts.notes === null ? '' : element('legacyDrawing', { 'r:id': parts.notes }),
    parts.tables.length === 0 ? '' : element('tableParts', { count: parts.tables.length }, parts.tables.map((id) => element('tablePart', { 'r:id': id })).join('')),
    formats.extensions,
  ].join(''));
}

function viewXml({ showGridlines, showHeadings, freeze }: SheetModel, active: boolean): string {
  const view = { showGridLines: showGridlines ? null : 0, showRowColHeaders: showHeadings ? null : 0, tabSelected: active ? 1 : null, workbookViewId: 0 };
  if (freeze === null) return element('sheetView', view);
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return element('sheetView', view, element('pane', {
    xSplit: columns > 0 ? columns : null, ySplit: rows > 0 ? rows : null, topLeftCell: cellAddress(rows, columns), activePane: pane, state: 'frozen',
  }));
}

/** Files count widths in characters of seven pixels; a pixel is three quarters of a point. */
function columnsXml({ columnWidths }: SheetModel): string {
  if (columnWidths.size === 0) return '';
  return element('cols', {}, [...columnWidths].sort(([a], [b]) => a - b).map(([column, points]) => element('col', {
    min: column + 1, max: column + 1, width: Math.trunc((points / 0.75 / 7) * 256) / 256, customWidth: 1,
  })).join(''));
}

function rowsXml(sheet: SheetModel, styles: StyleCollector, texts: TextCollector): string {
  const rows = new Map<number, [column: number, cell: Cell][]>([...sheet.rowHeights.keys()].map((row) => [row, []]));
  for (const [row, column, cell] of sheet.cells.all()) {
    if (isBlank(cell) && cell.numberFormat === 'General' && JSON.stringify(cell.format) === JSON.stringify(DEFAULT_FORMAT)) continue;
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [[column, cell]]);
    else cells.push([column, cell]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => {
    const height = sheet.rowHeights.get(row);
    const content = cells.sort(([a], [b]) => a - b).map(([column, cell]) => cellXml(cellAddress(row, column), cell, styles.styleOf(cell), texts)).join('');
    return element('row', { r: row + 1, ht: height, customHeight: height === undefined ? null : 1 }, content);
  }).join('');
}

function cellXml(r: string, { value, formula }: Cell, s: number, texts: TextCollector): string {
  if (formula !== null) return element('c', { r, s }, `<f>${text(stored(formula.slice(1)))}</f>`);
  if (value === '') return element('c', { r, s });
  if (typeof value === 'string') return element('c', { r, s, t: 's' }, `<v>${texts.numberOf(value)}</v>`);
  return element('c', { r, s, t: typeof value === 'boolean' ? 'b' : null }, `<v>${Number(value)}</v>`);
}

/** Files keep newer functions under a prefix, which Excel itself puts there. */
function stored(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|(?<![\w.])(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|UNIQUE|LET)(?=\()/g, (whole, name: string | undefined) => (
    name === undefined ? whole : `_xlfn.${name}`
  ));
}

function linksXml(sheet: SheetModel): string {
  const links = [...sheet.cells.all()].filter(([, , { hyperlink }]) => hyperlink?.documentReference !== undefined)
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([row, column, { hyperlink }]) => element('hyperlink', { ref: cellAddress(row, column), location: hyperlink!.documentReference }));
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}
