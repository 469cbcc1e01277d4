import type { ReportSpec, SheetSpec } from '../../report/spec';
import { cellAddress, type CellRange } from '../../workbook/address';
import type { Entry } from '../report-state/cell-entry';
import type { Change } from '../../workbook/excel-outcome';
import { sameEntry, type Present, type Snapshot } from './present';
import type { SheetState } from '../report-state/report-state';
import { cellKey, takeApart, type SheetContent, type SheetLayout } from '../report-state/sheet-layout';
import { cellsOf } from './write-sheet';

/** What is to be done with one sheet. */
export interface SheetPlan {
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly content: SheetContent;
  /** What to enter; for a sheet that is there, only what differs. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** The sheet as it is there, or null for a new one. */
  readonly before: { readonly state: SheetState; readonly snapshot: Snapshot } | null;
  readonly layoutChanged: boolean;
  /** Columns and rows to insert, so that what the user has added beside the report moves out of its way. */
  readonly insert: { readonly columns: number; readonly rows: number };
  readonly changes: readonly Change[];
}

/** Compares the report with what is there. */
export function planSheets(spec: ReportSpec, present: Present, snapshots: ReadonlyMap<string, Snapshot>): SheetPlan[] {
  return spec.sheets.map((sheet) => {
    const { layout, content } = takeApart(sheet);
    const own = present.own.get(sheet.id);
    const snapshot = own === undefined ? undefined : snapshots.get(own);
    const state = present.state?.sheets.find((one) => one.layout.id === sheet.id);
    if (snapshot === undefined || state === undefined) {
      return {
        spec: sheet, layout, content, entries: withoutBlanks(content.entries), before: null, layoutChanged: true,
        insert: { columns: 0, rows: 0 }, changes: [{ kind: 'sheet-added', sheet: sheet.name }],
      };
    }
    return planUpdate(sheet, layout, content, state, snapshot);
  });
}

function planUpdate(sheet: SheetSpec, layout: SheetLayout, content: SheetContent, state: SheetState, snapshot: Snapshot): SheetPlan {
  const changes: Change[] = [];
  const layoutChanged = JSON.stringify(layout) !== JSON.stringify(state.layout) || chartsMissing(layout, snapshot);
  const oldCells = cellsOf(state.layout);
  const insert = roomFor(layout.area, state.layout.area, snapshot);
  if (insert.columns > 0) changes.push({ kind: 'columns-moved', sheet: sheet.name, count: insert.columns });
  if (insert.rows > 0) changes.push({ kind: 'rows-moved', sheet: sheet.name, count: insert.rows });

  const wanted = new Map(content.entries);
  keepInputs(sheet.name, content, state, snapshot, wanted, changes);
  const entries = new Map<number, Entry>();
  for (const [key, entry] of wanted) {
    const there = snapshot.entries.get(key);
    if (sameEntry(entry, there)) continue;
    entries.set(key, entry ?? '');
    const ours = oldCells.has(key) || outside(key, state.layout.area);
    if (!ours && there !== undefined) changes.push({ kind: 'cell-replaced', sheet: sheet.name, address: addressOf(key), value: String(there).replace(/^'/, '') });
  }
  for (const key of oldCells) if (!wanted.has(key) && snapshot.entries.has(key)) entries.set(key, '');
  // A table is made of its cells again where its size changes, and Excel clears its totals row then.
  if (layoutChanged) for (const { range, totals } of layout.tables) if (totals === true) rowOf(range, wanted, entries);
  changes.push(entries.size === 0 && !layoutChanged
    ? { kind: 'sheet-unchanged', sheet: sheet.name }
    : { kind: 'sheet-updated', sheet: sheet.name, cells: entries.size, layoutChanged });
  return { spec: sheet, layout, content, entries, before: { state, snapshot }, layoutChanged, insert, changes };
}

/** What the user has filled in stays, wherever its cell stands now. */
function keepInputs(
  sheet: string, content: SheetContent, state: SheetState, snapshot: Snapshot, wanted: Map<number, Entry>, changes: Change[],
): void {
  const filled = new Map(state.inputs.flatMap(({ row, column, key, entry }) => {
    const there = snapshot.entries.get(cellKey(row, column));
    return sameEntry(entry, there) ? [] : [[key, there ?? ''] as const];
  }));
  for (const { row, column, key } of content.inputs) {
    const value = filled.get(key);
    if (value === undefined) continue;
    wanted.set(cellKey(row, column), value);
    changes.push({ kind: 'input-kept', sheet, address: cellAddress(row, column), value: String(value).replace(/^'/, '') });
  }
}

/** How far the report grows over cells that the user has filled beside or below it. */
function roomFor(next: CellRange, before: CellRange, { entries }: Snapshot): { columns: number; rows: number } {
  let columns = 0;
  let rows = 0;
  for (const key of entries.keys()) {
    const { row, column } = placeOf(key);
    if (column > before.right && column <= next.right && row <= next.bottom) columns = next.right - before.right;
    else if (row > before.bottom && row <= next.bottom && column <= next.right) rows = next.bottom - before.bottom;
  }
  return { columns, rows };
}

function chartsMissing(layout: SheetLayout, { charts }: Snapshot): boolean {
  return layout.charts.some(({ name }) => !charts.includes(name));
}

function withoutBlanks(entries: ReadonlyMap<number, Entry>): Map<number, Entry> {
  return new Map([...entries].filter(([, entry]) => entry !== ''));
}

function rowOf(range: CellRange, wanted: ReadonlyMap<number, Entry>, entries: Map<number, Entry>): void {
  for (let column = range.left; column <= range.right; column += 1) {
    const key = cellKey(range.bottom, column);
    entries.set(key, wanted.get(key) ?? '');
  }
}

function placeOf(key: number): { row: number; column: number } {
  const columns = cellKey(1, 0);
  return { row: Math.floor(key / columns), column: key % columns };
}

function addressOf(key: number): string {
  const { row, column } = placeOf(key);
  return cellAddress(row, column);
}

function outside(key: number, area: CellRange): boolean {
  const { row, column } = placeOf(key);
  return row > area.bottom || column > area.right;
}
