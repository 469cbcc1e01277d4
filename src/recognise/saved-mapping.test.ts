import { describe, expect, it } from 'vitest';
import { gridOf, readingOf } from '../../test/support/grids';
import { recognise } from './recognise';
import type { MappedTable } from './saved-mapping';

describe('a mapping of a table whose dates stand elsewhere', () => {
  const orders = gridOf([
    ['订单号', '用户ID', '实付金额', '到手价'],
    ['A1', 'U1', 100, 80],
    ['A2', 'U2', 50, 40],
  ], { workbook: '订单2025.xlsx', sheet: '3月' });
  const spend = gridOf([
    ['渠道', '费用', '新客数', '花费'],
    ['抖音', 100, 4, 120],
    ['微信', 50, 2, 60],
  ], { workbook: '投放2025.xlsx', sheet: '3月' });

  it('takes the month of the sheet’s name, as without a mapping', () => {
    const recognition = recognise([readingOf(spend)]);
    const part = recognition.datasets.tables.spend?.parts[0];
    expect(part?.columns).not.toHaveProperty('date');
    const corrected: MappedTable = {
      workbook: '投放2025.xlsx', sheet: '3月', range: part!.range, dataset: 'spend', columns: { ...part!.columns, spend: '花费' },
    };
    const { spend: table } = recognise([readingOf(spend)], { mapping: { schema: 1, tables: [corrected] } }).datasets.tables;
    expect([...table!.numbers('spend')!]).toEqual([120, 60]);
    // 2025-03-01 is day 20148 since 1970-01-01.
    expect([...table!.days('date')!]).toEqual([20_148, 20_148]);
  });

  it.each([
    ['an order needs a day of its own', orders, 'orders', { order_id: '订单号', user_id: '用户ID', amount: '到手价' }, 'paid_at'],
    ['no name tells the month', gridOf([['渠道', '费用', '新客数'], ['抖音', 100, 4]], { workbook: '投放.xlsx', sheet: '明细' }), 'spend', { channel: '渠道', spend: '费用', new_customers: '新客数' }, 'date'],
  ] as const)('asks for a date where %s', (_, grid, dataset, columns, missing) => {
    const { workbook, sheet } = grid.info;
    const mapping = { schema: 1 as const, tables: [{ workbook, sheet, range: null, dataset, columns }] };
    expect(() => recognise([readingOf(grid)], { mapping })).toThrow(`missing-required ${missing}`);
  });
});

describe('a mapping of a table with one column for a period', () => {
  const ledger = gridOf([
    ['活动名称', '活动时间', '推广费用', '实际支出', '档期'],
    ['618', '2025-06-01至2025-06-18', 100, 90, '2025-06-02至2025-06-19'],
  ], { workbook: '活动.xlsx', sheet: '活动台账' });
  const columns = recognise([readingOf(ledger)]).datasets.tables.campaigns!.parts[0]!.columns;

  it('is told by its header for both ends', () => {
    expect(columns).toMatchObject({ start: '活动时间', end: '活动时间' });
  });

  it.each<[string, Readonly<Record<string, string>>, readonly [number, number]]>([
    // 2025-06-01 is day 20240.
    ['as it was recognised', { ...columns, cost: '实际支出' }, [20_240, 20_257]],
    ['with another header for both ends', { ...columns, start: '档期', end: '档期' }, [20_241, 20_258]],
    ['with no word of start and end', { campaign: '活动名称', cost: '实际支出' }, [20_240, 20_257]],
  ])('%s', (_, changed, [start, end]) => {
    const mapping = { schema: 1 as const, tables: [{ workbook: '活动.xlsx', sheet: '活动台账', range: 'A1:E2', dataset: 'campaigns' as const, columns: changed }] };
    const table = recognise([readingOf(ledger)], { mapping }).datasets.tables.campaigns!;
    expect([table.days('start')![0], table.days('end')![0]]).toEqual([start, end]);
  });
});
