import { chartBand } from '../chart-parts';
import type { ChartDraft } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import { figureKey } from '../figure-index';
import type { KnownFigure } from '../figure-index';
import { lowerIsBetter } from '../judgement';
import { planSentences, yearValue } from '../narrative/plan';
import { strategyLifts } from '../narrative/tiers';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import { quarterRule, shareFormulas } from '../plan-quarters';
import type { QuarterRule } from '../plan-quarters';
import type { Computed, Content, SheetBuilder } from '../sheet-builder';
import type { SheetRange, SheetSpec } from '../spec';
import { COLORS } from '../styles';
import { nextTarget } from '../target-row';
import type { FigureOwners } from './figures';

const WIDTHS = [2, 18, 6, 10, 10, 8.5, 8, 7, 10, 10, 10, 10, 11.5];
const COLUMN = {
  name: 1,
  unit: 2,
  current: 3,
  target: 4,
  status: 5,
  growth: 6,
  points: 7,
  quarters: 8,
  owner: 12,
} as const;
const QUARTERS = [1, 2, 3, 4] as const;

interface PlannedRow {
  readonly id: string;
  readonly target: KnownFigure;
  readonly current: { readonly value: number; readonly reference: string } | null;
  readonly rule: QuarterRule;
  readonly row: number;
}

/** Next year's plan: targets as inputs, quarters as formulas over them, growth implied, actions. */
export function plan(context: ReportContext): { sheet: SheetSpec; owners: FigureOwners } | null {
  const { figures, words, details, year } = context;
  const targets = figures.listed('plan.target', 'metric');
  const actions = details.problems.filter((row) => row.action !== null);
  if (targets.length === 0 && actions.length === 0) return null;
  const sheet = startPage(context, 'plan', WIDTHS);
  const owners = new Map<string, string>();
  if (targets.length > 0) {
    keyMessages(context, sheet, planSentences(context).targets.slice(0, 1));
    heading(sheet, words.plan.targets(year + 1));
    note(sheet, words.plan.inputNote);
    const planned = targetTable(context, sheet, targets, owners);
    gap(sheet);
    writeQuarters(context, sheet, planned, shareTable(context, sheet, planned), owners);
    chartBand(
      sheet,
      ['revenue', 'users.total'].map((id) => planChart(context, sheet, planned, id)),
    );
  }
  actionTable(context, sheet);
  return { sheet: finishPage(context, sheet), owners };
}

function targetTable(
  context: ReportContext,
  sheet: SheetBuilder,
  targets: readonly KnownFigure[],
  owners: Map<string, string>,
): PlannedRow[] {
  const { words, year } = context;
  const w = words.plan;
  const first = sheet.row + 1;
  const planned = targets.map((target, index): PlannedRow => {
    const id = String(target.dims.metric);
    const current = yearValue(context, id);
    return {
      id,
      target,
      current,
      rule: quarterRule(context, id, target.value, current?.value ?? null),
      row: first + index,
    };
  });
  const table = writeTable(
    sheet,
    'plan_targets',
    [
      { header: words.metric, style: 'tableStrong' },
      { header: w.unit, style: 'tableCenter' },
      { header: w.current(year), style: 'tableNumber' },
      { header: w.target(year + 1), style: 'inputNumber' },
      { header: w.status, style: 'tableCenter' },
      { header: w.growth, style: 'tableChange' },
      { header: w.points, style: 'tableDecimal', numberFormat: '+0.0;-0.0;0.0' },
      ...QUARTERS.map((q) => ({ header: w.quarter(q), style: 'tableNumber' as const })),
      { header: words.owner },
    ],
    planned.map(({ id, target, current, row }) => {
      const { unit } = context.metric(id);
      const numberFormat = FORMATS[unit] ?? '#,##0';
      const [now, next] = [`D${row + 1}`, `E${row + 1}`];
      const owner = nextTarget(context, id)?.owner ?? '';
      const proposal = target.status === 'proposal';
      owners.set(figureKey('plan.target', target.dims), sheet.reference(row, COLUMN.target));
      return [
        context.name(id),
        words.units[unit].header,
        { content: current === null ? null : { formula: current.reference, value: current.value }, numberFormat },
        { content: target.value, numberFormat },
        { content: proposal ? w.proposal : w.given, style: proposal ? ('proposal' as const) : ('given' as const) },
        current === null || current.value === 0
          ? null
          : { formula: `${next}/${now}-1`, value: target.value / current.value - 1 },
        current === null || unit !== 'fraction'
          ? null
          : { formula: `(${next}-${now})*100`, value: (target.value - current.value) * 100 },
        null,
        null,
        null,
        null,
        owner,
      ];
    }),
  );
  for (const { id, row } of planned) {
    const share = context.metric(id).unit === 'fraction';
    sheet.format({
      kind: 'sign',
      range: { top: row, left: COLUMN.growth, bottom: row, right: COLUMN.points },
      favourable: lowerIsBetter(context, id) ? 'negative' : 'positive',
    });
    sheet.validate({
      range: { top: row, left: COLUMN.target, bottom: row, right: COLUMN.target },
      kind: 'decimal',
      minimum: 0,
      ...(share ? { maximum: 1 } : {}),
      title: w.inputTitle,
      message: share ? w.inputShare : w.inputNumber,
    });
  }
  sheet.row = table.lastRow + 1;
  note(sheet, w.note);
  return planned;
}

