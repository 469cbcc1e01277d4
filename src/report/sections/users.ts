import { chartsAbove, tableRange, tableSeries } from '../chart-parts';
import type { ReportContext } from '../context';
import type { PlacedTable } from '../data-table';
import { writeTable } from '../data-table';
import { dayText } from '../day-text';
import { figureContent } from '../figure-content';
import { extraNumber } from '../figure-extra';
import { monthlyTable } from '../monthly-table';
import { adjustedFormula, shareAdjustments } from '../narrative/live-number';
import { strategyLifts, TIERS, tiersSentences } from '../narrative/tiers';
import { usersSentences } from '../narrative/users';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Computed, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import { COLORS } from '../styles';
import { lineChart, revenueChart, usersChart } from './user-charts';
import { roundHalfAway } from '../round-half-away';
import { lineCount, lineHeight } from '../text-width';

const MONTHLY = ['users.total', 'users.new', 'users.mau', 'users.paying', 'revenue', 'orders.count', 'aov'] as const;

/** Users and tiers: growth, tiers with their meaning, migration, strategies, growth tasks. */
export function users(context: ReportContext): SheetSpec | null {
  const { figures, words } = context;
  const hasSeries = MONTHLY.some((id) => figures.listed(id, 'month').length > 0);
  const hasTiers = figures.listed('tier.users', 'tier').length > 0;
  const strategies = strategyLifts(context);
  if (!hasSeries && !hasTiers && strategies.length === 0 && usersSentences(context).length === 0) return null;
  const sheet = startPage(context, 'users');
  keyMessages(context, sheet, [...usersSentences(context), ...tiersSentences(context).slice(0, 3)]);
  if (hasSeries) {
    heading(sheet, words.users.growth);
    chartsAbove(
      sheet,
      () => monthlyTable(context, sheet, 'users_monthly', MONTHLY),
      (monthly) =>
        monthly === null
          ? []
          : [
              usersChart(context, 'users_growth', monthly) ??
                lineChart(context, 'users_new', words.charts.newUsers, monthly, ['users.new', 'users.paying']),
              revenueChart(context, 'users_revenue', monthly),
            ],
    );
    gap(sheet);
  }
  if (hasTiers) tiers(context, sheet);
  migration(context, sheet);
  if (strategies.length > 0) strategiesTable(context, sheet);
  tasks(context, sheet);
  return finishPage(context, sheet);
}

function tiers(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words, sentences, cells } = context;
  heading(sheet, words.users.tiers);
  const shares = TIERS.map((tier) => figures.known('tier.share', { tier }));
  const current = shares.every((figure) => figure !== undefined)
    ? shareAdjustments(shares.map((figure) => figure.value))
    : [];
  const before = shares.every((figure) => figure !== undefined && figure.baseline !== null)
    ? shareAdjustments(shares.map((figure) => figure!.baseline!))
    : [];
  const rows = TIERS.map((tier, index) => {
    const count = figures.known('tier.users', { tier });
    const share = shares[index];
    const adjusted = (part: 'value' | 'baseline', adjustments: readonly number[]): Computed => {
      const plain = figureContent(context, share, part);
      const adjustment = adjustments[index] ?? 0;
      if (share === undefined || adjustment === 0 || typeof plain.value !== 'number') return plain;
      return {
        formula: adjustedFormula(cells.reference(share, part), adjustment),
        value: roundHalfAway(plain.value, 3) + adjustment,
      };
    };
    const points = figureContent(context, share, 'points');
    return [
      sentences.tiers[tier].name,
      figureContent(context, count),
      figureContent(context, count, 'baseline'),
      figureContent(context, count, 'change'),
      adjusted('value', current),
      adjusted('baseline', before),
      {
        content:
          points.formula === undefined
            ? points
            : { formula: `${points.formula}*100`, value: Number(points.value) * 100 },
      },
    ];
  });
  chartsAbove(
    sheet,
    () => {
      const table = writeTable(
        sheet,
        'users_tiers',
        [
          { header: words.users.tier, style: 'tableStrong' },
          { header: words.current, style: 'tableNumber' },
          { header: words.baseline, style: 'tableNumber' },
          { header: words.change, style: 'tableChange' },
          { header: words.users.share, style: 'tablePercent' },
          { header: words.users.shareBefore, style: 'tablePercent' },
          { header: words.pointsChange, style: 'tableDecimal', numberFormat: '+0.0;-0.0;0.0' },
        ],
        rows,
      );
      meanings(context, sheet, table);
      return table;
    },
    (table) => [
      {
        name: 'users_tier_shares',
        kind: 'doughnut',
        title: words.charts.tiers,
        description: words.charts.tiersDescription(
          TIERS.map((tier) => sentences.tiers[tier].name).join(words.listSeparator),
        ),
        categories: tableRange(sheet, table, 0),
        series: [tableSeries(sheet, table, 1, words.users.tierUsers, COLORS.deep, { labels: true })],
        numberFormat: '0.0%',
        legend: true,
        pointColors: COLORS.tiers,
      },
      before.length === 0 && !figures.listed('tier.users', 'tier').some((figure) => figure.baseline !== null)
        ? null
        : {
            name: 'users_tier_change',
            kind: 'column',
            title: words.charts.tierChange,
            description: words.charts.tierChangeDescription,
            categories: tableRange(sheet, table, 0),
            series: [
              tableSeries(sheet, table, 2, words.baseline, COLORS.tiers[3]),
              tableSeries(sheet, table, 1, words.current, COLORS.deep),
            ],
            numberFormat: '#,##0',
            legend: true,
          },
    ],
  );
  note(sheet, words.users.tierNote);
  gap(sheet);
}

