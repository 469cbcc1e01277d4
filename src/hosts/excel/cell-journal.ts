import type { CellRange } from '../../workbook/address';
import { cellEntry, type Entry } from '../report-state/cell-entry';
import { cellKey } from '../report-state/sheet-layout';
import { openBatch } from './batch';
import { asExcelFault } from './excel-host-error';
import { writeEntries } from './write-cells';

/** What cells held before they were changed, so that they can have it back. */
export interface CellJournal {
  /** Takes down what a cell holds; what was taken down first counts. */
  readonly note: (sheet: string, row: number, column: number, before: Entry) => void;
  readonly cells: () => number;
  /** Gives every cell back what it held; sheets that are gone are passed over. Throws ExcelHostError. */
  readonly restore: () => Promise<void>;
}

export function cellJournal(): CellJournal {
  const sheets = new Map<string, Map<number, Entry>>();
  return {
    note(sheet, row, column, before) {
      const known = sheets.get(sheet) ?? new Map<number, Entry>();
      sheets.set(sheet, known);
      const key = cellKey(row, column);
      if (!known.has(key)) known.set(key, before);
    },
    cells: () => [...sheets.values()].reduce((sum, { size }) => sum + size, 0),
    async restore() {
      // What formulas are to fill again must be empty before they stand there.
      await enterCells(only(sheets, (entry) => entry === ''), {});
      await enterCells(only(sheets, (entry) => entry !== ''), {});
    },
  };
}

/** Enters cells, sheet by sheet; sheets that are gone are passed over. */
export async function enterCells(
  sheets: ReadonlyMap<string, ReadonlyMap<number, Entry>>, { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void },
): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const batch = openBatch(context, { signal });
      const found = [...sheets].map(([name, entries]) => ({ sheet: context.workbook.worksheets.getItemOrNullObject(name), entries }));
      for (const { sheet } of found) sheet.load('name');
      await context.sync();
      for (const [index, { sheet, entries }] of found.entries()) {
        if (sheet.isNullObject || entries.size === 0) continue;
        await writeEntries(batch, sheet, areaOf(entries.keys()), entries);
        await batch.flush();
        onProgress?.((index + 1) / found.length);
      }
    });
  } catch (error) {
    throw asExcelFault(error, false);
  }
}

/**
 * What a cell holds, as it can be entered again.
 *
 * @example
 * heldEntry('=A1+1', 3); // => '=A1+1'
 * heldEntry('007', '007'); // => "'007"
 */
export function heldEntry(formula: unknown, value: unknown): Entry {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  if (typeof value === 'string') return /^#[A-Z/0-9_!?]+$/.test(value) ? value : cellEntry({ value });
  return typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

function only(sheets: ReadonlyMap<string, ReadonlyMap<number, Entry>>, wanted: (entry: Entry) => boolean): Map<string, Map<number, Entry>> {
  return new Map([...sheets].map(([sheet, entries]) => [sheet, new Map([...entries].filter(([, entry]) => wanted(entry)))]));
}

function areaOf(keys: Iterable<number>): CellRange {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const columns = cellKey(1, 0);
  for (const key of keys) {
    const row = Math.floor(key / columns);
    const column = key % columns;
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
