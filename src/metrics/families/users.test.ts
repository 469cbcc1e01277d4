import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../test/support/figures';

const users = [
  { user_id: 'U1', registered_at: '2024-03-01' },
  { user_id: 'U2', registered_at: '2024-12-31' },
  { user_id: 'U3', registered_at: '2025-01-01' },
  { user_id: 'U4', registered_at: '2025-12-31' },
  { user_id: 'U3', registered_at: '2025-06-01' },
];
const orders = [
  { user_id: 'U1', paid_at: '2024-05-01', amount: 100 },
  { user_id: 'U1', paid_at: '2025-02-01', amount: 50 },
  { user_id: 'U3', paid_at: '2025-02-02', amount: 30 },
  { user_id: 'U3', paid_at: '2025-11-02', amount: 20 },
  { user_id: 'stranger', paid_at: '2025-12-30', amount: 60 },
];
const activity = [
  { user_id: 'U1', date: '2024-12-05' },
  { user_id: 'U1', date: '2025-01-05' },
  { user_id: 'U1', date: '2025-12-05' },
  { user_id: 'U1', date: '2025-12-06' },
  { user_id: 'visitor', date: '2025-12-31' },
];

describe('users', () => {
  const year = figuresOf({ users, orders, activity });

  it('counts distinct users registered by the end of the year, against the year before', () => {
    expect([year.value('users.total'), year.baseline('users.total')]).toEqual([4, 2]);
    expect(year.figure('users.total').change).toBe(1);
    expect(year.figure('users.total').baselineKind).toBe('prior-year');
  });

  it('takes the earliest registration of a repeated user', () => {
    expect(year.value('users.new')).toBe(2);
    expect(year.value('users.new', { month: '2025-01' })).toBe(1);
    expect(year.value('users.new', { month: '2025-06' })).toBe(0);
  });

  it('counts active users of the last month, also those who are not in users', () => {
    expect([year.value('users.mau'), year.baseline('users.mau')]).toEqual([2, 1]);
    expect(year.value('users.active')).toBe(2);
  });

  it('divides paying users, known or not, by total users', () => {
    expect(year.value('users.paying')).toBe(3);
    expect(year.value('users.paying_share')).toBe(0.75);
    expect(year.figure('users.paying_share').changePoints).toBe(0.75 - 0.5);
  });

  it('gives null with a reason for what is missing, never 0', () => {
    const alone = figuresOf({ users });
    expect([alone.value('users.mau'), alone.reason('users.mau')]).toEqual([null, 'missing dataset: activity']);
    expect(alone.figure('users.mau').status).toBe('unavailable');
    expect(alone.value('users.mau', { month: '2025-03' })).toBeNull();
    const noRows = figuresOf({ users, orders, activity }, { year: 2026 });
    expect(noRows.reason('users.active')).toBe('no rows in 2026: activity');
  });
});

describe('revenue', () => {
  const year = figuresOf({ users, orders, activity });

  it('adds up net amounts and divides them by orders, active users and buyers', () => {
    expect(year.value('revenue')).toBe(160);
    expect(year.value('orders.count')).toBe(4);
    expect(year.value('aov')).toBe(40);
    expect(year.value('arpu')).toBe(80);
    expect(year.value('arppu')).toBe(160 / 3);
    expect(year.value('revenue', { month: '2025-03' })).toBe(0);
    expect(year.reason('aov', { month: '2025-03' })).toBe('division by zero');
  });

  it('calls buyers with two orders in the period repurchasers', () => {
    expect(year.value('repurchase_rate')).toBe(1 / 3);
  });

  it('adds cents as people do', () => {
    const cents = figuresOf({
      orders: [0.1, 0.2, 0.3].map((amount) => ({ user_id: 'U', paid_at: '2025-01-01', amount })),
    });
    expect(cents.value('revenue')).toBe(0.6);
  });
});
