import type { ReportSpec } from '../../report/spec';
import { openBatch } from './batch';
import type { Change, MissingFeature } from '../../workbook/excel-outcome';
import { asExcelFault, ExcelHostError } from './excel-host-error';
import { freeSheetName, withSheetNames } from './named-sheets';
import { readPresent, readSnapshots, type Present } from './present';
import type { ReportMemory } from '../report-state/report-state';
import { hasExcelApi } from './requirement';
import { rollBack, type Journal } from './roll-back';
import { planSheets } from './sheet-plan';
import { writeWorkbook } from './write-workbook';

export interface ExcelWriteOptions {
  /** What a colleague needs to make the report again; kept in the workbook. */
  readonly memory: ReportMemory;
  /** Called with the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Called when Excel has not answered for a while: usually a cell is being edited, and Excel waits for its end. */
  readonly onWaiting?: () => void;
  readonly signal?: AbortSignal;
}

export interface ExcelWriting {
  readonly changes: readonly Change[];
  /** What of the report this Excel could not show. */
  readonly missing: readonly MissingFeature[];
  /** Name of the report's first sheet, which is shown. */
  readonly firstSheet: string;
}

/**
 * Writes a report into the open workbook: new sheets at its end, or, where they stand already, the very same sheets
 * anew, with what the user has filled in, commented and added beside them. All or nothing: when anything fails or
 * `signal` aborts, what was made is removed again and the report's earlier sheets are as before.
 *
 * @throws ExcelHostError with the fault; `undone` is false when Excel no longer answered and something may be left.
 * @throws the signal's reason when writing was stopped.
 */
export async function writeReportToExcel(spec: ReportSpec, options: ExcelWriteOptions): Promise<ExcelWriting> {
  if (!hasExcelApi(LEAST)) throw new ExcelHostError('old-excel', `ExcelApi ${LEAST}`);
  try {
    return await write(spec, options, true);
  } catch (error) {
    // Some Excel cannot undo all of this in one step; it is written all the same.
    if (!(error instanceof ExcelHostError) || !error.detail.startsWith('UndoNotSupported') || !error.undone) throw error;
    const written = await write(spec, options, false);
    return { ...written, missing: [...new Set<MissingFeature>([...written.missing, 'undo'])] };
  }
}

async function write(spec: ReportSpec, options: ExcelWriteOptions, mergeUndoGroup: boolean): Promise<ExcelWriting> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const waiting = options.onWaiting === undefined ? undefined : setTimeout(options.onWaiting, WAIT_BEFORE_TELLING);
  try {
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup }, async (context) => {
      let present: Present;
      try {
        if (unfinished !== null && await rollBack(unfinished)) unfinished = null;
        present = await readPresent(context);
      } catch (error) {
        throw asExcelFault(error, true);
      } finally {
        clearTimeout(waiting);
      }
      onProgress?.(0.02);
      const named = withSheetNames(spec, sheetNames(spec, present));
      refuseTakenNames(named, present);
      const journal: Journal = { present, snapshots: new Map(), created: [], names: [], updated: [], touched: false };
      try {
        const snapshots = await readSnapshots(context, [...present.own.values()]);
        journal.snapshots = snapshots;
        const plans = planSheets(named, present, snapshots);
        let syncs = 0;
        const expected = Math.max(6, Math.ceil(named.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) / 700) + 5);
        const batch = openBatch(context, {
          signal,
          onSync: () => {
            syncs += 1;
            onProgress?.(Math.min(0.98, 0.04 + (0.94 * syncs) / expected));
          },
        });
        await writeWorkbook(batch, named, { present, plans, journal, memory: options.memory });
        onProgress?.(1);
        return {
          changes: [...plans.flatMap(({ changes }) => changes), ...leftSheets(named, present)],
          missing: missingFeatures(), firstSheet: named.sheets[0]?.name ?? '',
        };
      } catch (error) {
        const undone = await rollBack(journal);
        if (!undone) unfinished = journal;
        throw asExcelFault(error, undone);
      }
    });
  } catch (error) {
    clearTimeout(waiting);
    throw asExcelFault(error, error instanceof ExcelHostError ? error.undone : true);
  }
}

/** What a connection that broke has left in the workbook; the next writing clears it away first. */
let unfinished: Journal | null = null;

/** Version of Excel's API without which a report cannot be written: hyperlinks, panes, series, ranges by index. */
const LEAST = '1.7';
const WAIT_BEFORE_TELLING = 2000;

/** The sheets that are there keep their names; new ones get the report's, or one that is free. */
function sheetNames(spec: ReportSpec, present: Present): Map<string, string> {
  const taken = new Set(present.sheets.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  for (const { id, name } of spec.sheets) {
    const own = present.own.get(id);
    const chosen = own ?? freeSheetName(name, taken);
    taken.add(chosen.toLowerCase());
    names.set(name, chosen);
  }
  return names;
}

/** Names and tables of the user's are not taken away from them. */
function refuseTakenNames(spec: ReportSpec, { state, names, tables }: Present): void {
  const ownNames = new Set((state?.names ?? []).map((name) => name.toLowerCase()));
  const present = new Map([...names.keys()].map((name) => [name.toLowerCase(), name]));
  for (const { name } of spec.names) {
    if (present.has(name.toLowerCase()) && !ownNames.has(name.toLowerCase())) throw new ExcelHostError('name-taken', name);
  }
  const ownTables = new Set((state?.sheets ?? []).flatMap(({ layout }) => layout.tables.map(({ name }) => name)));
  for (const { name } of spec.sheets.flatMap((sheet) => sheet.tables)) {
    if (tables.has(name) && !ownTables.has(name)) throw new ExcelHostError('name-taken', name);
  }
}

function leftSheets(spec: ReportSpec, { own }: Present): Change[] {
  const written = new Set(spec.sheets.map(({ id }) => id));
  return [...own].filter(([id]) => !written.has(id)).map(([, sheet]) => ({ kind: 'sheet-left', sheet }));
}

const FEATURES: readonly (readonly [MissingFeature, string])[] = [
  ['charts', '1.8'], ['validation', '1.8'], ['page-layout', '1.9'], ['comments', '1.10'], ['undo', '1.20'],
];

function missingFeatures(): MissingFeature[] {
  return FEATURES.filter(([, version]) => !hasExcelApi(version)).map(([feature]) => feature);
}
