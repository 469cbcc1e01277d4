import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

describe('community', () => {
  it('is as lively as its members are in the last month', () => {
    const group = (
      date: string,
      members: number,
      active_members: number | null,
    ): Record<string, string | number | null> => ({ date, group: 'G', members, active_members });
    const community = [
      group('2025-01-01', 100, 20),
      group('2025-12-01', 200, 120),
      group('2025-12-01', 100, 60),
      group('2025-12-01', 500, null),
    ];
    const year = figuresOf({ community });
    expect(year.figure('community.activity_rate')).toMatchObject({
      value: 0.6,
      baseline: 0.2,
      baselineKind: 'start-of-year',
    });
    expect(year.reason('community.activity_rate', { month: '2025-02' })).toBe('no rows in 2025-02: community');
    expect(figuresOf({ community: community.slice(0, 1) }).reason('community.activity_rate')).toBe(
      'no rows in 2025-12: community',
    );
  });

  it('compares registered users in a community with the others', () => {
    const year = figuresOf({
      users: [
        { user_id: 'A', registered_at: '2025-01-01', community_joined_at: '2025-03-01' },
        { user_id: 'B', registered_at: '2025-01-01', community_joined_at: '2026-01-01' },
        { user_id: 'C', registered_at: '2025-01-01', community_joined_at: null },
        { user_id: 'D', registered_at: '2026-02-01', community_joined_at: '2025-03-01' },
      ],
      orders: [
        { user_id: 'A', paid_at: '2025-02-01', amount: 1 },
        { user_id: 'C', paid_at: '2025-12-31', amount: 1 },
      ],
    });
    expect(year.figure('community.paying_rate').extra.year_value).toBe(1);
    expect(year.figure('natural.paying_rate').extra.year_value).toBe(0.5);
    expect(year.figure('community.paying_multiple').extra.year_value).toBe(2);
    expect(
      figuresOf({
        users: [{ user_id: 'A', registered_at: '2025-01-01' }],
        orders: [{ user_id: 'A', paid_at: '2025-02-01', amount: 1 }],
      }).reason('community.paying_rate'),
    ).toBe('missing column: users.community_joined_at');
  });
});

describe('wake-up touches', () => {
  it('count once a user and day, wake by activity or an order within 30 days, and are left out when too recent', () => {
    const touch = (user_id: string, touched_at: string): Record<string, string> => ({ user_id, touched_at });
    const year = figuresOf(
      {
        wakeups: [
          touch('A', '2025-10-01'),
          touch('A', '2025-10-01 09:30'),
          touch('B', '2025-10-01'),
          touch('C', '2025-10-01'),
          touch('D', '2025-10-01'),
          touch('A', '2025-12-02'),
        ],
        activity: [
          { user_id: 'A', date: '2025-10-31' },
          { user_id: 'B', date: '2025-10-01' },
          { user_id: 'B', date: '2025-11-01' },
          { user_id: 'X', date: '2025-12-31' },
        ],
        orders: [{ user_id: 'C', paid_at: '2025-10-02', amount: 5 }],
      },
      { baseline: 'prior-year' },
    );
    expect(year.figure('wakeup.rate30')).toMatchObject({ value: 0.5, extra: { left_out: 1 } });
    expect(year.findings.find(({ code }) => code === 'touch-too-recent')?.count).toBe(1);
  });
});

describe('retention', () => {
  const users = [
    { user_id: 'A', registered_at: '2025-01-10', invited_by: null },
    { user_id: 'A', registered_at: '2025-03-10', invited_by: 'Z' },
    { user_id: 'B', registered_at: '2025-01-31', invited_by: null },
    { user_id: 'C', registered_at: '2025-12-30', invited_by: 'A' },
    { user_id: 'D', registered_at: '2025-02-01', invited_by: null },
  ];
  const activity = [
    { user_id: 'A', date: '2025-01-11' },
    { user_id: 'A', date: '2025-02-28' },
    { user_id: 'B', date: '2025-02-07' },
    { user_id: 'C', date: '2025-12-31' },
  ];
  const year = figuresOf({ users, activity }, { baseline: 'prior-year' });

  it('follows the users registered in a month', () => {
    expect(year.figure('retention.cohort', { cohort: '2025-01', k: 0 })).toMatchObject({
      value: 0.5,
      extra: { size: 2 },
    });
    expect(year.value('retention.cohort', { cohort: '2025-01', k: 1 })).toBe(1);
    expect(year.value('retention.cohort', { cohort: '2025-01', k: 11 })).toBe(0);
    expect(year.reason('retention.cohort', { cohort: '2025-05', k: 0 })).toBe('division by zero');
    expect(() => year.figure('retention.cohort', { cohort: '2025-12', k: 1 })).toThrow();
  });

  it('of day N leaves out who registered less than n days before the as-of date', () => {
    expect(year.value('retention.day', { n: 1 })).toBe(2 / 4);
    expect(year.value('retention.day', { n: 7 })).toBe(1 / 3);
  });

  it('calls a user invited if any row says so', () => {
    expect(year.value('referral.share')).toBe(0.5);
  });
});
