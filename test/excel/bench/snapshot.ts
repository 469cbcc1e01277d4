import { isBlank } from './model/cell';
import type { WorkbookModel } from './model/workbook';

/** Everything that a workbook holds, for comparison; ids and empty cells left out. */
export function snapshotOf(workbook: WorkbookModel): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor, gridlines: sheet.showGridlines,
      cells: Object.fromEntries([...sheet.cells.all()].filter(([, , cell]) => !isBlank(cell) || cell.numberFormat !== 'General' || cell.format.fontName !== 'Calibri' || cell.hyperlink !== null)
        .map(([row, column, { value, formula, numberFormat, format, hyperlink }]) => [`${row},${column}`, { value, formula, numberFormat, format, hyperlink }])),
      widths: entries(sheet.columnWidths), heights: entries(sheet.rowHeights), merges: sheet.merges,
      tables: sheet.tables.map(({ name, range, showTotals }) => ({ name, range, showTotals })).sort(byName),
      charts: sheet.charts.map(({ properties, series, anchor }) => ({ name: String(properties.get('Name')), anchor, series: series.map(({ values, categories }) => ({ values, categories })) })).sort(byName),
      conditionalFormats: sheet.conditionalFormats.map(({ type, ranges, properties }) => ({ type, ranges, properties: entries(properties) })),
      validations: sheet.validations.toSorted((a, b) => a.range.top - b.range.top || a.range.left - b.range.left), freeze: sheet.freeze, protection: sheet.protection,
      page: { ...sheet.page, margins: { ...MARGINS, ...Object.fromEntries([...sheet.page.margins].map(([side, points]) => [side, Math.round(points * 100) / 100])) }, headersFooters: entries(sheet.page.headersFooters).filter(([, text]) => text !== '') },
    })),
    names: workbook.names.map(({ name, formula, visible }) => ({ name, formula, visible })).sort(byName),
    comments: workbook.comments.map(({ sheet, row, column, content }) => ({ sheet: sheet.name, row, column, content })),
    parts: workbook.customXmlParts.map(({ xml }) => xml), settings: entries(workbook.settings), properties: entries(workbook.properties), mode: workbook.calculationMode,
  };
}

/** Those that Excel takes where none are set, in points. */
const MARGINS = { LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54, HeaderMargin: 21.6, FooterMargin: 21.6 };

function entries<Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
