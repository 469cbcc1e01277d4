import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

const campaigns = [
  { campaign: '618', start: '2025-06-01', end: '2025-06-18', type: '大促', cost: 100, exposures: 5000, ugc: 3 },
  { campaign: '周年庆', start: '2025-06-10', end: '2025-06-20', type: '品牌', cost: 50, exposures: null, ugc: 4 },
  { campaign: '年货节', start: '2024-01-05', end: '2024-01-20', type: '大促', cost: 9, exposures: 10, ugc: 1 },
];
const order = (
  user_id: string,
  paid_at: string,
  amount: number,
  campaign?: string | null,
): Record<string, string | number | null> => ({
  user_id,
  paid_at,
  amount,
  ...(campaign === undefined ? {} : { campaign }),
});

describe('campaigns by the orders’ own column', () => {
  const year = figuresOf(
    {
      campaigns,
      orders: [
        order('A', '2025-03-01 10:00', 10, null),
        order('A', '2025-06-02 10:00', 30, '618'),
        order('B', '2025-06-02 10:00', 50, '618'),
        order('B', '2025-06-02 10:00', 20, '周年庆'),
        order('C', '2025-09-01', 90, '618'),
        order('D', '2025-07-01', 40, '没登记的活动'),
      ],
    },
    { baseline: 'prior-year' },
  );

  it('take every order of the name, on whatever day', () => {
    expect(year.value('campaign.gmv', { campaign: '618' })).toBe(170);
    expect(year.value('campaign.gmv')).toBe(190);
    expect(year.value('campaign.gmv_share')).toBe(190 / 240);
  });

  it('compare with orders of a blank name only', () => {
    expect(year.value('campaign.aov')).toBe(47.5);
    expect(year.value('campaign.aov_uplift')).toBe(47.5 / 10 - 1);
    expect(year.findings.find(({ code }) => code === 'unknown-campaign')?.parameters).toEqual({
      campaign: '没登记的活动',
    });
  });

  it('count buyers as new by their first order of all, ties included', () => {
    // Pairs: A, B, C of 618 and B of 周年庆; A bought before, B's first orders tie.
    expect(year.value('campaign.new_user_share')).toBe(3 / 4);
    expect(year.value('campaign.new_user_share', { campaign: '618' })).toBe(2 / 3);
    expect(year.value('campaign.new_user_share', { campaign: '周年庆' })).toBe(1);
  });

  it('have no baseline for a name that last year did not know', () => {
    const two = figuresOf({
      campaigns,
      orders: [order('A', '2024-01-06', 5, '年货节'), order('A', '2025-06-02', 5, '618')],
    });
    expect(two.baselineReason('campaign.gmv', { campaign: '618' })).toBe('no such campaign in 2024');
    expect(two.baseline('campaign.gmv')).toBe(5);
  });

  it('add up the ledger of what starts in the year; ratios take the rows that hold both numbers', () => {
    expect(year.value('campaign.count')).toBe(2);
    expect(year.value('campaign.ugc')).toBe(7);
    expect(year.value('campaign.cpm')).toBe(20);
  });
});

describe('campaigns by day of payment', () => {
  const year = figuresOf({
    campaigns,
    orders: [
      order('A', '2025-06-01', 10),
      order('A', '2025-06-12', 30),
      order('A', '2025-06-20', 5),
      order('A', '2025-06-21', 100),
      order('A', '2024-01-10', 7),
    ],
  });

  it('count an order of two campaigns in each, and once in the total', () => {
    expect(year.value('campaign.gmv', { campaign: '618' })).toBe(40);
    expect(year.value('campaign.gmv', { campaign: '周年庆' })).toBe(35);
    expect(year.value('campaign.gmv')).toBe(45);
    expect(year.value('campaign.aov_uplift')).toBeCloseTo(15 / 100 - 1, 12);
  });

  it('make one campaign of rows with one name', () => {
    const member = (start: string, end: string): Record<string, string> => ({ campaign: '会员日', start, end });
    const twice = figuresOf({
      campaigns: [member('2025-02-08', '2025-02-08'), member('2025-03-08', '2025-03-08')],
      orders: [order('A', '2025-02-08', 1), order('A', '2025-03-08', 2), order('A', '2025-03-09', 4)],
    });
    expect(twice.value('campaign.gmv', { campaign: '会员日' })).toBe(3);
    expect(twice.value('campaign.count')).toBe(2);
  });

  it('need the ledger', () => {
    expect(figuresOf({ orders: [order('A', '2025-02-08', 1, '618')] }).reason('campaign.gmv')).toBe(
      'missing dataset: campaigns',
    );
  });
});

describe('tiers of a campaign’s buyers', () => {
  it('are those of the eve; who was not registered counts in the whole', () => {
    const year = figuresOf({
      campaigns,
      users: [
        { user_id: 'A', registered_at: '2025-05-20' },
        { user_id: 'B', registered_at: '2025-01-01' },
        { user_id: 'C', registered_at: '2025-06-01' },
      ],
      orders: [
        order('A', '2025-06-02', 30, '618'),
        order('B', '2025-06-02', 50, '618'),
        order('C', '2025-06-02', 15, '618'),
        order('X', '2025-06-02', 5, '618'),
      ],
    });
    // On 31 May nobody had bought: A is 11 days idle, B 150.
    expect(year.figure('campaign.tier_gmv_share', { campaign: '618', tier: 'potential' })).toMatchObject({
      value: 0.3,
      extra: { no_tier: 0.2 },
    });
    expect(year.value('campaign.tier_gmv_share', { campaign: '618', tier: 'churned' })).toBe(0.5);
    expect(year.figure('campaign.tier_buyer_share', { campaign: '618', tier: 'potential' })).toMatchObject({
      value: 0.25,
      extra: { no_tier: 0.5 },
    });
    expect(year.reason('campaign.tier_gmv_share', { campaign: '周年庆', tier: 'core' })).toBe('division by zero');
  });
});

describe('retention after campaigns', () => {
  it('compares users who registered within a campaign with the other new ones', () => {
    const year = figuresOf(
      {
        campaigns,
        users: [
          { user_id: 'A', registered_at: '2025-06-01' },
          { user_id: 'B', registered_at: '2025-06-20' },
          { user_id: 'C', registered_at: '2025-06-21' },
          { user_id: 'D', registered_at: '2025-03-01' },
          { user_id: 'E', registered_at: '2025-12-20' },
        ],
        activity: [
          { user_id: 'A', date: '2025-07-01' },
          { user_id: 'B', date: '2025-07-19' },
          { user_id: 'C', date: '2025-07-21' },
          { user_id: 'X', date: '2025-12-31' },
        ],
      },
      { baseline: 'prior-year' },
    );
    // B came back a day early; E registered too late to be judged.
    expect(year.value('campaign.retention30')).toBe(0.5);
    expect(year.value('campaign.retention30_uplift')).toBe(0);
  });
});
