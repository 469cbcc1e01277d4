import type { TableSpec } from '../../report/spec';
import { rangeAddress, type CellRange } from '../../workbook/address';
import type { Batch } from './batch';
import type { Entry } from '../report-state/cell-entry';
import { cellKey } from '../report-state/sheet-layout';

/** The rows of a table without its totals: what Excel makes a table of. */
export function bodyOf({ range, totals = false }: TableSpec): CellRange {
  return totals ? { ...range, bottom: range.bottom - 1 } : range;
}

/** Makes tables of written ranges; the totals row comes after, as Excel adds an empty one. */
export function addTable(batch: Batch, sheet: Excel.Worksheet, spec: TableSpec): void {
  const table = sheet.tables.add(rangeAddress(bodyOf(spec)), true);
  table.name = spec.name;
  // The lightest style: the cells have their own fills and borders.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showBandedColumns = false;
  if (spec.totals === true) table.showTotals = true;
  batch.spend(300, 3);
}

/** Entries but for those of totals rows, and those alone. */
export function splitTotals(
  tables: readonly TableSpec[], entries: ReadonlyMap<number, Entry>,
): { readonly others: ReadonlyMap<number, Entry>; readonly totals: ReadonlyMap<number, Entry> } {
  const others = new Map(entries);
  const totals = new Map<number, Entry>();
  for (const { range, totals: has } of tables) {
    if (has !== true) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      const key = cellKey(range.bottom, column);
      // Excel fills the row with a label and a sum of its own.
      totals.set(key, others.get(key) ?? '');
      others.delete(key);
    }
  }
  return { others, totals };
}
