import type { CellRange } from '../../workbook/address';
import type { Batch } from './batch';
import type { Entry } from '../report-state/cell-entry';
import { cellKey, type SheetLayout } from '../report-state/sheet-layout';

/** Above this many cells the library itself takes an array apart. */
const CELLS_A_BLOCK = 1500;

/** Writes entries into a sheet, in blocks of rows; blocks without an entry are left alone. */
export async function writeEntries(batch: Batch, sheet: Excel.Worksheet, area: CellRange, entries: ReadonlyMap<number, Entry>): Promise<void> {
  await writeBlocks(batch, sheet, area, entries, (range, block) => {
    range.formulas = block;
  });
}

/** Writes the number format of each cell of the layout. */
export async function writeNumberFormats(batch: Batch, sheet: Excel.Worksheet, layout: SheetLayout): Promise<void> {
  const formats = new Map<number, string>();
  for (const { numberFormat, ranges } of layout.styled) {
    for (const { top, left, bottom, right } of ranges) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) formats.set(cellKey(row, column), numberFormat);
      }
    }
  }
  await writeBlocks(batch, sheet, layout.area, formats, (range, block) => {
    range.numberFormat = block;
  });
}

async function writeBlocks(
  batch: Batch, sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange, values: ReadonlyMap<number, Entry>,
  set: (range: Excel.Range, block: Entry[][]) => void,
): Promise<void> {
  const columns = right - left + 1;
  const rows = Math.max(1, Math.floor(CELLS_A_BLOCK / columns));
  for (let first = top; first <= bottom; first += rows) {
    const last = Math.min(bottom, first + rows - 1);
    const block: Entry[][] = [];
    let filled = false;
    let bytes = 0;
    for (let row = first; row <= last; row += 1) {
      const line: Entry[] = [];
      for (let column = left; column <= right; column += 1) {
        const value = values.get(cellKey(row, column)) ?? null;
        filled ||= value !== null;
        // Chinese takes three bytes a character.
        bytes += typeof value === 'string' ? value.length * 3 + 3 : 8;
        line.push(value);
      }
      block.push(line);
    }
    if (!filled) continue;
    const range = sheet.getRangeByIndexes(first, left, last - first + 1, columns).untrack();
    set(range, block);
    batch.spend(bytes, 2);
    await batch.pause();
  }
}
