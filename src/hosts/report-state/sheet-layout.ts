import type { CellSpec, ChartSpec, ConditionalFormatSpec, PrintSpec, SheetSpec, TableSpec, ValidationSpec } from '../../report/spec';
import { STYLES, type CellStyle, type StyleName } from '../../report/styles';
import type { CellRange } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import { cellEntry, type Entry } from './cell-entry';
import { coverWithRanges } from './cover-with-ranges';

/** Cells of one look. */
export interface StyledCells {
  readonly style: StyleName;
  readonly numberFormat: string;
  readonly ranges: readonly CellRange[];
}

export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly address: string;
}

/** A sheet of the report but for what its cells hold: plain data that is kept in the workbook. */
export interface SheetLayout {
  readonly id: string;
  readonly area: CellRange;
  readonly tabColor: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly (readonly [row: number, points: number])[];
  readonly styled: readonly StyledCells[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSpec[];
  readonly charts: readonly ChartSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly validations: readonly ValidationSpec[];
  readonly freeze: SheetSpec['freeze'];
  readonly print: PrintSpec;
  readonly showGridlines: boolean;
  readonly links: readonly SheetLink[];
}

/** A cell that the user fills in: what it was filled with by us, and what it is called. */
export interface InputCell {
  readonly row: number;
  readonly column: number;
  /** The text to the left of it, and which of that row's inputs it is: the same in another layout. */
  readonly key: string;
  readonly entry: Entry;
}

/** What goes into a sheet's cells; null leaves a cell as it is. */
export interface SheetContent {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly inputs: readonly InputCell[];
  readonly comments: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const COLUMNS = 16384;

/** A cell's place as one number. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Takes a sheet of the report apart into its layout and its content. */
export function takeApart(sheet: SheetSpec): { readonly layout: SheetLayout; readonly content: SheetContent } {
  const groups = new Map<string, { style: StyleName; numberFormat: string; cells: CellSpec[] }>();
  for (const cell of sheet.cells) {
    const style: CellStyle = STYLES[cell.style];
    const numberFormat = cell.numberFormat ?? style.numberFormat ?? 'General';
    const key = `${cell.style}\n${numberFormat}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { style: cell.style, numberFormat, cells: [cell] });
    else group.cells.push(cell);
  }
  const layout: SheetLayout = {
    id: sheet.id, area: areaOf(sheet), tabColor: sheet.tabColor, columnWidths: sheet.columnWidths,
    rowHeights: [...sheet.rowHeights], merges: sheet.merges.filter((range) => range.top !== range.bottom || range.left !== range.right),
    styled: [...groups.values()].map(({ style, numberFormat, cells }) => ({ style, numberFormat, ranges: coverWithRanges(cells) })),
    tables: sheet.tables, charts: sheet.charts, conditionalFormats: sheet.conditionalFormats, validations: sheet.validations,
    freeze: sheet.freeze, print: sheet.print, showGridlines: sheet.showGridlines ?? true,
    links: sheet.cells.flatMap(({ row, column, link }) => (
      link === undefined ? [] : [{ row, column, sheet: link.sheet, address: cellAddress(link.row, link.column) }]
    )),
  };
  const content: SheetContent = {
    entries: new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cellEntry(cell)])),
    inputs: inputsOf(sheet.cells),
    comments: sheet.cells.flatMap(({ row, column, comment }) => (comment === undefined || comment === '' ? [] : [{ row, column, text: comment }])),
  };
  return { layout, content };
}

function areaOf(sheet: SheetSpec): CellRange {
  let { bottom, right } = { bottom: 0, right: 0 };
  for (const { row, column } of sheet.cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const { anchor } of sheet.charts) {
    bottom = Math.max(bottom, anchor.bottom);
    right = Math.max(right, anchor.right);
  }
  return { top: 0, left: 0, bottom, right };
}

function inputsOf(cells: readonly CellSpec[]): InputCell[] {
  const rows = new Map<number, CellSpec[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows].flatMap(([row, all]) => {
    const sorted = all.toSorted((a, b) => a.column - b.column);
    const label = String(sorted.find(({ value, style }) => typeof value === 'string' && value !== '' && !isInput(style))?.value ?? '');
    return sorted.filter(({ style }) => isInput(style)).map((cell, index) => ({
      row, column: cell.column, key: `${label}#${index}`, entry: cellEntry(cell),
    }));
  });
}

function isInput(name: StyleName): boolean {
  const style: CellStyle = STYLES[name];
  return style.unlocked === true;
}
