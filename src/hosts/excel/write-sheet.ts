import type { TableSpec } from '../../report/spec';
import { cellAddress, rangeAddress, type CellRange } from '../../workbook/address';
import type { Batch } from './batch';
import type { Entry } from '../report-state/cell-entry';
import { hasExcelApi } from './requirement';
import { cellKey, type SheetContent, type SheetLayout } from '../report-state/sheet-layout';
import { writeEntries, writeNumberFormats } from './write-cells';
import { writeFormats, writeSizes } from './write-formats';
import { writePage } from './write-page';
import { writeConditionalFormats, writeValidations } from './write-rules';
import { addTable, bodyOf, splitTotals } from './write-tables';

/** What stood on a sheet of ours before, to be replaced. */
export interface Predecessor {
  readonly layout: SheetLayout;
  /** Tables that are there. */
  readonly tables: readonly string[];
}

/** Writes a sheet's layout and entries; charts come later, when all sheets are there. */
export async function writeSheet(
  batch: Batch, sheet: Excel.Worksheet, layout: SheetLayout, entries: ReadonlyMap<number, Entry>,
  font: string | undefined, before: Predecessor | null,
): Promise<void> {
  if (before !== null) await clearLayout(batch, sheet, before, layout);
  const kept = before === null ? new Set<string>() : sameTables(before, layout);
  const { others, totals } = splitTotals(layout.tables.filter(({ name }) => !kept.has(name)), entries);
  writeLinks(batch, sheet, layout);
  await writeEntries(batch, sheet, layout.area, others);
  await writeNumberFormats(batch, sheet, layout);
  for (const table of layout.tables) {
    if (kept.has(table.name)) continue;
    if (before !== null && canResize(before, table)) resizeTable(batch, sheet, table.name, bodyOf(table), table.totals === true);
    else addTable(batch, sheet, table);
    await batch.pause();
  }
  if (totals.size > 0) await writeEntries(batch, sheet, layout.area, totals);
  await writeFormats(batch, sheet, layout, font);
  await writeSizes(batch, sheet, layout, before?.layout ?? null);
  for (const range of layout.merges) {
    sheet.getRange(rangeAddress(range)).untrack().merge();
    batch.spend(0, 2);
  }
  await writeConditionalFormats(batch, sheet, layout.conditionalFormats);
  await writeValidations(batch, sheet, layout.validations);
  writePage(batch, sheet, layout.print);
  await batch.pause();
}

/** Adds comments to cells that have none. */
export function writeComments(batch: Batch, sheetName: string, comments: SheetContent['comments'], taken: ReadonlySet<string>): void {
  if (!commentsSupported()) return;
  const { worksheets, comments: threads } = batch.context.workbook;
  for (const { row, column, text } of comments) {
    const address = cellAddress(row, column);
    if (taken.has(address)) continue;
    threads.add(worksheets.getItem(sheetName).getRange(address).untrack(), text);
    batch.spend(text.length * 3, 2);
  }
}

export function commentsSupported(): boolean {
  return hasExcelApi('1.10');
}

/** Removes what the earlier layout put around the cells; the cells' own content is written over. */
async function clearLayout(batch: Batch, sheet: Excel.Worksheet, { layout: old, tables }: Predecessor, next: SheetLayout): Promise<void> {
  const area = sheet.getRange(rangeAddress(old.area)).untrack();
  area.unmerge();
  area.clear('Formats');
  area.conditionalFormats.clearAll();
  if (hasExcelApi('1.8')) for (const { range } of old.validations) sheet.getRange(rangeAddress(range)).untrack().dataValidation.clear();
  for (const { row, column } of old.links) sheet.getCell(row, column).untrack().clear('Hyperlinks');
  const kept = sameTables({ layout: old, tables }, next);
  for (const { name, totals } of old.tables) {
    if (kept.has(name) || !tables.includes(name)) continue;
    const table = sheet.tables.getItem(name);
    // The totals row is a plain row until the table has its new size.
    if (totals === true) table.showTotals = false;
    const still = next.tables.find((one) => one.name === name);
    if (still === undefined || !canResize({ layout: old, tables }, still)) table.convertToRange();
    batch.spend(0, 3);
  }
  batch.spend(0, 4 + old.validations.length + old.links.length);
  await batch.pause();
}

function sameTables({ layout, tables }: Predecessor, next: SheetLayout): Set<string> {
  const before = new Map(layout.tables.map((table) => [table.name, JSON.stringify(table)]));
  return new Set(next.tables.filter((table) => tables.includes(table.name) && before.get(table.name) === JSON.stringify(table)).map(({ name }) => name));
}

/** A table that is there can be made another size as long as its first cell stays. */
function canResize({ layout, tables }: Predecessor, next: TableSpec): boolean {
  const before = layout.tables.find(({ name }) => name === next.name);
  return before !== undefined && tables.includes(next.name) && before.range.top === next.range.top && before.range.left === next.range.left;
}

function resizeTable(batch: Batch, sheet: Excel.Worksheet, name: string, body: CellRange, totals: boolean): void {
  const table = sheet.tables.getItem(name);
  table.resize(rangeAddress(body));
  if (totals) table.showTotals = true;
  batch.spend(100, 2);
}

/** Links first: Excel gives a linked cell a text and a look of its own, which the cell's own then replace. */
function writeLinks(batch: Batch, sheet: Excel.Worksheet, { links }: SheetLayout): void {
  for (const { row, column, sheet: target, address } of links) {
    sheet.getCell(row, column).untrack().hyperlink = { documentReference: `'${target.replaceAll("'", "''")}'!${address}` };
    batch.spend(80, 2);
  }
}

/** Cells that a layout has. */
export function cellsOf(layout: SheetLayout): Set<number> {
  const cells = new Set<number>();
  for (const { ranges } of layout.styled) {
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.add(cellKey(row, column));
    }
  }
  return cells;
}
