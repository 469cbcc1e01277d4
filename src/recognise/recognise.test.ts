import { describe, expect, it } from 'vitest';
import { day, gridOf, readingOf, type TestCell, type TestSheet } from '../../test/support/grids';
import { isoDay } from '../datasets/calendar';
import type { DatasetId } from '../datasets/schema';
import type { Table } from '../datasets/table';
import { recognise, type Recognition } from './recognise';

function recogniseRows(rows: readonly (readonly TestCell[])[], info: TestSheet = {}): Recognition {
  return recognise([readingOf(gridOf(rows, info))]);
}

function only(recognition: Recognition): Table {
  const tables = Object.values(recognition.datasets.tables);
  expect(tables, JSON.stringify(recognition.unrecognised)).toHaveLength(1);
  return tables[0]!;
}

function datasetOf(headers: string, ...rows: TestCell[][]): DatasetId | undefined {
  const found = recogniseRows([headers.split(' | '), ...rows]);
  return (Object.keys(found.datasets.tables) as DatasetId[])[0];
}

const codes = (recognition: Recognition): string[] => recognition.findings.map((finding) => finding.code);

describe('taking a table for a dataset by headers that teams use', () => {
  const id = ['10001', '10002', '10003'];
  const dates = [day('2025-01-05'), day('2025-02-05'), day('2025-03-05')];
  const rows = (...columns: TestCell[][]): TestCell[][] => [0, 1, 2].map((row) => columns.map((column) => column[row]!));
  const n = [10, 20, 30];
  const t = ['甲', '乙', '丙'];
  const months = ['2025年1月', '2025年2月', '2025年3月'];

  it.each<[DatasetId, string, TestCell[][]]>([
    ['users', '会员编号 | 入会日期 | 来源渠道 | 推荐人', rows(id, dates, t, id)],
    ['users', 'Member ID | Signup Date | Source | Referred By', rows(id, dates, t, id)],
    ['users', 'user_id | created_at | channel', rows(id, dates, t)],
    ['users', '客户号 | 开户时间 | 首次渠道', rows(id, dates, t)],
    ['orders', '单号 | 买家 | 付款日期 | 成交金额 | 状态', rows(id, t, dates, n, t)],
    ['orders', 'Order No. | Customer ID | Order Date | Total Amount (CNY) | Status', rows(id, id, dates, n, t)],
    ['orders', '交易流水号 | 会员卡号 | 下单时间 | 实收金额（元） | 退款', rows(id, id, dates, n, n)],
    ['orders', '日期 | 客户 | 金额', rows(dates, t, n)],
    ['activity', '日期 | uid | 登录次数', rows(dates, id, n)],
    ['activity', 'user | event_date | events', rows(id, dates, n)],
    ['spend', '月份 | 媒体 | 消耗（万元） | 新客数 | 展现 | 点击', rows(months, t, n, n, n, n)],
    ['spend', 'Month | Channel | Ad Spend | Customers Acquired', rows(months, t, n, n)],
    ['community', '统计月份 | 群名 | 群人数 | 活跃人数', rows(months, t, n, n)],
    ['wakeups', '会员ID | 推送时间 | 推送渠道', rows(id, dates, t)],
    ['strategies', '运营动作 | 目标人群 | 优化前 | 优化后', rows(t, t, n, n)],
    ['tasks', '用户 | 任务名称 | 完成日期 | 奖励积分', rows(id, t, dates, n)],
    ['campaigns', '大促名称 | 起始日期 | 截止日期 | 活动类别 | 投入 | 曝光', rows(t, dates, dates, t, n, n)],
    ['feedback', '提交时间 | 反馈主题 | 影响人数 | 严重程度 | 工作量 | 处理状态', rows(dates, t, n, n, n, t)],
    ['releases', '版本 | 上线日期 | 更新说明', rows(['V1.0', 'V1.1', 'V2.0'], dates, t)],
    ['funnel', '月份 | 漏斗 | 序号 | 环节 | 用户数', rows(months, t, [1, 2, 3], t, n)],
    ['recommendation', '月份 | 资源位 | 曝光量 | 点击量', rows(months, t, n, n)],
    ['tickets', '工单编号 | 提交时间 | 完结时间 | 评分', rows(id, dates, dates, [5, 4, 3])],
    ['pages', '月份 | 页面名称 | 平均加载时长(ms) | PV | 跳出次数', rows(months, t, n, n, n)],
    ['team', '员工姓名 | 职位 | 入职时间', rows(t, t, dates)],
    ['training', '培训日期 | 课程名称 | 课时 | 参训人数', rows(dates, t, n, n)],
    ['targets', '年份 | 考核指标 | 全年目标 | 责任人', rows([2025, 2025, 2026], t, n, t)],
    ['problems', '问题描述 | 类别 | 影响程度 | 解决方案 | 责任人', rows(t, t, t, t, t)],
    ['experiments', '测试项目 | 组别 | 样本量 | 转化数', rows(t, ['对照', '实验', '实验2'], n, n)],
  ])('%s: %s', (dataset, headers, data) => {
    expect(datasetOf(headers, ...data)).toBe(dataset);
  });

  it.each([
    ['refunds without orders', '退款单号 | 用户ID | 退款时间 | 退款金额', rows(id, id, dates, n)],
    ['coupons', '用户ID | 领取时间 | 券面额', rows(id, dates, n)],
    ['stock', '商品编码 | 商品名称 | 库存数量 | 仓库', rows(id, t, n, t)],
    ['a year comparison', '指标 | 2024年 | 2025年 | 同比', rows(t, n, n, n)],
    ['daily figures', '日期 | 新增用户 | 月活用户', rows([day('2025-01-01'), day('2025-01-02'), day('2025-01-03')], n, n)],
  ])('leaves %s alone and lists it', (_, headers, data) => {
    const found = recogniseRows([headers.split(' | '), ...data]);
    expect(Object.keys(found.datasets.tables)).toEqual([]);
    expect(found.unrecognised).toHaveLength(1);
  });
});

