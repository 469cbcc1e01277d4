import { say } from '../../locales/phrase';
import { chartBand } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened } from '../data-table';
import { numberFormatFor } from '../display-number';
import { figureContent } from '../figure-content';
import { extraNumber } from '../figure-extra';
import type { KnownFigure } from '../figure-index';
import { lowerIsBetter } from '../judgement';
import { KPI_GROUPS, NEUTRAL } from '../kpis';
import { baselineNumber, figureNumber, liveNumber } from '../narrative/live-number';
import { changesInPoints } from '../narrative/movement';
import { formulaText } from '../narrative/formula-text';
import { openingSentences } from '../narrative/opening';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { SheetBuilder } from '../sheet-builder';
import type { SheetRange, SheetSpec } from '../spec';
import { revenueChart, usersChart } from './user-charts';
import type { MonthlyTable } from '../monthly-table';

const WIDTHS = [2, ...Array.from({ length: 12 }, () => 9.7)];
const CARD_COLUMNS = 3;
const CARDS_A_ROW = 4;

/** The year on one page: opening, cards of the key figures, growth charts, attainment of targets. */
export function overview(context: ReportContext): SheetSpec | null {
  const groups = KPI_GROUPS.map(({ theme, ids }) => ({
    theme,
    figures: ids.flatMap((id) => cardFigure(context, id)),
  })).filter((group) => group.figures.length > 0);
  if (groups.length === 0) return null;
  const sheet = startPage(context, 'overview', WIDTHS);
  keyMessages(context, sheet, openingSentences(context));
  groups.forEach(({ theme, figures }, order) => {
    heading(sheet, context.words.overview.groups[theme]);
    for (let start = 0; start < figures.length; start += CARDS_A_ROW) {
      figures.slice(start, start + CARDS_A_ROW).forEach((figure, index) => {
        writeCard(context, sheet, figure, 1 + index * CARD_COLUMNS);
      });
      sheet.row += 4;
      sheet.height(sheet.row, 6);
      sheet.row += 1;
    }
    if (order === 0) trends(context, sheet);
  });
  note(sheet, context.words.overview.cardNote);
  gap(sheet);
  attainment(context, sheet);
  return finishPage(context, sheet);
}

/** Charts over the monthly figures of the figures sheet. */
function trends(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, cells } = context;
  const column = (id: string): SheetRange | null => {
    const series = figures.listed(id, 'month');
    return series.length > 1 ? cells.column(series, 'value') : null;
  };
  const first = ['users.total', 'users.mau', 'revenue', 'orders.count'].find((id) => column(id) !== null);
  if (first === undefined) return;
  const monthly: MonthlyTable = {
    months: cells.column(figures.listed(first, 'month'), 'label'),
    values: column,
    header: (id) => context.label(id),
    format: () => '#,##0',
  };
  chartBand(sheet, [
    usersChart(context, 'overview_users', monthly),
    revenueChart(context, 'overview_revenue', monthly),
  ]);
}

/** A card's figure: without dimensions, or a single flow's. */
function cardFigure(context: ReportContext, id: string): KnownFigure[] {
  const plain = context.figures.known(id);
  if (plain) return [plain];
  const flows = context.figures.listed(id, 'flow');
  return flows.length === 1 ? [flows[0]!] : [];
}

function writeCard(context: ReportContext, sheet: SheetBuilder, figure: KnownFigure, left: number): void {
  const { words, language } = context;
  const right = left + CARD_COLUMNS - 1;
  const top = sheet.row;
  const span = (
    row: number,
    from: number,
    to: number,
  ): { top: number; left: number; bottom: number; right: number } => ({ top: row, left: from, bottom: row, right: to });
  sheet.span(span(top, left, right), cardLabel(context, figure), 'cardLabel');
  const { scale, code } = numberFormatFor(figure.value, figure.unit, language);
  sheet.span(span(top + 1, left, right - 1), figureContent(context, figure, 'value', scale), 'cardValue', {
    numberFormat: code,
  });
  const change = changeCell(context, figure);
  sheet.put(top + 1, right, change.content, 'cardChange', { numberFormat: change.format });
  if (figure.baseline !== null && !NEUTRAL.has(figure.id)) {
    sheet.format({
      kind: 'sign',
      range: { top: top + 1, left: right, bottom: top + 1, right },
      favourable: lowerIsBetter(context, figure.id) ? 'negative' : 'positive',
    });
  }
  const baseline =
    figure.baseline === null
      ? [words.overview.noBaseline]
      : say`${words.baselineKinds[figure.baselineKind ?? 'prior-year']} ${baselineNumber(context, figure)}`;
  sheet.span(span(top + 2, left, right), formulaText(baseline), 'cardMeta');
  sheet.span(span(top + 3, left, right), formulaText(targetText(context, figure)), 'cardTarget');
  for (const [offset, points] of [
    [0, 18],
    [1, 28],
    [2, 15],
    [3, 16],
  ] as const)
    sheet.height(top + offset, points);
}

