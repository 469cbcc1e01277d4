import { columnLetters } from '../../workbook/address';
import { openBatch } from './batch';
import type { Entry } from '../report-state/cell-entry';
import { asExcelFault, ExcelHostError } from './excel-host-error';
import type { Present, Snapshot } from './present';
import { SHEET_MARK } from '../report-state/sheet-mark';
import type { SheetPlan } from './sheet-plan';
import { cellKey } from '../report-state/sheet-layout';
import { addChart, chartsSupported, finishChart, type OpenChart, type RangeNumbers } from './write-charts';
import { writeEntries } from './write-cells';
import { cellsOf, writeSheet } from './write-sheet';

/** What was done to the workbook so far. */
export interface Journal {
  readonly present: Present;
  /** The report's sheets as they were, by name. */
  snapshots: ReadonlyMap<string, Snapshot>;
  /** Sheets that were added, or are about to be. */
  readonly created: string[];
  /** Names that were added (`before` null) or changed. */
  readonly names: { readonly name: string; readonly before: string | null }[];
  /** Sheets that were there and were written to. */
  readonly updated: { readonly plan: SheetPlan; /** Whether the user's cells beside it were moved. */ moved: boolean }[];
  touched: boolean;
}

/** Tries while the user edits a cell, where this Excel does not let requests wait for its end, and the pause between them. */
const TRIES = 240;
const PAUSE = 250;

/** Puts the workbook back; false when Excel no longer lets us. */
export async function rollBack(journal: Journal): Promise<boolean> {
  if (!journal.touched) return true;
  for (let tries = 1; ; tries += 1) {
    const failure = await tryToRollBack(journal);
    if (failure === null) return true;
    const fault = asExcelFault(failure.cause, false);
    if (tries === TRIES || !(fault instanceof ExcelHostError) || fault.fault !== 'cell-edit') return false;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
}

async function tryToRollBack(journal: Journal): Promise<{ readonly cause: unknown } | null> {
  try {
    // In a context of its own: what was queued when it failed is not to be sent on the way back.
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      await restoreSheets(context, journal);
      await removeCreated(context, journal);
    });
    return null;
  } catch (cause) {
    return { cause };
  }
}

async function removeCreated(context: Excel.RequestContext, { created, names, present }: Journal): Promise<void> {
  const { workbook } = context;
  const sheets = created.map((name) => workbook.worksheets.getItemOrNullObject(name));
  const items = names.map(({ name }) => workbook.names.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load('name');
  for (const item of items) item.load('name');
  await context.sync();
  items.forEach((item, index) => {
    const { name, before } = names[index]!;
    if (item.isNullObject) {
      if (before !== null) workbook.names.add(name, before).visible = !name.startsWith(SHEET_MARK);
    } else if (before === null) {
      item.delete();
    } else {
      item.formula = before;
    }
  });
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  workbook.application.calculationMode = present.calculationMode as Excel.CalculationMode;
  await context.sync();
}

/** Gives sheets that were there their earlier layout and content back. */
async function restoreSheets(context: Excel.RequestContext, { updated, present, snapshots }: Journal): Promise<void> {
  const batch = openBatch(context);
  const opened: OpenChart[] = [];
  for (const { plan, moved } of updated) {
    const item = context.workbook.worksheets.getItemOrNullObject(plan.spec.name);
    item.load('name');
    await context.sync();
    // A co-author has deleted it in between.
    if (item.isNullObject) continue;
    const { state, snapshot } = plan.before!;
    const old = state.layout;
    const ours = cellsOf(old);
    const entries = new Map<number, Entry>();
    for (const key of new Set([...ours, ...plan.entries.keys()])) entries.set(key, snapshot.entries.get(key) ?? '');
    if (!plan.layoutChanged) {
      await writeEntries(batch, item, plan.layout.area, entries);
      continue;
    }
    item.tables.load('items/name');
    item.charts.load('items/name');
    await context.sync();
    const widest = { ...old.area, bottom: Math.max(old.area.bottom, plan.layout.area.bottom), right: Math.max(old.area.right, plan.layout.area.right) };
    const beyond = new Map([...entries].filter(([key]) => !ours.has(key)));
    await writeEntries(batch, item, widest, beyond);
    const tables = item.tables.items.map(({ name }) => name);
    await writeSheet(batch, item, old, entries, present.state?.font ?? undefined, { layout: plan.layout, tables });
    if (moved && plan.insert.columns > 0) {
      const { right } = old.area;
      item.getRange(`${columnLetters(right + 1)}:${columnLetters(right + plan.insert.columns)}`).delete('Left');
    }
    if (moved && plan.insert.rows > 0) item.getRange(`${old.area.bottom + 2}:${old.area.bottom + 1 + plan.insert.rows}`).delete('Up');
    if (!chartsSupported()) continue;
    for (const { name } of item.charts.items) if (plan.layout.charts.some((chart) => chart.name === name)) item.charts.getItem(name).delete();
    for (const chart of old.charts) {
      opened.push(addChart(batch, item, chart, numbersBefore(snapshots)));
    }
  }
  await batch.flush();
  for (const chart of opened) finishChart(batch, chart, present.state?.font ?? undefined);
  await batch.flush();
}

function numbersBefore(snapshots: ReadonlyMap<string, Snapshot>): RangeNumbers {
  return ({ sheet, top, left, bottom, right }) => {
    const numbers: (number | null)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) numbers.push(snapshots.get(sheet)?.numbers.get(cellKey(row, column)) ?? null);
    }
    return numbers;
  };
}
