import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../test/support/datasets';
import { activeUsers } from './active-users';
import { cohortRetention } from './cohort-retention';
import { daysOfUsers } from './days-of-users';
import type { Grain } from './grain';
import { firstDayOfPeriod, periodOfDay } from './grain';

const rowsOf = (
  pairs: readonly (readonly [number, number])[],
  userCount = 8,
): { users: Int32Array; days: Int32Array; userCount: number } => ({
  users: Int32Array.from(pairs, ([user]) => user),
  days: Int32Array.from(pairs, ([, on]) => on),
  userCount,
});
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: -40, max: 400 })), {
  minLength: 1,
  maxLength: 80,
});
const grains = fc.constantFrom<Grain>('day', 'week', 'month');

describe('cohort retention', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(pairs, grains, (rows, grain) => {
        const periods = rows.map(([user, on]) => [user, periodOfDay(on, grain)] as const);
        const last = Math.max(...periods.map(([, period]) => period));
        const firstOf = (user: number): number =>
          Math.min(...periods.filter(([other]) => other === user).map(([, period]) => period));
        const users = [...new Set(rows.map(([user]) => user))];
        const expected = [...new Set(users.map(firstOf))]
          .sort((a, b) => a - b)
          .map((period) => {
            const cohort = users.filter((user) => firstOf(user) === period);
            const known = Math.min(12, last - period) + 1;
            return {
              period,
              size: cohort.length,
              active: Array.from(
                { length: known },
                (_, k) =>
                  cohort.filter((user) => periods.some(([other, at]) => other === user && at === period + k)).length,
              ),
            };
          });
        expect(cohortRetention(rowsOf(rows), { grain })).toEqual(expected);
      }),
    );
  });

  it('puts every user in one cohort, and all of a cohort in period 0', () => {
    fc.assert(
      fc.property(pairs, grains, (rows, grain) => {
        const cohorts = cohortRetention(rowsOf(rows), { grain, periods: 40 });
        expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(rows.map(([user]) => user)).size);
        expect(cohorts.every(({ size, active }) => active[0] === size)).toBe(true);
      }),
    );
  });

  it('keeps more than 32 periods apart', () => {
    expect(
      cohortRetention(
        rowsOf([
          [0, 0],
          [0, 31],
          [0, 32],
          [0, 64],
        ]),
        { grain: 'day', periods: 64 },
      )[0]!.active.flatMap((n, k) => (n ? [k] : [])),
    ).toEqual([0, 31, 32, 64]);
  });
});

describe('periods', () => {
  it('of weeks begin on Monday, of months on the first', () => {
    const week = periodOfDay(day('2025-01-01'), 'week');
    expect(firstDayOfPeriod(week, 'week')).toBe(day('2024-12-30'));
    expect(firstDayOfPeriod(periodOfDay(day('2025-01-31'), 'month'), 'month')).toBe(day('2025-01-01'));
  });
});

describe('active users', () => {
  it('are distinct in each period', () => {
    fc.assert(
      fc.property(pairs, grains, (rows, grain) => {
        for (const { period, users } of activeUsers(rowsOf(rows), grain)) {
          expect(users).toBe(
            new Set(rows.filter(([, on]) => periodOfDay(on, grain) === period).map(([user]) => user)).size,
          );
        }
      }),
    );
  });
});

describe('days of users', () => {
  it('answer as a look through all rows would', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -50, max: 410 }), fc.nat(60), (rows, first, length) => {
        const days = daysOfUsers(rowsOf(rows));
        const own = (user: number): Set<number> =>
          new Set(rows.filter(([other]) => other === user).map(([, on]) => on));
        for (let user = 0; user < 8; user++) {
          const within = [...own(user)].filter((on) => on >= first && on <= first + length);
          expect(days.countWithin(user, first, first + length)).toBe(within.length);
          expect(days.anyWithin(user, first, first + length)).toBe(within.length > 0);
          const before = [...own(user)].filter((on) => on <= first);
          expect(days.lastUpTo(user, first)).toBe(before.length > 0 ? Math.max(...before) : null);
        }
      }),
    );
  });
});