describe('tables as they stand in sheets', () => {
  it('skips titles, notes, blank rows, totals, repeated headers and footnotes, and counts them', () => {
    const found = recogniseRows([
      ['2025年渠道投放'],
      ['单位:元'],
      [],
      ['月份', '渠道', '投放费用', '新增客户数'],
      ['1月', '抖音', 100, 2],
      ['1月', '微信', 200, 3],
      ['小计', null, 300, 5],
      [],
      ['月份', '渠道', '投放费用', '新增客户数'],
      ['2月', '抖音', 50.5, 1],
      ['2月', '微信', 49.5, 1],
      ['小计', null, 100, 2],
      ['合计', null, 400, 7],
      ['注:数据来自投放后台'],
    ]);
    const spend = only(found);
    expect([...spend.numbers('spend')!]).toEqual([100, 200, 50.5, 49.5]);
    expect([...spend.days('date')!].map(isoDay)).toEqual(['2025-01-01', '2025-01-01', '2025-02-01', '2025-02-01']);
    expect(found.findings.find((finding) => finding.code === 'skipped-total')?.count).toBe(3);
    expect(found.findings.find((finding) => finding.code === 'skipped-repeated-header')?.count).toBe(1);
    expect(codes(found)).not.toContain('total-mismatch');
    expect(spend.place(2, 'spend')).toBe('数据.xlsx!Sheet1!C10');
  });

  it('reports a totals row that does not add up, with both numbers', () => {
    const found = recogniseRows([
      ['月份', '渠道', '投放费用', '新增客户数'],
      ['2025-01', '抖音', 100, 2],
      ['2025-02', '抖音', 200, 3],
      ['合计', null, 310, 5],
    ]);
    expect(found.findings).toContainEqual(expect.objectContaining({
      code: 'total-mismatch',
      example: '数据.xlsx!Sheet1!C4',
      parameters: { column: '投放费用', total: 310, sum: 300 },
    }));
  });

  it('reads a header of two rows with merged cells', () => {
    const spend = only(recogniseRows([
      ['月份', '渠道', '投入', null, '效果', null],
      [null, null, '投放费用', '曝光量', '点击量', '新增客户数'],
      ['2025-01', '抖音', 100, 1000, 50, 2],
      ['2025-02', '抖音', 200, 2000, 60, 3],
    ], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] }));
    expect(spend.dataset).toBe('spend');
    expect(Object.keys(spend.parts[0]!.columns).sort()).toEqual(['channel', 'clicks', 'date', 'impressions', 'new_customers', 'spend']);
    expect([...spend.numbers('new_customers')!]).toEqual([2, 3]);
  });

  it('reads tables that stand beside each other and under each other', () => {
    const found = recogniseRows([
      ['实验', null, null, null, null, '策略'],
      ['实验名称', '版本', '访问人数', '转化人数', null, '策略', '实施前', '实施后'],
      ['落地页', 'A', 100, 10, null, '权益包', 0.3, 0.4],
      ['落地页', 'B', 100, 12, null, '任务', 0.2, 0.25],
      [],
      ['版本号', '发布日期'],
      ['V1', day('2025-03-01')],
      ['V2', day('2025-04-01')],
    ]);
    expect(Object.entries(found.datasets.tables).map(([id, table]) => [id, table.rowCount])).toEqual([
      ['experiments', 2], ['strategies', 2], ['releases', 2],
    ]);
  });

  it('appends a sheet a month, with the year of the file and the month of the sheet', () => {
    const month = (sheet: string, cell: TestCell): ReturnType<typeof gridOf> =>
      gridOf([['订单号', '用户ID', '支付时间', '实付金额'], ['D1' + sheet, 'U1', cell, 10]], { workbook: '订单2025.xlsx', sheet });
    const found = recognise([readingOf(month('1月', '1月5日'), month('2月', '5日'), month('3月', '3/6'))]);
    expect([...only(found).days('paid_at')!].map(isoDay)).toEqual(['2025-01-05', '2025-02-05', '2025-03-06']);
  });

  it('dates rows without a date column by the sheet', () => {
    const sheet = (name: string): ReturnType<typeof gridOf> => gridOf([['渠道', '投放费用', '新增客户数'], ['抖音', 10, 1], ['微信', 20, 2]], { workbook: '投放2025.xlsx', sheet: name });
    const spend = only(recognise([readingOf(sheet('1月'), sheet('2月'))]));
    expect([...spend.days('date')!].map(isoDay)).toEqual(['2025-01-01', '2025-01-01', '2025-02-01', '2025-02-01']);
  });

  it('turns months across into rows', () => {
    const monthly = only(recogniseRows([
      ['2025年运营月报'],
      ['指标', '单位', '1月', '2月', '3月', '合计'],
      ['用户总量', '万', 1.2, 1.3, 1.4, null],
      ['新增用户', '人', 100, 200, 300, 600],
      ['营收', '万元', '1.5', 2, null, 3.5],
    ]));
    expect(monthly.dataset).toBe('monthly');
    expect([...monthly.numbers('total_users')!]).toEqual([12_000, 13_000, 14_000]);
    expect([...monthly.numbers('new_users')!]).toEqual([100, 200, 300]);
    expect([...monthly.numbers('revenue')!]).toEqual([15_000, 20_000, NaN]);
    expect([...monthly.days('month')!].map(isoDay)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
  });

  it('turns months across with a key and a metric column into rows', () => {
    const spend = only(recogniseRows([
      ['渠道', '指标', '2025年1月', '2025年2月', '2025年3月'],
      ['抖音', '投放费用', 100, 110, 120],
      ['抖音', '新增客户数', 1, 2, 3],
      ['微信', '投放费用', 200, 210, 220],
      ['微信', '新增客户数', 4, 5, 6],
    ], { merges: [] }));
    expect(spend.dataset).toBe('spend');
    expect([...spend.numbers('spend')!]).toEqual([100, 110, 120, 200, 210, 220]);
    expect([...spend.numbers('new_customers')!]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('fills merged and left-out months down', () => {
    const rows: TestCell[][] = [
      ['月份', '社群', '群成员数', '活跃成员数'],
      ['2025年1月', '甲', 10, 1],
      [null, '乙', 20, 2],
      ['2025年2月', '甲', 30, 3],
      [null, '乙', 40, 4],
    ];
    for (const merges of [['A2:A3', 'A4:A5'], []]) {
      const community = only(recogniseRows(rows, { merges }));
      expect([...community.days('date')!].map(isoDay)).toEqual(['2025-01-01', '2025-01-01', '2025-02-01', '2025-02-01']);
    }
  });

  it('does not take sums without a label for a row', () => {
    const found = recogniseRows([
      ['月份', '渠道', '投放费用', '新增客户数'],
      ['2025-01', '抖音', 100, 2],
      ['2025-02', '抖音', 200, 3],
      [null, null, 300, 5],
    ]);
    expect([...only(found).numbers('spend')!]).toEqual([100, 200]);
    expect(codes(found)).toContain('row-without-key');
  });

  it('reads targets with years across', () => {
    const targets = only(recogniseRows([
      ['指标', '2025年目标', '2026年目标', '负责人'],
      ['用户总量', '1.6万', 20_000, '甲'],
      ['付费用户占比', '11%', 0.14, '乙'],
    ]));
    expect(targets.dataset).toBe('targets');
    expect([...targets.numbers('year')!]).toEqual([2025, 2026, 2025, 2026]);
    expect([...targets.numbers('target')!]).toEqual([16_000, 20_000, 0.11, 0.14]);
  });

  it('reads both ends of a campaign from one column', () => {
    const campaigns = only(recogniseRows([
      ['活动名称', '活动时间', '推广费用'],
      ['双11', '2025.10.31-11.11', '1.2万'],
      ['年货节', '2024-12-28至2025-01-05', 800],
    ]));
    expect([...campaigns.days('start')!].map(isoDay)).toEqual(['2025-10-31', '2024-12-28']);
    expect([...campaigns.days('end')!].map(isoDay)).toEqual(['2025-11-11', '2025-01-05']);
    expect([...campaigns.numbers('cost')!]).toEqual([12_000, 800]);
  });
});

describe('values', () => {
  it('matches ids kept as numbers, texts, with spaces and with leading zeros', () => {
    const found = recognise([
      readingOf(gridOf([['用户ID', '注册时间'], [1001, day('2025-01-01')], [1002, day('2025-01-02')]], { workbook: 'a.xlsx' })),
      readingOf(gridOf([['用户ID', '活跃日期'], ['001001', '20250301'], [' １００２ ', '2025/3/2']], { workbook: 'b.xlsx' })),
    ]);
    expect([...found.datasets.tables.activity!.ids('user_id')!]).toEqual([...found.datasets.tables.users!.ids('user_id')!]);
  });

  it('converts units told in headers and in cells', () => {
    const pages = only(recogniseRows([
      ['月份', '页面', '加载时间(ms)', '访问量(万)', '跳出量'],
      ['2025-01', '首页', 1200, 1.5, 300],
      ['2025-02', '首页', '1.1秒', '1.6万', '310次'],
    ]));
    expect([...pages.numbers('load_seconds')!]).toEqual([1.2, 1.1]);
    expect([...pages.numbers('visits')!]).toEqual([15_000, 16_000]);
    expect([...pages.numbers('bounces')!]).toEqual([300, 310]);
  });

  it('takes the unit above the table for its money', () => {
    const spend = only(recogniseRows([
      ['渠道投放明细', null, '单位：万元'],
      ['月份', '渠道', '投放费用', '新增客户数'],
      ['2025-01', '抖音', 1.25, 100],
      ['2025-02', '抖音', 2, 100],
    ]));
    expect([...spend.numbers('spend')!]).toEqual([12_500, 20_000]);
    expect([...spend.numbers('new_customers')!]).toEqual([100, 100]);
  });

  it('reports cells that cannot be read, with their first place, and drops only rows that need them', () => {
    const found = recogniseRows([
      ['订单号', '用户ID', '支付时间', '实付金额', '退款金额'],
      ['D1', 'U1', day('2025-01-01'), 10, 'abc'],
      ['D2', 'U2', '昨天', 20, null],
      ['D3', 'U3', { error: '#N/A' }, 30, null],
      ['D4', 'U4', day('2025-01-04'), { uncached: true }, null],
      ['D5', null, day('2025-01-05'), 50, '-'],
    ]);
    expect(only(found).rowCount).toBe(2);
    const places = Object.fromEntries(found.findings.map((finding) => [finding.code, finding.example]));
    expect(places).toMatchObject({
      'unreadable-number': '数据.xlsx!Sheet1!E2',
      'unreadable-date': '数据.xlsx!Sheet1!C3',
      'error-cell': '数据.xlsx!Sheet1!C4',
      'formula-without-value': '数据.xlsx!Sheet1!D5',
      'row-without-required': '数据.xlsx!Sheet1!B6',
    });
  });

  it('keeps times of day and ties', () => {
    const orders = only(recogniseRows([
      ['用户ID', '支付时间', '实付金额'],
      ['U1', day('2025-01-01T12:30:00'), 10],
      ['U2', '2025-01-01 12:30', 20],
    ]));
    const [first, second] = orders.milliseconds('paid_at')!;
    expect(first).toBe(second);
  });
});

describe('units and years in cells of their own', () => {
  it('reads a row of units below the header', () => {
    const spend = only(recogniseRows([
      ['月份', '渠道', '投放费用', '新增客户数'],
      [null, null, '(万元)', '(人)'],
      ['2025-01', '抖音', 1.5, 100],
      ['2025-02', '抖音', 2, 120],
    ]));
    expect([...spend.numbers('spend')!]).toEqual([15_000, 20_000]);
    expect([...spend.numbers('new_customers')!]).toEqual([100, 120]);
  });

  it('reads year and month from two columns', () => {
    const spend = only(recogniseRows([
      ['年份', '月份', '渠道', '投放费用', '新增客户数'],
      [2024, 12, '抖音', 1, 1],
      [2025, 1, '抖音', 2, 1],
      [null, 2, '抖音', 3, 1],
    ]));
    expect([...spend.days('date')!].map(isoDay)).toEqual(['2024-12-01', '2025-01-01', '2025-02-01']);
  });

  it('reads months as numbers with the year of the title', () => {
    const monthly = only(recogniseRows([['2025年运营数据'], ['月份', '新增用户', '营收(万元)'], [1, 10, 1.5], [2, 20, 2.5], [3, 30, 3.5]]));
    expect([...monthly.days('month')!].map(isoDay)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01']);
    expect([...monthly.numbers('revenue')!]).toEqual([15_000, 25_000, 35_000]);
  });

  it('brings targets to the units that their rows tell', () => {
    const targets = only(recogniseRows([
      ['年度', '指标', '单位', '目标值', 'Q1'],
      [2026, '营收', '万元', 240, 50.5],
      [2026, '付费用户占比', '%', 14, null],
      [2026, '用户总量', '人', 21_000, null],
    ]));
    expect([...targets.numbers('target')!]).toEqual([2_400_000, 0.14, 21_000]);
    expect(targets.numbers('q1')![0]).toBe(505_000);
    const bracketed = only(recogniseRows([['年度', '指标', '目标值'], [2026, '营收(万元)', 240], [2026, '满意度(%)', '90%']]));
    expect([...bracketed.numbers('target')!]).toEqual([2_400_000, 0.9]);
  });
});

describe('ambiguities', () => {
  it('does not take refunds off amounts that are proven net of them, and names both figures', () => {
    const found = recogniseRows([
      ['订单号', '用户ID', '支付时间', '订单总价', '实收金额', '退款金额'],
      ['D1', 'U1', day('2025-01-01'), 100, 80, 20],
      ['D2', 'U2', day('2025-01-02'), 50, 0, 50],
      ['D3', 'U3', day('2025-01-03'), 70, 70, null],
    ]);
    expect(only(found).has('refund_amount')).toBe(false);
    expect(found.findings.find((finding) => finding.code === 'refunds-already-deducted')?.parameters).toMatchObject({ asGiven: 150, deducted: 80 });
  });

  it('names the other column that could be the amount, with both sums', () => {
    const found = recogniseRows([
      ['订单号', '用户ID', '支付时间', '订单金额', '实付金额'],
      ['D1', 'U1', day('2025-01-01'), 100, 90],
      ['D2', 'U2', day('2025-01-02'), 50, 45],
    ]);
    expect([...only(found).numbers('amount')!]).toEqual([90, 45]);
    expect(found.findings.find((finding) => finding.code === 'ambiguous-column')?.parameters).toMatchObject({ chosen: '实付金额', chosenSum: 135, other: '订单金额', otherSum: 150 });
  });

  it('counts spend once that another table breaks down otherwise', () => {
    const found = recognise([readingOf(
      gridOf([['月份', '渠道', '投放费用', '新增客户数'], ['2025-01', '抖音', 100, 1], ['2025-02', '抖音', 200, 2]], { sheet: '按渠道' }),
      gridOf([['月份', '媒体', '花费', '新客数'], ['2025-01', '视频', 60, 1], ['2025-01', '图文', 40, 0], ['2025-02', '视频', 150, 1], ['2025-02', '图文', 50, 1]], { sheet: '按素材' }),
    )]);
    expect([...only(found).numbers('spend')!]).toEqual([100, 200]);
    expect(found.findings.find((finding) => finding.code === 'restated-table')?.parameters).toMatchObject({ once: 300, twice: 600 });
  });

  it('leaves finished reports alone', () => {
    const found = recogniseRows([['月份', '新增用户', '营收'], ['2025-01', 1, 2], ['2025-02', 1, 2]], { workbook: '2025年终总结.xlsx' });
    expect(found.datasets.tables).toEqual({});
    expect(found.unrecognised[0]?.reason).toBe('finished-report');
  });
});
