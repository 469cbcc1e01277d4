import { STYLES, type CellStyle } from '../../report/styles';
import type { CellRange } from '../../workbook/address';
import { rangeAddress } from '../../workbook/address';
import type { Batch } from './batch';
import { addressLists } from '../report-state/cover-with-ranges';
import { hasExcelApi } from './requirement';
import type { SheetLayout, StyledCells } from '../report-state/sheet-layout';

/** Gives the cells of a sheet their fonts, fills, borders and places, many cells with one call. */
export async function writeFormats(batch: Batch, sheet: Excel.Worksheet, layout: SheetLayout, font: string | undefined): Promise<void> {
  for (const [name, ranges] of rangesByStyle(layout.styled)) {
    const style: CellStyle = STYLES[name];
    for (const areas of areasOf(sheet, ranges)) {
      applyStyle(areas.format, style, font);
      batch.spend(areas.bytes, 8 + 3 * Object.keys(style.borders ?? {}).length);
      await batch.pause();
    }
  }
}

/** Column widths, row heights, the tab's colour, gridlines and panes; sizes that only `before` had become the sheet's own again. */
export async function writeSizes(batch: Batch, sheet: Excel.Worksheet, layout: SheetLayout, before: SheetLayout | null = null): Promise<void> {
  if (before !== null) releaseSizes(batch, sheet, layout, before);
  sheet.tabColor = `#${layout.tabColor}`;
  if (hasExcelApi('1.8')) sheet.showGridlines = layout.showGridlines;
  for (const { from, to, value } of runs(layout.columnWidths.map((width, index) => [index, width]))) {
    sheet.getRangeByIndexes(0, from, 1, to - from + 1).format.columnWidth = columnPoints(value);
    batch.spend(0, 2);
  }
  for (const { from, to, value } of runs(layout.rowHeights.toSorted(([a], [b]) => a - b))) {
    sheet.getRangeByIndexes(from, 0, to - from + 1, 1).format.rowHeight = value;
    batch.spend(0, 2);
    await batch.pause();
  }
  const { freeze } = layout;
  if (freeze === null || freeze.rows + freeze.columns === 0) sheet.freezePanes.unfreeze();
  else if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.columns);
  else sheet.freezePanes.freezeAt(rangeAddress({ top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
  batch.spend(0, 3);
}

function releaseSizes(batch: Batch, sheet: Excel.Worksheet, layout: SheetLayout, before: SheetLayout): void {
  const kept = new Set(layout.rowHeights.map(([row]) => row));
  const rows = before.rowHeights.filter(([row]) => !kept.has(row)).toSorted(([a], [b]) => a - b);
  for (const { from, to } of runs(rows.map(([row]) => [row, 0]))) {
    sheet.getRangeByIndexes(from, 0, to - from + 1, 1).format.useStandardHeight = true;
    batch.spend(0, 2);
  }
  const columns = before.columnWidths.length - layout.columnWidths.length;
  if (columns <= 0) return;
  sheet.getRangeByIndexes(0, layout.columnWidths.length, 1, columns).format.useStandardWidth = true;
  batch.spend(0, 2);
}

/**
 * Width in points of a column of so many characters: seven pixels each and five of padding, in whole pixels as Excel
 * makes them of a file's width (ECMA-376 part 1, 18.3.1.13).
 *
 * @example
 * columnPoints(14); // => 77.25
 */
export function columnPoints(characters: number): number {
  const stored = Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
  return Math.trunc(((256 * stored + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

function rangesByStyle(styled: readonly StyledCells[]): Map<StyledCells['style'], CellRange[]> {
  const styles = new Map<StyledCells['style'], CellRange[]>();
  for (const { style, ranges } of styled) styles.set(style, [...(styles.get(style) ?? []), ...ranges]);
  return styles;
}

interface FormattedAreas {
  readonly format: Excel.RangeFormat;
  readonly bytes: number;
}

function areasOf(sheet: Excel.Worksheet, ranges: readonly CellRange[]): FormattedAreas[] {
  if (hasExcelApi('1.9')) {
    return addressLists(ranges).map((addresses) => ({ format: sheet.getRanges(addresses).untrack().format, bytes: addresses.length }));
  }
  return ranges.map((range) => ({ format: sheet.getRange(rangeAddress(range)).untrack().format, bytes: 12 }));
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle, font: string | undefined): void {
  if (font !== undefined) format.font.name = font;
  format.font.size = style.fontSize ?? 10;
  format.font.color = `#${style.color ?? '000000'}`;
  format.font.bold = style.bold ?? false;
  format.font.italic = style.italic ?? false;
  format.font.underline = style.underline === true ? 'Single' : 'None';
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  format.verticalAlignment = VERTICAL[style.verticalAlign ?? 'bottom'];
  if (style.wrap === true) format.wrapText = true;
  if (style.indent !== undefined && hasExcelApi('1.9')) format.indentLevel = style.indent;
  if (style.unlocked === true) format.protection.locked = false;
  for (const [side, line] of Object.entries(style.borders ?? {})) {
    for (const index of SIDES[side as keyof typeof SIDES]) {
      const border = format.borders.getItem(index);
      border.style = 'Continuous';
      border.weight = WEIGHTS[line.style];
      border.color = `#${line.color}`;
    }
  }
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium', hair: 'Hairline' } as const;
/** A line below each cell of a range is one below the range and one between its rows. */
const SIDES = {
  top: ['EdgeTop', 'InsideHorizontal'], bottom: ['EdgeBottom', 'InsideHorizontal'], left: ['EdgeLeft', 'InsideVertical'], right: ['EdgeRight', 'InsideVertical'],
} as const;

/** Neighbours with the same value together. */
function runs(values: readonly (readonly [index: number, value: number])[]): { from: number; to: number; value: number }[] {
  const found: { from: number; to: number; value: number }[] = [];
  for (const [index, value] of values) {
    const last = found.at(-1);
    if (last !== undefined && last.value === value && last.to === index - 1) last.to = index;
    else found.push({ from: index, to: index, value });
  }
  return found;
}
