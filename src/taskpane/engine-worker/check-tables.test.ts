import { describe, expect, it } from 'vitest';
import { gridOf, readingOf } from '../../../test/support/grids';
import { dayOf } from '../../workbook/calendar';
import { checkTables } from './check-tables';
import { adviceFor } from './year-advice';

const CHOICES = { corrections: [], year: null, fiscalStart: 1 };

describe('doubts', () => {
  it('are told with the year’s revenue under each reading, not with the sum of a column', () => {
    const orders = gridOf([
      ['订单号', '用户ID', '支付时间', '实收金额', '退款金额', '订单状态'],
      ['A0', 'U1', '2024-06-01', 1000, 0, '已完成'],
      ['A1', 'U1', '2025-03-01', 100, 20, '已完成'],
      ['A2', 'U2', '2025-12-30', 50, 0, '已完成'],
      ['A3', 'U2', '2025-12-31', 70, 0, '已取消'],
    ], { workbook: '订单.xlsx', sheet: '订单' });
    const { questions } = checkTables([readingOf(orders)], CHOICES).result;
    expect(questions).toMatchObject([{ kind: 'refunds', figure: { year: 2025, present: 130, other: 150, name: { zh: '营收' } } }]);
    expect(checkTables([readingOf(orders)], { ...CHOICES, year: 2024 }).result.questions[0]!.figure).toMatchObject({ year: 2024, present: 1000, other: 1000 });
  });

  it('about two columns weigh both', () => {
    const orders = gridOf([
      ['订单号', '用户ID', '支付时间', '实付金额', '订单金额'],
      ['A1', 'U1', '2025-03-01', 100, 120],
      ['A2', 'U2', '2025-12-30', 50, 55],
    ], { workbook: '订单.xlsx', sheet: '订单' });
    expect(checkTables([readingOf(orders)], CHOICES).result.questions).toMatchObject([
      { kind: 'column', chosen: { header: '实付金额' }, other: { header: '订单金额' }, figure: { year: 2025, present: 150, other: 175 } },
    ]);
  });
});

describe('the suggested year', () => {
  it.each([
    ['only', 2025, dayOf(2025, 12, 31), [2025], null],
    ['latest', 2025, dayOf(2025, 12, 31), [2025, 2024], null],
    ['next-begun', 2025, dayOf(2026, 3, 15), [2026, 2025], 2026],
    ['unfinished', 2025, dayOf(2025, 8, 1), [2025, 2024], 2024],
    ['unfinished', 2025, dayOf(2025, 8, 1), [2025], null],
    ['only', 2025, null, [2025], null],
  ] as const)('is explained as %s: %i', (reason, year, latest, years, other) => {
    expect(adviceFor(year, 1, latest, years)).toEqual({ year, reason, latest, other });
  });

  it('depends on the year’s first month', () => {
    const orders = gridOf([
      ['订单号', '用户ID', '支付时间', '实付金额'],
      ['A1', 'U1', '2024-04-01', 100],
      ['A2', 'U2', '2025-12-31', 50],
    ], { workbook: '订单.xlsx', sheet: '订单' });
    const advice = checkTables([readingOf(orders)], CHOICES).result.yearAdvice;
    expect([advice[0], advice[3]]).toMatchObject([{ year: 2025, reason: 'latest' }, { year: 2025, reason: 'unfinished', other: 2024 }]);
  });
});
