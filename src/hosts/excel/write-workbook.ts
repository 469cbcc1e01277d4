import type { ReportSpec, SheetRange } from '../../report/spec';
import { cellAddress, columnLetters } from '../../workbook/address';
import type { Batch } from './batch';
import { unquotedSheets } from '../report-state/excel-formula';
import { stateXml, type ReportMemory, type ReportState } from '../report-state/report-state';
import { sheetMark } from '../report-state/sheet-mark';
import { hasExcelApi } from './requirement';
import type { Present } from './present';
import type { Journal } from './roll-back';
import { cellKey } from '../report-state/sheet-layout';
import type { SheetPlan } from './sheet-plan';
import { addChart, chartsSupported, finishChart, type OpenChart, type RangeNumbers } from './write-charts';
import { commentsSupported, writeComments, writeSheet } from './write-sheet';
import { writeEntries } from './write-cells';

export interface WorkbookWriting {
  readonly present: Present;
  readonly plans: readonly SheetPlan[];
  /** Takes note of all that is made, so that it can be removed again. */
  readonly journal: Journal;
  readonly memory: ReportMemory;
}

/** Carries out what is planned: sheets and names, then cells and what lies around them, then charts, then the memory. */
export async function writeWorkbook(batch: Batch, spec: ReportSpec, { present, plans, journal, memory }: WorkbookWriting): Promise<void> {
  const { workbook } = batch.context;
  suspend(batch);
  workbook.application.calculationMode = 'Manual';
  journal.touched = true;
  for (const { spec: sheet, before } of plans) {
    if (before !== null) continue;
    journal.created.push(sheet.name);
    workbook.worksheets.add(sheet.name);
    batch.spend(0, 1);
  }
  await batch.flush();
  writeNames(batch, spec, plans, present, journal);

  const taken = await commentedCells(batch, plans);
  const opened: OpenChart[] = [];
  const numbers = rangeNumbers(spec);
  for (const plan of plans) {
    suspend(batch);
    await writePlan(batch, plan, spec.font, journal);
    writeComments(batch, plan.spec.name, plan.content.comments, taken.get(plan.spec.name) ?? new Set());
  }
  for (const plan of chartsSupported() ? plans.filter(({ layoutChanged }) => layoutChanged) : []) {
    const sheet = workbook.worksheets.getItem(plan.spec.name);
    // Charts that stand there already are made anew, as their cells may lie elsewhere.
    for (const name of plan.before?.snapshot.charts ?? []) {
      if (plan.before!.state.layout.charts.some((chart) => chart.name === name)) sheet.charts.getItem(name).delete();
    }
    for (const chart of plan.layout.charts) {
      opened.push(addChart(batch, sheet, chart, numbers));
      await batch.pause();
    }
  }
  if (opened.length > 0) await batch.flush();
  for (const chart of opened) {
    finishChart(batch, chart, spec.font);
    await batch.pause();
  }
  remember(batch, spec, plans, present, memory);
  workbook.application.calculationMode = present.calculationMode as Excel.CalculationMode;
  if (spec.sheets[0] !== undefined) workbook.worksheets.getItem(spec.sheets[0].name).activate();
  await batch.flush();
}

async function writePlan(batch: Batch, plan: SheetPlan, font: string | undefined, journal: Journal): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(plan.spec.name);
  const { before, layout, insert } = plan;
  const entry = { plan, moved: false };
  if (before !== null) journal.updated.push(entry);
  if (insert.columns > 0) {
    const { right } = before!.state.layout.area;
    sheet.getRange(`${columnLetters(right + 1)}:${columnLetters(right + insert.columns)}`).insert('Right');
  }
  if (insert.rows > 0) {
    const { bottom } = before!.state.layout.area;
    sheet.getRange(`${bottom + 2}:${bottom + 1 + insert.rows}`).insert('Down');
  }
  if (insert.columns > 0 || insert.rows > 0) {
    // On its own, so that a way back knows whether there is something to move back.
    await batch.flush();
    entry.moved = true;
  }
  if (before !== null && !plan.layoutChanged) {
    await writeEntries(batch, sheet, layout.area, plan.entries);
    return;
  }
  const predecessor = before === null ? null : { layout: before.state.layout, tables: before.snapshot.tables };
  const stale = new Map([...plan.entries].filter(([key]) => !plan.content.entries.has(key)));
  if (before !== null && stale.size > 0) await writeEntries(batch, sheet, before.state.layout.area, stale);
  await writeSheet(batch, sheet, layout, plan.entries, font, predecessor);
}

