import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

/** Five buyers whose recency, frequency and money all rise from B1 to B5, so that their scores are 1 to 5 each. */
const LAST_DAYS = ['2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'];
const buyers = LAST_DAYS.flatMap((day, index) =>
  Array.from({ length: index + 1 }, () => ({ user_id: `B${index + 1}`, paid_at: day, amount: 10 })),
);
const idle = [
  { user_id: 'I30', registered_at: '2025-12-01' },
  { user_id: 'I90', registered_at: '2025-10-02' },
  { user_id: 'I91', registered_at: '2025-10-01' },
  { user_id: 'ACTIVE', registered_at: '2024-01-01' },
];
const users = [...[1, 2, 3, 4, 5].map((n) => ({ user_id: `B${n}`, registered_at: '2024-06-01' })), ...idle];
const daily = (user_id: string, days: readonly number[]): { user_id: string; date: string }[] =>
  days.map((day) => ({ user_id, date: `2025-12-${String(day).padStart(2, '0')}` }));
const lastDay = { user_id: 'visitor', date: '2025-12-31' };

const countsOf = (year: ReturnType<typeof figuresOf>): (number | null)[] =>
  ['core', 'potential', 'dormant', 'churned'].map((tier) => year.value('tier.users', { tier }));

describe('tiers', () => {
  it('follow from scores for buyers and from idle days for others', () => {
    // B5, B4: R ≥ 4 and V ≥ 4; B3: R = 3; B2: R = 2; B1: R = 1. I30, I90, I91 by days since registering; ACTIVE was
    // active today.
    const year = figuresOf({ users, orders: buyers, activity: [lastDay, { user_id: 'ACTIVE', date: '2025-12-31' }] });
    expect(countsOf(year)).toEqual([2, 1 + 2, 1 + 1, 1 + 1]);
    expect(year.value('tier.share', { tier: 'core' })).toBe(2 / 9);
  });

  it('raise dormant and churned buyers who were active on four of the last thirty days by one', () => {
    const year = figuresOf({
      users,
      orders: buyers,
      activity: [lastDay, ...daily('B2', [2, 3, 4, 31]), ...daily('B1', [2, 3, 4, 5])],
    });
    expect(countsOf(year)).toEqual([2, 1 + 1 + 1, 1 + 1, 2]);
  });

  it('count distinct days, and only those of the window', () => {
    // 1 December is the 31st day back.
    const year = figuresOf({ users, orders: buyers, activity: [lastDay, ...daily('B2', [1, 2, 3, 3, 4])] });
    expect(year.value('tier.users', { tier: 'dormant' })).toBe(2);
  });

  it('do without activity', () => {
    const year = figuresOf({ users, orders: [...buyers, { user_id: 'B5', paid_at: '2025-12-31', amount: 1 }] });
    expect(countsOf(year)).toEqual([2, 1 + 1, 1 + 1, 1 + 2]);
  });

  it('take cut points from all customers but count registered users only', () => {
    const year = figuresOf({
      users: users.slice(0, 6).filter(({ user_id }) => user_id !== 'B5'),
      orders: buyers,
      activity: [lastDay],
    });
    expect(countsOf(year)).toEqual([1, 1 + 1, 1, 1]);
  });

  it('need users and orders', () => {
    const alone = figuresOf({ users });
    expect(alone.reason('tier.users', { tier: 'core' })).toBe('missing dataset: orders');
    expect(alone.reason('tier.migration', { from: 'new', to: 'core' })).toBe('missing dataset: orders');
  });

  it('move from where users were at the end of last year', () => {
    const year = figuresOf({
      users: [
        { user_id: 'A', registered_at: '2024-12-15' },
        { user_id: 'B', registered_at: '2024-01-01' },
        { user_id: 'C', registered_at: '2025-12-20' },
      ],
      orders: [
        { user_id: 'B', paid_at: '2024-12-01', amount: 5 },
        { user_id: 'B', paid_at: '2025-12-31', amount: 5 },
      ],
    });
    // A was 16 days idle, then a year; B is the only customer, whose values equal every cut point: R = 5, F = M = 1;
    // C is new.
    expect(year.value('tier.migration', { from: 'potential', to: 'churned' })).toBe(1);
    expect(year.value('tier.migration', { from: 'potential', to: 'potential' })).toBe(1);
    expect(year.value('tier.migration', { from: 'new', to: 'potential' })).toBe(1);
    expect(year.value('tier.migration', { from: 'core', to: 'core' })).toBe(0);
  });

  it('can be drawn otherwise', () => {
    const year = figuresOf(
      { users, orders: buyers, activity: [lastDay] },
      { thresholds: { tiers: { coreRecency: 5, coreValue: 5 } } },
    );
    expect(year.value('tier.users', { tier: 'core' })).toBe(1);
  });
});
