import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { type MonthlySummary, monthlySummary } from '../sample-monthly';
import type { Team } from '../team';
import { FORMATS, sheetOf, yuan } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

/** The team's own summary: a sheet a year, months as columns. */
export function monthlyLayout({ plan, users, orders, activity }: Team): WorkbookLayout {
  return {
    name: '运营月报汇总',
    sheets: () => [
      summarySheet(monthlySummary(plan.before, users, orders.before, activity)),
      summarySheet(monthlySummary(plan.current, users, orders.current, activity)),
    ],
  };
}

function summarySheet(summary: MonthlySummary): WriteSheet {
  const flow = (label: string, values: readonly number[]): CellValue[] =>
    [label, ...values, values.reduce((a, b) => a + b, 0)];
  const stock = (label: string, values: readonly number[]): CellValue[] => [label, ...values, '-'];
  const revenue = flow('营收(元)', summary.revenueCents);
  return sheetOf({
    name: `${summary.year}年`, above: [`${summary.year}年运营月报汇总`],
    columns: [
      { header: '指标', width: 14 },
      ...Array.from({ length: 12 }, (_, i) => ({ header: `${i + 1}月`, width: 11, numFmt: FORMATS.count })),
      { header: '合计', width: 12, numFmt: FORMATS.count },
    ],
    rows: [
      stock('用户总量', summary.totalUsers), flow('新增用户', summary.newUsers), stock('月活用户', summary.mau),
      stock('付费用户', summary.payingUsers), revenue.map((cell) => (typeof cell === 'number' ? yuan(cell) : cell)),
    ],
    below: [[], ['注:月活、付费用户为当月去重人数,不可跨月相加']],
  });
}
