import type { CellRange } from '../../workbook/address';
import type { Entry } from '../report-state/cell-entry';
import { ExcelHostError } from './excel-host-error';
import { unquotedSheets } from '../report-state/excel-formula';
import { parseState, type ReportState } from '../report-state/report-state';
import { sheetMark } from '../report-state/sheet-mark';
import { loadState } from './load-state';
import { hasExcelApi } from './requirement';
import { cellKey } from '../report-state/sheet-layout';

/** What the open workbook holds before the report is written. */
export interface Present {
  readonly state: ReportState | null;
  readonly part: Excel.CustomXmlPart | null;
  readonly xml: string | null;
  /** Names of all sheets, in order. */
  readonly sheets: readonly string[];
  /** Names of the workbook and what they stand for. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlySet<string>;
  /** The report's sheets that are there: section → sheet. */
  readonly own: ReadonlyMap<string, string>;
  readonly calculationMode: string;
}

/**
 * Looks at the workbook: three requests.
 *
 * @param toWrite whether a workbook that cannot be written is a fault
 */
export async function readPresent(context: Excel.RequestContext, toWrite = true): Promise<Present> {
  const { workbook } = context;
  const { worksheets, names, tables, application } = workbook;
  if (hasExcelApi('1.8')) workbook.load('readOnly');
  if (hasExcelApi('1.7')) workbook.protection.load('protected');
  worksheets.load('items/name,items/visibility');
  names.load(hasExcelApi('1.7') ? 'items/name,items/formula' : 'items/name');
  tables.load('items/name');
  application.load('calculationMode');
  const kept = await loadState(context);
  if (kept === null && !hasExcelApi('1.5')) await context.sync();
  if (toWrite && hasExcelApi('1.8') && workbook.readOnly) throw new ExcelHostError('read-only', '');
  if (toWrite && hasExcelApi('1.7') && workbook.protection.protected) throw new ExcelHostError('protected', '');
  const state = parseState(kept?.xml ?? null);
  const sheets = worksheets.items.map(({ name }) => name);
  const formulas = new Map(names.items.map((item) => [item.name, hasExcelApi('1.7') ? String(item.formula) : '']));
  const own = new Map<string, string>();
  for (const { layout } of state?.sheets ?? []) {
    const sheet = sheetOf(formulas.get(sheetMark(layout.id)) ?? '');
    if (sheet !== null && sheets.includes(sheet)) own.set(layout.id, sheet);
  }
  return {
    state, part: kept?.part ?? null, xml: kept?.xml ?? null, sheets, names: formulas,
    tables: new Set(tables.items.map(({ name }) => name)), own, calculationMode: application.calculationMode,
  };
}

/** A sheet of ours as it is before it is written anew. */
export interface Snapshot {
  readonly used: CellRange;
  /** Formulas and values of cells that are not empty, as they can be entered again. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** Cells that hold or give a number. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly tables: readonly string[];
  readonly charts: readonly string[];
}

const CELLS_A_REQUEST = 40_000;

/** Reads sheets of ours, in requests of bounded size. */
export async function readSnapshots(context: Excel.RequestContext, sheets: readonly string[]): Promise<Map<string, Snapshot>> {
  const asked = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address,rowIndex,columnIndex,rowCount,columnCount');
    sheet.tables.load('items/name');
    sheet.charts.load('items/name');
    return { name, sheet, used };
  });
  if (asked.length === 0) return new Map();
  await context.sync();
  const snapshots = new Map<string, Snapshot>();
  const pieces: { readonly name: string; readonly top: number; readonly left: number; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const entries = new Map(asked.map(({ name }) => [name, new Map<number, Entry>()]));
  const numbers = new Map(asked.map(({ name }) => [name, new Map<number, number>()]));
  const take = async (): Promise<void> => {
    if (pieces.length === 0) return;
    await context.sync();
    for (const { name, top, left, range } of pieces.splice(0)) {
      range.formulas.forEach((row: unknown[], index) => row.forEach((value, column) => {
        const shown: unknown = range.values[index]?.[column];
        const key = cellKey(top + index, left + column);
        if (value !== '') entries.get(name)!.set(key, asEntry(value, shown));
        if (typeof shown === 'number') numbers.get(name)!.set(key, shown);
      }));
    }
    cells = 0;
  };
  for (const { name, sheet, used } of asked) {
    const none = used.isNullObject;
    snapshots.set(name, {
      used: none ? { top: 0, left: 0, bottom: 0, right: 0 } : {
        top: used.rowIndex, left: used.columnIndex, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1,
      },
      entries: entries.get(name)!, numbers: numbers.get(name)!, tables: sheet.tables.items.map((table) => table.name), charts: sheet.charts.items.map((chart) => chart.name),
    });
    if (none) continue;
    const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / used.columnCount));
    for (let row = 0; row < used.rowCount; row += rows) {
      const count = Math.min(rows, used.rowCount - row);
      const range = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex, count, used.columnCount).untrack();
      range.load('formulas,values');
      pieces.push({ name, top: used.rowIndex + row, left: used.columnIndex, range });
      cells += count * used.columnCount;
      if (cells >= CELLS_A_REQUEST) await take();
    }
  }
  await take();
  return snapshots;
}

/** The sheet that an absolute reference is to. */
export function sheetOf(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula);
  return match === null ? null : (match[1] ?? match[2] ?? '').replaceAll("''", "'");
}

/** Text is entered with an apostrophe, as it was text before; text that starts with `=` is its own value. */
function asEntry(formula: unknown, value: unknown): Entry {
  return typeof formula === 'string' && (!formula.startsWith('=') || formula === value) ? `'${formula}` : formula as Entry;
}

/** Whether an entry is what a cell holds already. */
export function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  return plain(a) === plain(b);
}

function plain(entry: Entry | undefined): string | number | boolean {
  if (entry === undefined || entry === null) return '';
  if (typeof entry !== 'string') return entry;
  return entry.startsWith("'") ? entry.slice(1) : entry.startsWith('=') ? unquotedSheets(entry) : entry;
}

