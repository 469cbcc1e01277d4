import type { CellRange } from '../workbook/address';
import type { Content, SheetBuilder } from './sheet-builder';
import type { CellStyle, StyleName } from './styles';
import { STYLES } from './styles';
import { lineCount, lineHeight, textWidth } from './text-width';

export interface TableColumn {
  readonly header: string;
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

export interface TableCell {
  readonly content: Content;
  readonly style?: StyleName;
  readonly numberFormat?: string;
  readonly comment?: string;
}

/** Where a table stands, for charts and conditional formats. */
export interface PlacedTable {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  /** The data cells of one column, counted from the table's first. */
  column(index: number): CellRange;
}

/**
 * Writes an Excel table at the builder's row and moves on. Headers are made distinct, as Excel requires; rows grow with
 * the lines of their longest text.
 */
export function writeTable(
  sheet: SheetBuilder,
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly (Content | TableCell)[])[],
  left = 1,
): PlacedTable {
  const headerRow = sheet.row;
  const headers = distinct(columns.map((column) => column.header));
  headers.forEach((header, index) => {
    const style = columns[index]!.style ?? 'tableText';
    sheet.put(headerRow, left + index, header, HEADERS[style] ?? 'tableHeader');
  });
  const headerLines = Math.max(
    ...headers.map((header, index) => lineCount(header, sheet.width(left + index, left + index), 9.5)),
  );
  sheet.height(headerRow, Math.max(22, lineHeight(headerLines, 9)));
  rows.forEach((row, offset) => {
    const at = headerRow + 1 + offset;
    let height = 17.5;
    columns.forEach((column, index) => {
      const cell = asCell(row[index] ?? null);
      const style = cell.style ?? column.style ?? 'tableText';
      const numberFormat = cell.numberFormat ?? column.numberFormat;
      sheet.put(at, left + index, cell.content, style, {
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(cell.comment === undefined ? {} : { comment: cell.comment }),
      });
      height = Math.max(height, cellHeight(cell.content, sheet.width(left + index, left + index), style));
    });
    sheet.height(at, height);
  });
  const lastRow = headerRow + rows.length;
  if (rows.length > 0) {
    sheet.table({ name, range: { top: headerRow, left, bottom: lastRow, right: left + columns.length - 1 } });
  }
  sheet.row = lastRow + 1;
  return {
    headerRow,
    firstRow: headerRow + 1,
    lastRow,
    left,
    column: (index) => ({ top: headerRow + 1, left: left + index, bottom: lastRow, right: left + index }),
  };
}

const HEADERS: Readonly<Partial<Record<StyleName, StyleName>>> = {
  tableText: 'tableHeaderLeft',
  tableStrong: 'tableHeaderLeft',
  tableNote: 'tableHeaderLeft',
  tableCenter: 'tableHeaderCenter',
};

function asCell(content: Content | TableCell): TableCell {
  return typeof content === 'object' && content !== null && 'content' in content ? content : { content };
}

function cellHeight(content: Content, width: number, styleName: StyleName): number {
  const value = typeof content === 'object' && content !== null ? content.value : content;
  const style: CellStyle = STYLES[styleName];
  if (typeof value !== 'string' || style.wrap !== true) return 0;
  return lineHeight(lineCount(value, width, style.fontSize ?? 10), style.fontSize ?? 10, 6);
}

/** Two columns of an Excel table cannot share a header, nor can a header be empty. */
function distinct(headers: readonly string[]): string[] {
  const seen = new Set<string>();
  return headers.map((header) => {
    let name = header === '' ? ' ' : header;
    for (let count = 2; seen.has(name.toLowerCase()); count += 1) name = `${header} ${count}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Shortens a text to a width, with an ellipsis. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let result = '';
  for (const character of text) {
    if (textWidth(result) + textWidth(character) > width - 1) break;
    result += character;
  }
  return `${result}…`;
}
