import { describe, expect, it } from 'vitest';
import { day, gridOf, readingOf, type TestCell } from '../../test/support/grids';
import { findingCodes, only, recogniseRows } from '../../test/support/recognise-rows';
import { isoDay } from '../workbook/calendar';
import { recognise } from './recognise';

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
    expect(findingCodes(found)).not.toContain('total-mismatch');
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
    expect(findingCodes(found)).toContain('row-without-key');
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