/** Names that are there already point to their new places; new ones are added, the marks of the sheets hidden. */
function writeNames(batch: Batch, spec: ReportSpec, plans: readonly SheetPlan[], present: Present, journal: Journal): void {
  const { names, worksheets } = batch.context.workbook;
  for (const { name, sheet, row, column } of spec.names) {
    const formula = `='${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${row + 1}`;
    const there = present.names.get(name);
    if (there === undefined) {
      journal.names.push({ name, before: null });
      names.add(name, worksheets.getItem(sheet).getRange(cellAddress(row, column)).untrack());
    } else if (unquotedSheets(there) !== unquotedSheets(formula)) {
      journal.names.push({ name, before: there });
      names.getItem(name).formula = formula;
    }
    batch.spend(60, 2);
  }
  for (const { layout, spec: sheet } of plans) {
    const name = sheetMark(layout.id);
    if (present.own.has(layout.id)) continue;
    const there = present.names.get(name);
    // A mark without its sheet is left from one that the user has deleted.
    if (there !== undefined) names.getItem(name).delete();
    journal.names.push({ name, before: there ?? null });
    names.add(name, worksheets.getItem(sheet.name).getRange('A1').untrack()).visible = false;
    batch.spend(60, 3);
  }
}

/**
 * Addresses on the sheets that are there which bear a comment or once got ours: a note in a report that came as a file is
 * no comment to Excel, and a comment that the user has deleted stays so. Two requests where the report has comments.
 */
async function commentedCells(batch: Batch, plans: readonly SheetPlan[]): Promise<Map<string, Set<string>>> {
  const taken = new Map(plans.map(({ spec, before }) => [
    spec.name, new Set((before?.state.comments ?? []).map(({ row, column }) => cellAddress(row, column))),
  ]));
  const kept = plans.filter(({ before, content }) => before !== null && content.comments.length > 0);
  if (!commentsSupported() || kept.length === 0) return taken;
  const asked = kept.map(({ spec }) => {
    const { comments } = batch.context.workbook.worksheets.getItem(spec.name);
    comments.load('items/id');
    return { name: spec.name, comments };
  });
  await batch.flush();
  const located = asked.map(({ name, comments }) => ({
    name, ranges: comments.items.map((comment) => {
      const range = comment.getLocation().untrack();
      range.load('address');
      return range;
    }),
  }));
  await batch.flush();
  for (const { name, ranges } of located) for (const { address } of ranges) taken.get(name)!.add(address.slice(address.lastIndexOf('!') + 1));
  return taken;
}

function remember(batch: Batch, spec: ReportSpec, plans: readonly SheetPlan[], present: Present, memory: ReportMemory): void {
  const written = new Set(plans.map(({ layout }) => layout.id));
  const state: ReportState = {
    format: 1, memory, font: spec.font ?? null,
    names: [...new Set([...(present.state?.names ?? []), ...spec.names.map(({ name }) => name)])],
    sheets: [
      ...plans.map(({ layout, content }) => ({ layout, inputs: content.inputs, comments: content.comments })),
      ...(present.state?.sheets ?? []).filter(({ layout }) => !written.has(layout.id)),
    ],
  };
  const xml = stateXml(state);
  if (present.part === null) batch.context.workbook.customXmlParts.add(xml);
  else present.part.setXml(xml);
  batch.spend(xml.length * 1.3, 2);
}

function suspend(batch: Batch): void {
  if (hasExcelApi('1.9')) batch.context.workbook.application.suspendScreenUpdatingUntilNextSync();
}

function rangeNumbers(spec: ReportSpec): RangeNumbers {
  const sheets = new Map(spec.sheets.map(({ name, cells }) => [name, new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell.value]))]));
  return ({ sheet, top, left, bottom, right }: SheetRange) => {
    const numbers: (number | null)[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = sheets.get(sheet)?.get(cellKey(row, column));
        numbers.push(typeof value === 'number' ? value : null);
      }
    }
    return numbers;
  };
}
