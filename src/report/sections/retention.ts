import type { Figure } from '../../metrics/figure';
import type { ChartDraft } from '../chart-parts';
import { chartsAbove, tableRange } from '../chart-parts';
import type { ReportContext } from '../context';
import type { PlacedTable } from '../data-table';
import { writeTable } from '../data-table';
import { figureContent } from '../figure-content';
import type { MonthlyTable } from '../monthly-table';
import { monthlyTable, monthLabel } from '../monthly-table';
import { communitySentences, retentionSentences } from '../narrative/retention';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Content, SheetBuilder } from '../sheet-builder';
import type { SheetRange, SheetSpec } from '../spec';
import { COLORS } from '../styles';
import { lineChart } from './user-charts';

/** Two wide columns, then thirteen for the months since registration. */
const WIDTHS = [2, 17, 8, ...Array.from({ length: 13 }, () => 7.4)];

/** Private domain and retention: activity, paying rates, wake-up, referral, day-N, cohort heat map. */
export function retention(context: ReportContext): SheetSpec | null {
  const { figures, words } = context;
  const days = figures.listed('retention.day', 'n');
  const cohorts = figures.listed('retention.cohort', 'cohort', 'k');
  const ids = [
    'community.activity_rate',
    'community.paying_rate',
    'natural.paying_rate',
    'community.paying_multiple',
    'wakeup.rate30',
    'referral.share',
  ].filter((id) => figures.known(id) !== undefined);
  if (ids.length === 0 && days.length === 0 && cohorts.length === 0) return null;
  const sheet = startPage(context, 'retention', WIDTHS);
  keyMessages(context, sheet, [...communitySentences(context), ...retentionSentences(context)]);
  const series = figures.listed('community.activity_rate', 'month').length > 1;
  if (ids.length + days.length > 0) {
    heading(sheet, words.retention.rates);
    chartsAbove(
      sheet,
      () => rates(context, sheet, ids),
      ({ table, monthly }) => [
        monthly === null
          ? null
          : lineChart(context, 'retention_activity', words.charts.activity, monthly, ['community.activity_rate']),
        days.length === 0 ? null : dayChart(context, sheet, table, days.length),
      ],
      series || days.length > 0,
    );
    gap(sheet);
  }
  if (cohorts.length > 0) heatMap(context, sheet);
  return finishPage(context, sheet);
}

function rates(
  context: ReportContext,
  sheet: SheetBuilder,
  ids: readonly string[],
): { table: PlacedTable; monthly: MonthlyTable | null } {
  const { words, figures } = context;
  const row = (figure: Figure | undefined, name: string): Content[] => {
    const points = figureContent(context, figure, 'points');
    return [
      name,
      figureContent(context, figure),
      figureContent(context, figure, 'baseline'),
      figureContent(context, figure, 'change'),
      points.formula === undefined ? points : { formula: `${points.formula}*100`, value: Number(points.value) * 100 },
    ];
  };
  const format = (id: string): string => (figures.known(id)?.unit === 'fraction' ? '0.0%' : '0.00');
  const rows = [
    ...ids.map((id) =>
      row(figures.find(id), context.name(id)).map((content, index) =>
        index === 1 || index === 2 ? { content, numberFormat: format(id) } : content,
      ),
    ),
    ...figures.listed('retention.day', 'n').map((figure) => row(figure, words.retention.dayN(Number(figure.dims.n)))),
  ];
  const table = writeTable(
    sheet,
    'retention_rates',
    [
      { header: words.metric, style: 'tableStrong' },
      { header: words.current, style: 'tablePercent' },
      { header: words.baseline, style: 'tablePercent' },
      { header: words.change, style: 'tableChange' },
      { header: words.pointsChange, style: 'tableDecimal', numberFormat: '+0.0;-0.0;0.0' },
    ],
    rows,
  );
  sheet.format({ kind: 'sign', range: table.column(3), favourable: 'positive' });
  const end = sheet.row;
  sheet.row = table.headerRow;
  const monthly = monthlyTable(context, sheet, 'retention_monthly', ['community.activity_rate'], 7);
  sheet.row = Math.max(sheet.row, end);
  return { table, monthly };
}

function dayChart(context: ReportContext, sheet: SheetBuilder, table: PlacedTable, count: number): ChartDraft {
  const { words, figures } = context;
  const rows = (column: number): SheetRange => ({
    ...tableRange(sheet, table, column),
    top: table.lastRow - count + 1,
  });
  const before = figures.listed('retention.day', 'n').some((figure) => figure.baseline !== null);
  return {
    name: 'retention_days',
    kind: 'column',
    title: words.charts.days,
    description: words.charts.daysDescription,
    categories: rows(0),
    series: [
      ...(before ? [{ name: words.baseline, values: rows(2), color: COLORS.tiers[3] }] : []),
      { name: words.current, values: rows(1), color: COLORS.deep, labels: true },
    ],
    numberFormat: '0.0%',
    legend: true,
  };
}

/** Registration months by months since; the colour tells the share, blank months lie after the data's end. */
function heatMap(context: ReportContext, sheet: SheetBuilder): void {
  const { words, figures } = context;
  const cells = figures.listed('retention.cohort', 'cohort', 'k');
  const cohorts = [...new Set(cells.map((figure) => String(figure.dims.cohort)))].sort();
  const last = Math.min(12, Math.max(...cells.map((figure) => Number(figure.dims.k))));
  heading(sheet, words.retention.cohorts);
  const top = sheet.row;
  sheet.put(top, 1, words.retention.cohort, 'matrixHead');
  sheet.put(top, 2, words.retention.size, 'matrixHead');
  for (let k = 0; k <= last; k += 1) sheet.put(top, 3 + k, words.retention.monthK(k), 'matrixHead');
  sheet.height(top, 30);
  cohorts.forEach((cohort, offset) => {
    const row = top + 1 + offset;
    sheet.put(row, 1, monthLabel(context, cohort), 'matrixLabel');
    const size = cells.find((figure) => figure.dims.cohort === cohort)?.extra.size;
    sheet.put(row, 2, typeof size === 'number' ? size : null, 'matrixNumber');
    for (let k = 0; k <= last; k += 1)
      sheet.put(row, 3 + k, figureContent(context, figures.known('retention.cohort', { cohort, k })), 'matrixPercent');
    sheet.height(row, 20);
  });
  const bottom = top + cohorts.length;
  sheet.format({
    kind: 'colorScale',
    range: { top: top + 1, left: 3, bottom, right: 3 + last },
    low: COLORS.white,
    high: COLORS.middle,
  });
  sheet.row = bottom + 1;
  note(sheet, words.retention.cohortNote);
}
