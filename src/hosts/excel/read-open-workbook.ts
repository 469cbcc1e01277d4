import { GridBuilder, type Grid } from '../../workbook/grid';
import type { ReadOptions, SkippedSheet, WorkbookReading } from '../../workbook/reader';
import { asExcelFault } from './excel-host-error';
import { readPresent } from './present';
import { readSheet } from './read-sheet';
import { hasExcelApi } from './requirement';

export interface ExcelReadOptions extends ReadOptions {
  /** Sheets to read; all visible ones that are not the report's own when omitted. */
  readonly sheets?: readonly string[];
  /** Called when Excel has not answered for a while, as a cell is being edited. */
  readonly onWaiting?: () => void;
}

/**
 * Reads the visible sheets of the open workbook into grids, as the file host does: values and number formats, so that
 * dates are known, in requests well below 5 MB, and never so long at a time that the pane stands still. Hidden and
 * empty sheets are named as skipped; the report's own sheets are no source and are left out.
 *
 * @throws ExcelHostError with the fault.
 * @throws the signal's reason when reading is stopped.
 */
export async function readOpenWorkbook(options: ExcelReadOptions = {}): Promise<WorkbookReading> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const waiting = options.onWaiting === undefined ? undefined : setTimeout(options.onWaiting, 2000);
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      if (hasExcelApi('1.7')) context.workbook.load('name');
      const present = await readPresent(context, false);
      clearTimeout(waiting);
      const workbook = hasExcelApi('1.7') ? context.workbook.name : '';
      const own = new Set(present.own.values());
      const chosen = worksheets.items.filter((sheet) => options.sheets?.includes(sheet.name) ?? !own.has(sheet.name));
      const skipped: SkippedSheet[] = [];
      const asked = [];
      for (const sheet of chosen) {
        if (sheet.visibility !== 'Visible') {
          skipped.push({ workbook, sheet: sheet.name, reason: sheet.visibility === 'Hidden' ? 'hidden' : 'very-hidden' });
          continue;
        }
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load('rowIndex,columnIndex,rowCount,columnCount');
        asked.push({ sheet, used });
      }
      await context.sync();
      const total = asked.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
      let done = 0;
      const advance = (cells: number): void => {
        done += cells;
        onProgress?.(total === 0 ? 1 : Math.min(1, done / total));
      };
      const texts = textTable();
      const grids: Grid[] = [];
      for (const { sheet, used } of asked) {
        if (used.isNullObject) {
          skipped.push({ workbook, sheet: sheet.name, reason: 'empty' });
          continue;
        }
        const area = {
          top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1,
        };
        const builder = new GridBuilder(texts.strings, used.rowCount * used.columnCount <= MOST_RESERVED ? area.bottom + 1 : 0);
        const merges = await readSheet(context, sheet, area, { builder, intern: texts.intern, advance, signal });
        grids.push(builder.build({ workbook, sheet: sheet.name, date1904: false, merges }));
      }
      onProgress?.(1);
      return { workbook, grids, skipped };
    });
  } catch (error) {
    clearTimeout(waiting);
    throw asExcelFault(error, true);
  }
}

/** Cells for which room is made at once; larger used ranges may be nearly empty. */
const MOST_RESERVED = 20_000_000;

/** A power of two. */
const SHARDS = 64;

function textTable(): { readonly strings: string[]; readonly intern: (text: string) => number } {
  const strings: string[] = [];
  // One table of a million texts takes a tenth of a second to grow, many small ones each a moment.
  const shards = Array.from({ length: SHARDS }, () => new Map<string, number>());
  return {
    strings,
    intern(text) {
      const end = text.length - 1;
      const codes = shards[(text.charCodeAt(end) + 7 * text.charCodeAt(end >> 1) + 31 * end) & (SHARDS - 1)]!;
      const known = codes.get(text);
      if (known !== undefined) return known;
      codes.set(text, strings.length);
      strings.push(text);
      return strings.length - 1;
    },
  };
}