function cardLabel(context: ReportContext, figure: KnownFigure): string {
  const { flow } = figure.dims;
  return flow === undefined ? context.label(figure.id) : `${context.label(figure.id)} · ${shortened(String(flow), 20)}`;
}

/** Points for shares and rates, percent for all else. */
function changeCell(
  context: ReportContext,
  figure: KnownFigure,
): { content: ReturnType<typeof figureContent>; format: string } {
  if (!changesInPoints(figure))
    return { content: figureContent(context, figure, 'change'), format: '+0.0%;-0.0%;0.0%' };
  const content = figureContent(context, figure, 'points');
  if (content.formula === undefined || typeof content.value !== 'number') return { content, format: '0.0' };
  return {
    content: { formula: `${content.formula}*100`, value: content.value * 100 },
    format: '+0.0"pp";-0.0"pp";0.0"pp"',
  };
}

function targetText(context: ReportContext, figure: KnownFigure): ReturnType<typeof say> {
  const { words } = context;
  const attained = context.figures.known('target.attainment', { metric: figure.id });
  const target = attained && extraNumber(context, attained, 'target');
  if (!attained || !target) return [''];
  return say`${words.overview.target} ${liveNumber(target.reference, target.value, figure.unit, context)} · ${words.overview.attained} ${figureNumber(context, attained)}`;
}

function attainment(context: ReportContext, sheet: SheetBuilder): void {
  const { words, figures } = context;
  const rows = figures.listed('target.attainment', 'metric');
  if (rows.length === 0) return;
  heading(sheet, words.overview.attainment);
  const columns = 3;
  const at = (index: number): number => 1 + index * columns;
  const heads = [words.metric, words.overview.actual, words.overview.target, words.overview.attainmentRate];
  heads.forEach((head, index) => {
    sheet.span(
      { top: sheet.row, left: at(index), bottom: sheet.row, right: at(index) + columns - 1 },
      head,
      index === 0 ? 'tableHeaderLeft' : 'tableHeaderCenter',
    );
  });
  sheet.height(sheet.row, 22);
  const first = sheet.row + 1;
  rows.forEach((figure, offset) => {
    const row = first + offset;
    const id = String(figure.dims.metric);
    const number = (
      key: 'actual' | 'target',
    ): { content: { formula?: string; value: number | null }; format: string } => {
      const extra = extraNumber(context, figure, key);
      if (extra === null) return { content: { value: null }, format: '0' };
      const { scale, code } = numberFormatFor(extra.value, context.metric(id).unit, context.language);
      return {
        content: { formula: scale === 1 ? extra.reference : `${extra.reference}/${scale}`, value: extra.value / scale },
        format: code,
      };
    };
    const spanOf = (index: number): { top: number; left: number; bottom: number; right: number } => ({
      top: row,
      left: at(index),
      bottom: row,
      right: at(index) + columns - 1,
    });
    sheet.span(spanOf(0), context.name(id), 'tableText');
    sheet.span(spanOf(1), number('actual').content, 'tableCenter', { numberFormat: number('actual').format });
    sheet.span(spanOf(2), number('target').content, 'tableCenter', { numberFormat: number('target').format });
    sheet.span(spanOf(3), figureContent(context, figure), 'tableCenter', { numberFormat: '0.0%' });
    sheet.height(row, 19);
  });
  sheet.row = first + rows.length;
  gap(sheet);
}
