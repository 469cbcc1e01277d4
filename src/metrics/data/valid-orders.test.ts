import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

const order = { user_id: 'U', paid_at: '2025-05-05', amount: 100 };
const revenueOf = (...rows: Record<string, string | number | null>[]): number | null =>
  figuresOf({
    orders: [{ ...order, amount: 1, status: null, refund_amount: null }, ...rows.map((row) => ({ ...order, ...row }))],
  }).value('revenue');

describe('valid orders', () => {
  it.each([
    ['已支付', 100],
    ['已完成', 100],
    ['已发货', 100],
    ['交易成功', 100],
    [' Paid ', 100],
    ['部分退款', 100],
    ['COMPLETED', 100],
    ['已取消', 0],
    ['交易关闭', 0],
    ['待付款', 0],
    ['unpaid', 0],
    ['已退款', 0],
    ['退款成功', 0],
    ['Refunded', 0],
    ['审核中', 0],
  ])('with the status %s and no refund amount count %d', (status, expected) => {
    expect(revenueOf({ status })).toBe(1 + expected);
  });

  it('are worth their amount less the refund, while that is above zero', () => {
    expect(revenueOf({ refund_amount: 30.1 })).toBe(70.9);
    expect(revenueOf({ refund_amount: 100 })).toBe(1);
    expect(revenueOf({ refund_amount: 130 })).toBe(1);
  });

  it('are refunded in full by a status of refunded only when the refund amount is blank or zero', () => {
    expect(revenueOf({ status: '已退款', refund_amount: 0 })).toBe(1);
    expect(revenueOf({ status: '已退款', refund_amount: 40 })).toBe(61);
  });

  it('count once when repeated with equal content, and as their last row when not', () => {
    const repeated = figuresOf({
      orders: [
        { ...order, order_id: 'A', amount: 10 },
        { ...order, order_id: 'A', amount: 10 },
        { ...order, order_id: 'B', amount: 20 },
        { ...order, order_id: 'B', amount: 25 },
        { ...order, amount: 1 },
        { ...order, amount: 1 },
      ],
    });
    expect(repeated.value('revenue')).toBe(10 + 25 + 2);
    expect(repeated.value('orders.count')).toBe(4);
    expect(repeated.findings.map(({ code, count, example }) => [code, count, example])).toEqual(
      expect.arrayContaining([
        ['duplicate-order', 1, 'orders.xlsx!S!D2'],
        ['conflicting-order', 1, 'orders.xlsx!S!D4'],
      ]),
    );
  });

  it('are gone when the last row of a repeated order is cancelled', () => {
    expect(revenueOf({ order_id: 'A' }, { order_id: 'A', status: '已取消' })).toBe(1);
  });

  it('leave no row without a reason', () => {
    const { findings } = figuresOf({
      orders: [
        { ...order, status: '审核中' },
        { ...order, status: '审核中' },
        { ...order, status: '交易关闭' },
        { ...order, amount: 0, status: null },
        { ...order, amount: -5, status: null },
      ],
    });
    const told = findings.map(({ code, count, parameters }) => [code, count, parameters]);
    expect(told).toContainEqual(['unknown-status', 2, { status: '审核中' }]);
    expect(told).toContainEqual(['cancelled-order', 1, {}]);
    expect(told).toContainEqual(['amount-not-positive', 2, {}]);
  });
});
