import { describe, expect, it } from 'vitest';
import { day, gridOf, readingOf } from '../../test/support/grids';
import { only, recogniseRows } from '../../test/support/recognise-rows';
import { isoDay } from '../workbook/calendar';
import { recognise } from './recognise';

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
