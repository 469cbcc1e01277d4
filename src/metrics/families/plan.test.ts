import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

const order = (paid_at: string, amount: number): Record<string, string | number> => ({ user_id: 'A', paid_at, amount });
const orders = [order('2024-05-01', 50), order('2025-01-15', 20), order('2025-04-01', 30), order('2025-12-31', 50)];
const spend = [
  { date: '2024-01-01', channel: 'X', spend: 80, new_customers: 1 },
  { date: '2025-01-01', channel: 'X', spend: 60, new_customers: 1 },
];

describe('targets', () => {
  it('are attained by actual ÷ target, or the other way round where lower is better', () => {
    const year = figuresOf({
      orders,
      spend,
      targets: [
        { year: 2025, metric: '销售额', target: 80 },
        { year: 2025, metric: 'revenue', target: 200 },
        { year: 2025, metric: '获客成本（元）', target: 75 },
        { year: 2025, metric: '幸福感', target: 1 },
      ],
    });
    expect(year.figure('target.attainment', { metric: 'revenue' })).toMatchObject({
      value: 0.5,
      baseline: null,
      baselineKind: null,
      baselineReason: { code: 'target-has-no-baseline' },
      extra: { actual: 100, target: 200 },
    });
    expect(year.value('target.attainment', { metric: 'cac' })).toBe(75 / 60);
    expect(year.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-metric', 'repeated-target']),
    );
  });

  it('compare with last year’s attainment where last year had targets', () => {
    const year = figuresOf({
      orders,
      targets: [
        { year: 2024, metric: '营收', target: 100 },
        { year: 2025, metric: '营收', target: 100 },
        { year: 2025, metric: '订单数', target: 6 },
      ],
    });
    expect(year.figure('target.attainment', { metric: 'revenue' })).toMatchObject({
      value: 1,
      baseline: 0.5,
      change: 1,
      changePoints: 0.5,
    });
    expect(year.baselineReason('target.attainment', { metric: 'orders.count' })).toBe(
      'no target for that metric in 2024',
    );
  });

  it('of what cannot be computed are not attained, nor missed', () => {
    expect(
      figuresOf({ targets: [{ year: 2025, metric: '月活', target: 100 }] }).reason('target.attainment', {
        metric: 'users.mau',
      }),
    ).toBe('missing dataset: activity');
  });
});

describe('plans', () => {
  it('propose half of the change again, and spread sums by this year’s quarters', () => {
    const year = figuresOf({ orders });
    expect(year.figure('plan.target', { metric: 'revenue' })).toMatchObject({
      value: 150,
      status: 'proposal',
      unit: 'CNY',
    });
    expect([1, 2, 3, 4].map((q) => year.value('plan.quarter', { metric: 'revenue', q }))).toEqual([30, 45, 0, 75]);
  });

  it('keep given targets and quarters, others on a straight line', () => {
    const year = figuresOf({
      orders,
      spend,
      targets: [
        { year: 2026, metric: '获客成本', target: 50, q1: 59, q2: null, q3: null, q4: null },
        { year: 2026, metric: '订单数', target: 6, q1: 3, q2: 1, q3: 1, q4: 1 },
      ],
    });
    expect(year.figure('plan.target', { metric: 'cac' })).toMatchObject({ value: 50, status: 'ok' });
    expect([1, 2, 3, 4].map((q) => year.value('plan.quarter', { metric: 'cac', q }))).toEqual([59, 55, 52.5, 50]);
    expect([1, 2, 3, 4].map((q) => year.value('plan.quarter', { metric: 'orders.count', q }))).toEqual([3, 1, 1, 1]);
  });

  it('cap shares at one, and say why there is no proposal', () => {
    const year = figuresOf({
      recommendation: [
        { date: '2024-01-01', impressions: 100, clicks: 20 },
        { date: '2025-01-01', impressions: 100, clicks: 80 },
      ],
      community: [{ date: '2025-12-01', members: 10, active_members: 5 }],
    });
    expect(year.value('plan.target', { metric: 'recommendation.ctr' })).toBe(1);
    expect(year.reason('plan.target', { metric: 'community.activity_rate' })).toBe('no rows in 2025-01: community');
    expect(year.reason('plan.quarter', { metric: 'users.total', q: 2 })).toBe('missing dataset: users');
  });
});