/** This year's shares of the quarters, which the quarters of counts and sums follow; gives each metric's row. */
function shareTable(
  context: ReportContext,
  sheet: SheetBuilder,
  planned: readonly PlannedRow[],
): ReadonlyMap<string, number> {
  const shared = planned.filter(({ rule }) => rule.kind === 'shared');
  if (shared.length === 0) return new Map();
  const { words } = context;
  heading(sheet, words.plan.shares(context.year));
  const table = writeTable(
    sheet,
    'plan_shares',
    [
      { header: words.metric, style: 'tableStrong' },
      ...QUARTERS.map((q) => ({ header: words.plan.quarter(q), style: 'tablePercent' as const })),
    ],
    shared.map(({ id, rule }): Content[] => [context.name(id), ...shareFormulas(context, id, rule.shares)]),
  );
  gap(sheet);
  return new Map(shared.map(({ id }, index) => [id, table.firstRow + index]));
}

function writeQuarters(
  context: ReportContext,
  sheet: SheetBuilder,
  planned: readonly PlannedRow[],
  shareRows: ReadonlyMap<string, number>,
  owners: Map<string, string>,
): void {
  for (const { id, rule, row, target, current } of planned) {
    const numberFormat = FORMATS[context.metric(id).unit] ?? '#,##0';
    QUARTERS.forEach((q, index) => {
      const value = rule.values[index] ?? null;
      if (value === null) return;
      const column = COLUMN.quarters + index;
      const content = quarterContent(rule, q, value, row, shareRows.get(id), current !== null);
      sheet.put(row, column, content, content.formula === undefined ? 'inputNumber' : 'tableNumber', { numberFormat });
      owners.set(figureKey('plan.quarter', { ...target.dims, q }), sheet.reference(row, column));
    });
  }
}

function quarterContent(
  rule: QuarterRule,
  q: number,
  value: number,
  row: number,
  shareRow: number | undefined,
  hasCurrent: boolean,
): Computed {
  const at = row + 1;
  if (rule.kind === 'straight' && hasCurrent) return { formula: `$D${at}+($E${at}-$D${at})*${q}/4`, value };
  if (rule.kind === 'shared' && shareRow !== undefined)
    return { formula: `$E${at}*${'BCDEF'[q]}${shareRow + 1}`, value };
  return { value };
}

function planChart(
  context: ReportContext,
  sheet: SheetBuilder,
  planned: readonly PlannedRow[],
  id: string,
): ChartDraft | null {
  const found = planned.find((row) => row.id === id);
  if (found === undefined || found.rule.values.some((value) => value === null)) return null;
  const name = context.name(id);
  const quarters = (row: number): SheetRange => sheet.range(row, COLUMN.quarters, row, COLUMN.quarters + 3);
  return {
    name: `plan_${id.replaceAll('.', '_')}`,
    kind: 'column',
    title: context.words.charts.plan(name, context.year + 1),
    description: context.words.charts.planDescription(name),
    categories: quarters(planned[0]!.row - 1),
    series: [
      { name, values: quarters(found.row), color: id === 'revenue' ? COLORS.deep : COLORS.middle, labels: true },
    ],
    numberFormat: '#,##0',
    legend: false,
  };
}

function actionTable(context: ReportContext, sheet: SheetBuilder): void {
  const { words, details } = context;
  const w = words.plan;
  const rows: { action: string; from: string; owner: string; due: string }[] = [
    ...details.problems
      .filter((row) => row.action !== null)
      .map((row) => ({
        action: shortened(row.action ?? '', 300),
        from: shortened(row.problem, 300),
        owner: shortened(row.owner ?? '', 30),
        due: row.due === null ? '' : dayText(context, row.due, 'short'),
      })),
    ...strategyLifts(context)
      .filter((figure) => figure.value > 0)
      .map((figure) => ({
        action: w.continueStrategy(shortened(String(figure.dims.strategy), 80)),
        from: w.fromStrategy,
        owner: '',
        due: '',
      })),
  ];
  if (rows.length === 0) return;
  heading(sheet, w.actions);
  const top = sheet.row;
  const spans: readonly (readonly [number, number])[] = [
    [1, 5],
    [6, 10],
    [11, 11],
    [12, 12],
  ];
  [w.action, w.from, words.owner, words.due].forEach((head, index) => {
    sheet.span({ top, bottom: top, left: spans[index]![0], right: spans[index]![1] }, head, 'tableHeaderLeft');
  });
  sheet.height(top, 22);
  rows.slice(0, 40).forEach(({ action, from, owner, due }, offset) => {
    const row = top + 1 + offset;
    [action, from, owner, due].forEach((text, index) => {
      sheet.span(
        { top: row, bottom: row, left: spans[index]![0], right: spans[index]![1] },
        text,
        index === 0 ? 'tableStrong' : 'tableText',
      );
    });
    sheet.height(row, Math.max(action.length, from.length) > 34 ? 34 : 20);
  });
  sheet.row = top + 1 + Math.min(40, rows.length);
  if (rows.length > 40) note(sheet, words.restOf(rows.length - 40));
}

const FORMATS: Readonly<Partial<Record<string, string>>> = {
  fraction: '0.0%',
  multiple: '0.00',
  minutes: '0.0',
  seconds: '0.00',
  hours: '0.0',
  score: '0.0',
  'CNY/thousand': '#,##0.0',
};
