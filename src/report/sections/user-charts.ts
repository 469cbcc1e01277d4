import type { ChartDraft } from '../chart-parts';
import type { ReportContext } from '../context';
import type { MonthlyTable } from '../monthly-table';
import type { ChartSeries } from '../spec';
import { COLORS } from '../styles';

/** Users and monthly active users by month. */
export function usersChart(context: ReportContext, name: string, monthly: MonthlyTable): ChartDraft | null {
  return lineChart(context, name, context.words.charts.users, monthly, ['users.total', 'users.mau']);
}

/** Revenue by month as columns, orders (or order value) as a line on the second axis. */
export function revenueChart(context: ReportContext, name: string, monthly: MonthlyTable): ChartDraft | null {
  const revenue = monthly.values('revenue');
  if (revenue === null) return null;
  const second = ['orders.count', 'aov'].find((id) => monthly.values(id) !== null);
  const column: ChartSeries = {
    name: monthly.header('revenue'),
    values: revenue,
    color: COLORS.middle,
    drawnAs: 'column',
  };
  const base = {
    name,
    title: context.words.charts.revenue,
    description: context.words.charts.revenueDescription,
    categories: monthly.months,
    legend: true,
  };
  if (second === undefined) return { ...base, kind: 'column', series: [column], numberFormat: '#,##0' };
  return {
    ...base,
    kind: 'combo',
    series: [
      column,
      {
        name: monthly.header(second),
        values: monthly.values(second)!,
        color: COLORS.accent,
        drawnAs: 'line',
        secondary: true,
      },
    ],
    numberFormat: '#,##0',
    secondaryFormat: '#,##0',
  };
}

const LINE_COLORS = [COLORS.deep, COLORS.accent, COLORS.middle, COLORS.grey];

/** Lines of those metrics that have monthly values; null when none has. */
export function lineChart(
  context: ReportContext,
  name: string,
  title: string,
  monthly: MonthlyTable,
  ids: readonly string[],
): ChartDraft | null {
  const shown = ids.filter((id) => monthly.values(id) !== null);
  if (shown.length === 0) return null;
  return {
    name,
    kind: 'line',
    title,
    description: context.words.charts.lineDescription(
      shown.map((id) => context.name(id)).join(context.words.listSeparator),
    ),
    categories: monthly.months,
    series: shown.map((id, index) => ({
      name: monthly.header(id),
      values: monthly.values(id)!,
      color: LINE_COLORS[index % LINE_COLORS.length]!,
    })),
    numberFormat: monthly.format(shown[0]!).replace('0.0%', '0%'),
    legend: shown.length > 1,
  };
}

/** Two metrics of unlike size as two lines, the second on its own axis; one line where only one has values. */
export function twoAxisChart(
  context: ReportContext,
  name: string,
  title: string,
  monthly: MonthlyTable,
  first: string,
  second: string,
): ChartDraft | null {
  const [left, right] = [monthly.values(first), monthly.values(second)];
  if (left === null || right === null) return lineChart(context, name, title, monthly, [first, second]);
  return {
    name,
    kind: 'combo',
    title,
    description: context.words.charts.lineDescription(
      [first, second].map((id) => context.name(id)).join(context.words.listSeparator),
    ),
    categories: monthly.months,
    series: [
      { name: monthly.header(first), values: left, color: COLORS.middle, drawnAs: 'column' },
      { name: monthly.header(second), values: right, color: COLORS.accent, drawnAs: 'line', secondary: true },
    ],
    numberFormat: monthly.format(first).replace('0.0%', '0%'),
    secondaryFormat: monthly.format(second).replace('0.0%', '0%'),
    legend: true,
  };
}
