import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../test/support/figures';
import { metricByName } from './metric-by-name';

/** One order a month of a user each, of the amount of the month's number. */
const ordersOf = (year: number, months: readonly number[]): { user_id: string; paid_at: string; amount: number }[] =>
  months.map((month) => ({
    user_id: `U${month}`,
    paid_at: `${year}-${String(month).padStart(2, '0')}-15`,
    amount: month * 10,
  }));
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const users = ALL.map((month) => ({
  user_id: `U${month}`,
  registered_at: `2025-${String(month).padStart(2, '0')}-01`,
}));

describe('baselines', () => {
  it('are the prior year’s when every dataset that is read has rows in it', () => {
    const year = figuresOf({ orders: [...ordersOf(2024, [5]), ...ordersOf(2025, ALL)], users });
    expect(year.figure('revenue')).toMatchObject({ value: 780, baseline: 50, baselineKind: 'prior-year' });
    // Users of 2024 are missing, orders are not: the share compares within the year.
    expect(year.figure('users.paying_share').baselineKind).toBe('start-of-year');
  });

  it('compare a ratio’s last quarter with its first and keep the whole year’s value beside', () => {
    const aov = figuresOf({ orders: ordersOf(2025, ALL) }).figure('aov');
    expect(aov).toMatchObject({
      value: 110,
      baseline: 20,
      baselineKind: 'start-of-year',
      change: 110 / 20 - 1,
      extra: { year_value: 65 },
    });
  });

  it('take the as-of date’s quarter in an unfinished year', () => {
    const aov = figuresOf({ orders: ordersOf(2025, [1, 2, 3, 4, 5]) }).figure('aov');
    expect(aov).toMatchObject({ value: 45, baseline: 20, extra: { year_value: 30 } });
  });

  it('compare a stock with the end of the first month', () => {
    const total = figuresOf({ users }).figure('users.total');
    expect(total).toMatchObject({ value: 12, baseline: 1, baselineKind: 'start-of-year', extra: { year_value: 12 } });
  });

  it('do not exist for counts, sums and a year in its first quarter', () => {
    const sums = figuresOf({ orders: ordersOf(2025, ALL) });
    expect([sums.value('revenue'), sums.baseline('revenue'), sums.baselineReason('revenue')]).toEqual([
      780,
      null,
      'a count or a sum has no start-of-year baseline',
    ]);
    const early = figuresOf({ orders: ordersOf(2025, [1, 2]) });
    expect(early.figure('aov')).toMatchObject({
      value: 15,
      baseline: null,
      baselineKind: null,
      baselineReason: { code: 'first-period' },
    });
  });

  it('can be asked for', () => {
    const rows = { orders: [...ordersOf(2024, [5]), ...ordersOf(2025, ALL)] };
    expect(figuresOf(rows, { baseline: 'start-of-year' }).figure('aov').baseline).toBe(20);
    const missing = figuresOf({ orders: ordersOf(2025, ALL) }, { baseline: 'prior-year' }).figure('revenue');
    expect(missing).toMatchObject({
      value: 780,
      baseline: null,
      baselineKind: 'prior-year',
      baselineReason: { code: 'no-rows', dataset: 'orders', period: '2024' },
    });
  });

  it('of zero leave no change, and say so', () => {
    const year = figuresOf({
      campaigns: [
        { campaign: 'A', start: '2024-02-01', end: '2024-02-02', type: '大促' },
        { campaign: 'B', start: '2025-02-01', end: '2025-02-02', type: '节日' },
      ],
    });
    expect(year.figure('campaign.count', { type: '节日' })).toMatchObject({
      value: 1,
      baseline: 0,
      change: null,
      baselineReason: { code: 'division-by-zero' },
    });
    expect(year.figure('campaign.count', { type: '大促' })).toMatchObject({ value: 0, baseline: 1, change: -1 });
  });
});

