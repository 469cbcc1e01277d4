import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { sampleCampaignLedger } from '../sample-campaign-ledger';
import { sampleCommunity } from '../sample-community';
import { sampleExperiments, sampleStrategies } from '../sample-growth';
import { sampleSpend } from '../sample-spend';
import type { Team } from '../team';
import { isoDay, dateOf } from '../../workbook/calendar';
import { FORMATS, HEADER, TITLE, looseDay, percentOf, serialOf, sheetOf, tenThousands, yuan } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

/** Spend by month and channel, with a subtotal a year and a total. */
export function spendLayout({ plan, users }: Team): WorkbookLayout {
  const rows = sampleSpend(plan, users);
  const totals = (label: string, of: typeof rows): CellValue[] => [
    label, null, yuan(sum(of, (row) => row.cents)), sum(of, (row) => row.newCustomers),
    sum(of, (row) => row.impressions), sum(of, (row) => row.clicks),
  ];
  const years = [plan.before, plan.current].map(({ year }) => rows.filter((row) => dateOf(row.month).year === year));
  return {
    name: '渠道投放台账',
    sheets: () => [sheetOf({
      name: '投放', above: ['各渠道投放台账', '口径:当月经该渠道注册的新客户;费用含税'],
      columns: [
        { header: '月份' }, { header: '渠道', width: 14 }, { header: '投放费用(元)', width: 14, numFmt: FORMATS.money },
        { header: '新增客户数', numFmt: FORMATS.count }, { header: '曝光量', numFmt: FORMATS.count },
        { header: '点击量', numFmt: FORMATS.count }, { header: '点击率' },
      ],
      rows: years.flatMap((year) => [
        ...year.map((row): CellValue[] => {
          const { year: of, month } = dateOf(row.month);
          return [
            `${of}年${month}月`, row.channel, yuan(row.cents), row.newCustomers, row.impressions, row.clicks,
            row.impressions > 0 ? percentOf(row.clicks / row.impressions) : '-',
          ];
        }),
        totals('小计', year),
      ]),
      below: [totals('合计', rows)],
    })],
  };
}

/** Two tables on one sheet: tests with merged names, and strategies with rates as texts. */
export function growthLayout({ plan }: Team): WorkbookLayout {
  const tests = sampleExperiments(plan.current.year);
  const strategies = sampleStrategies(plan.current.year);
  const sheet = sheetOf({
    name: '实验与策略', above: ['A/B测试结果'],
    columns: ['实验名称', '版本', '访问人数', '转化人数', '开始日期', '结束日期'].map((header, i) => ({ header, width: i < 2 ? 22 : 12 })),
    rows: tests.map((test, i) => [
      i % 2 === 0 ? test.experiment : null, test.variant, test.visitors, test.conversions,
      isoDay(test.start), isoDay(test.end),
    ]),
    merges: tests.flatMap((_, i) => (i % 2 === 0 ? [{ startRow: i, endRow: i + 1, startCol: 0, endCol: 0 }] : [])),
  });
  const start = sheet.rows!.length + 2;
  sheet.rows!.push(
    [], [], ['分层策略效果'], ['策略', '适用层级', '指标', '实施前', '实施后', '开始日期'],
    ...strategies.map((row): CellValue[] => [
      row.strategy, row.tier, row.metric, percentOf(row.before), percentOf(row.after), looseDay(row.start, '/'),
    ]),
  );
  sheet.cells!.set(`${start},0`, { style: TITLE });
  for (let column = 0; column < 6; column++) sheet.cells!.set(`${start + 1},${column}`, { style: HEADER });
  return { name: '增长实验与策略', sheets: () => [sheet] };
}

/** Groups by month: two header rows, the month only in the first of its rows. */
export function communityLayout({ plan }: Team): WorkbookLayout {
  const rows = sampleCommunity(plan);
  const groups = rows.filter((row) => row.month === rows[0]!.month).length;
  const header = ['月份', '社群', '群成员数', '活跃成员数'];
  const sheet: WriteSheet = sheetOf({
    name: '社群月报', above: ['社群运营月报'],
    columns: [
      { header: '统计口径', numFmt: FORMATS.month }, { header: '', width: 16 },
      { header: '成员规模(人)', numFmt: FORMATS.count }, { header: '', numFmt: FORMATS.count },
    ],
    rows: [
      header,
      ...rows.map((row, i): CellValue[] => [
        i % groups === 0 ? serialOf(row.month) : null, row.group, row.members, row.activeMembers,
      ]),
    ],
    merges: [
      { startRow: -1, endRow: -1, startCol: 0, endCol: 1 },
      { startRow: -1, endRow: -1, startCol: 2, endCol: 3 },
      ...rows.flatMap((_, i) =>
        (i % groups === 0 ? [{ startRow: i + 1, endRow: i + groups, startCol: 0, endCol: 0 }] : [])),
    ],
  });
  header.forEach((_, column) => sheet.cells!.set(`2,${column}`, { style: HEADER }));
  return { name: '社群运营月报', sheets: () => [sheet] };
}

/** The campaign ledger, exposures like `3.6万`. */
export function campaignsLayout({ plan }: Team): WorkbookLayout {
  const rows = sampleCampaignLedger(plan);
  return {
    name: '营销活动总表',
    sheets: () => [sheetOf({
      name: '活动总表', above: [`${plan.before.year}-${plan.current.year}年营销活动总表`],
      columns: [
        { header: '活动名称', width: 16 }, { header: '活动类型' }, { header: '开始日期', numFmt: FORMATS.day },
        { header: '结束日期', numFmt: FORMATS.day }, { header: '推广费用(元)', width: 14, numFmt: FORMATS.money },
        { header: '曝光次数' }, { header: 'UGC数量', numFmt: FORMATS.count },
      ],
      rows: rows.map(({ campaign, cents, exposureThousands, ugc }) => [
        campaign.name, campaign.type, serialOf(campaign.start), serialOf(campaign.end), yuan(cents),
        tenThousands(exposureThousands), ugc,
      ]),
      below: [[
        '合计', null, null, null, yuan(sum(rows, (row) => row.cents)),
        tenThousands(sum(rows, (row) => row.exposureThousands)), sum(rows, (row) => row.ugc),
      ]],
    })],
  };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