/** Meaning of each tier, in the free columns right of the table. */
function meanings(context: ReportContext, sheet: SheetBuilder, table: PlacedTable): void {
  const left = 8;
  sheet.span(
    { top: table.headerRow, left, bottom: table.headerRow, right: sheet.lastColumn },
    context.words.users.meaning,
    'tableHeaderLeft',
  );
  TIERS.forEach((tier, index) => {
    const row = table.firstRow + index;
    sheet.span(
      { top: row, left, bottom: row, right: sheet.lastColumn },
      context.sentences.tiers[tier].meaning,
      'tableNote',
    );
    sheet.height(
      row,
      Math.max(
        20,
        lineHeight(lineCount(context.sentences.tiers[tier].meaning, sheet.width(left, sheet.lastColumn), 9), 9),
      ),
    );
  });
}

function migration(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words, sentences } = context;
  if (figures.listed('tier.migration', 'from', 'to').length === 0) return;
  heading(sheet, words.users.migration);
  const top = sheet.row;
  const columns = [2, 4, 6, 8];
  sheet.put(top, 1, words.users.fromTo, 'matrixHead');
  columns.forEach((column, index) => {
    sheet.span(
      { top, left: column, bottom: top, right: column + 1 },
      sentences.tiers[TIERS[index]!].name,
      'matrixHead',
    );
  });
  sheet.height(top, 22);
  const froms = [...TIERS, 'new'] as const;
  froms.forEach((from, offset) => {
    const row = top + 1 + offset;
    sheet.put(row, 1, sentences.tiers[from].name, 'matrixLabel');
    columns.forEach((column, index) => {
      const figure = figures.find('tier.migration', { from, to: TIERS[index]! });
      sheet.span(
        { top: row, left: column, bottom: row, right: column + 1 },
        figureContent(context, figure),
        'matrixNumber',
      );
    });
    sheet.height(row, 20);
  });
  sheet.format({
    kind: 'colorScale',
    range: { top: top + 1, left: 2, bottom: top + froms.length, right: 9 },
    low: COLORS.white,
    high: '9DB8D6',
  });
  sheet.row = top + froms.length + 1;
  note(sheet, words.users.migrationNote(context.year));
  gap(sheet);
}

function strategiesTable(context: ReportContext, sheet: SheetBuilder): void {
  const { words, details } = context;
  heading(sheet, words.users.strategies);
  const rows = strategyLifts(context).map((figure) => {
    const name = String(figure.dims.strategy);
    const row = details.strategies.find(
      (candidate) =>
        candidate.strategy === name &&
        (figure.dims.tier === undefined || candidate.tier === figure.dims.tier) &&
        (figure.dims.metric === undefined || candidate.metric === figure.dims.metric),
    );
    const [before, after] = (['before', 'after'] as const).map((key) => extraNumber(context, figure, key));
    const format = before !== null && before !== undefined && Math.abs(before.value) <= 1 ? '0.0%' : '#,##0.0';
    return [
      name,
      row?.tier ?? '',
      row?.metric ?? '',
      { content: before ? { formula: before.reference, value: before.value } : null, numberFormat: format },
      { content: after ? { formula: after.reference, value: after.value } : null, numberFormat: format },
      figureContent(context, figure),
      row?.start === null || row?.start === undefined ? '' : dayText(context, row.start, 'short'),
    ];
  });
  const table = writeTable(
    sheet,
    'users_strategies',
    [
      { header: words.users.strategy, style: 'tableStrong' },
      { header: words.users.tier },
      { header: words.metric },
      { header: words.before, style: 'tableNumber' },
      { header: words.after, style: 'tableNumber' },
      { header: words.users.lift, style: 'tableChange' },
      { header: words.start, style: 'tableCenter' },
    ],
    rows,
  );
  sheet.format({ kind: 'sign', range: table.column(5), favourable: 'positive' });
  note(sheet, words.users.strategyNote);
  gap(sheet);
}

function tasks(context: ReportContext, sheet: SheetBuilder): void {
  const { words, figures } = context;
  const ids = ['tasks.completed', 'tasks.users', 'tasks.points'].filter((id) => figures.known(id) !== undefined);
  if (ids.length === 0) return;
  heading(sheet, words.users.tasks);
  writeTable(
    sheet,
    'users_tasks',
    [
      { header: words.metric, style: 'tableStrong' },
      { header: words.current, style: 'tableNumber' },
      { header: words.baseline, style: 'tableNumber' },
      { header: words.change, style: 'tableChange' },
    ],
    ids.map((id) => {
      const figure = figures.find(id);
      return [
        context.name(id),
        figureContent(context, figure),
        figureContent(context, figure, 'baseline'),
        figureContent(context, figure, 'change'),
      ];
    }),
  );
}