describe('years', () => {
  it('begin on the first day of the fiscal month', () => {
    const fiscal = figuresOf({ orders: [...ordersOf(2025, ALL), ...ordersOf(2026, [1, 2, 3])] }, { fiscalStart: 4 });
    expect(fiscal.value('revenue')).toBe(720 + 60);
    expect(fiscal.baseline('revenue')).toBe(60);
    expect(fiscal.value('revenue', { month: '2026-03' })).toBe(30);
    expect(() => fiscal.figure('revenue', { month: '2025-03' })).toThrow();
  });

  it('that are not over leave later months blank and count tiers and the last month to the as-of date', () => {
    const year = figuresOf({
      users,
      orders: ordersOf(2025, [1, 2, 3, 4]),
      activity: [
        { user_id: 'U1', date: '2025-04-20' },
        { user_id: 'U2', date: '2025-03-31' },
      ],
    });
    expect(year.value('users.mau')).toBe(1);
    expect(year.value('revenue', { month: '2025-04' })).toBe(40);
    expect(year.reason('revenue', { month: '2025-05' })).toBe('after the as-of month');
    expect(year.value('users.total')).toBe(12);
    expect(year.findings.find(({ code }) => code === 'unfinished-year')?.parameters).toEqual({
      year: '2025',
      asOf: '2025-04-20',
    });
  });

  it('without rows of orders and activity are taken as finished', () => {
    const year = figuresOf({ spend: [{ date: '2025-02-01', channel: 'A', spend: 100, new_customers: 4 }] });
    expect(year.value('cac')).toBeNull();
    expect(year.figure('cac').extra.year_value).toBe(25);
    expect(year.baseline('cac')).toBe(25);
  });
});

describe('the team’s monthly summary', () => {
  const monthly = ALL.map((month) => ({
    month: `2025-${String(month).padStart(2, '0')}-01`,
    total_users: 100 + month,
    new_users: month,
    mau: 50 + month,
    paying_users: 10 + month,
    revenue: month * 1000,
  }));

  it('stands in for missing details, marked so', () => {
    const year = figuresOf({ monthly });
    expect(['users.total', 'users.new', 'users.mau', 'users.paying', 'revenue'].map((id) => year.value(id))).toEqual([
      112, 78, 62, 22, 78_000,
    ]);
    expect(year.figure('revenue').status).toBe('summary');
    expect(year.figure('revenue', { month: '2025-03' })).toMatchObject({ value: 3000, status: 'summary' });
    expect(year.figure('users.total')).toMatchObject({ baseline: 101, baselineKind: 'start-of-year' });
    expect(year.reason('aov')).toBe('missing dataset: orders');
  });

  it('does not replace details that are there, and is compared with them', () => {
    const year = figuresOf({ monthly, orders: ordersOf(2025, ALL) });
    expect(year.figure('revenue')).toMatchObject({ value: 780, status: 'ok' });
    const march = year.findings
      .filter(({ code }) => code === 'monthly-differs')
      .find(({ parameters }) => parameters.month === '2025-03' && parameters.metric === '营收');
    expect(march?.parameters).toMatchObject({ summary: 3000, details: 30 });
  });
});

describe('names of metrics', () => {
  it.each([
    ['users.total', 'users.total'],
    ['用户总量', 'users.total'],
    ['总用户数', 'users.total'],
    ['月活用户(MAU)', 'users.mau'],
    ['付费率', 'users.paying_share'],
    ['ARPU', 'arpu'],
    ['获客成本（元）', 'cac'],
    ['客服处理时长', 'service.minutes'],
    ['满意度', 'service.csat'],
    ['GMV', 'revenue'],
    ['活动GMV', 'campaign.gmv'],
    ['客单价', 'aov'],
    ['复购率目标', 'repurchase_rate'],
    ['页面跳出率', 'page.bounce_rate'],
    ['社群活跃度', 'community.activity_rate'],
    ['Net happiness', null],
  ])('%s is %s', (text, id) => {
    expect(metricByName(text)).toBe(id);
  });
});
