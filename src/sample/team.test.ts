import { describe, expect, it } from 'vitest';
import { plainCoreShares, plainFigures } from '../../test/fixtures/plain-figures';
import { sampleTeam } from './team';

describe('the sample team at its usual size', () => {
  const team = sampleTeam();
  const before = plainFigures(team, 'before');
  const current = plainFigures(team, 'current');

  it('grows as planned', () => {
    expect(before.total).toBe(12_000);
    expect(current.total).toBe(16_800);
    expect(current.mau / before.mau).toBeCloseTo(1.35, 12);
  });

  it('earns as planned', () => {
    expect([before.payingShare, current.payingShare]).toEqual([0.082, 0.115]);
    expect(before.arpu).toBeCloseTo(125, 9);
    expect(current.arpu).toBeCloseTo(158, 9);
  });

  it('has the planned shares', () => {
    expect([before.referralShare, current.referralShare]).toEqual([0.16, 0.28]);
    expect([before.wakeRate, current.wakeRate]).toEqual([0.12, 0.19]);
    expect(before.campaignGmvShare).toBeCloseTo(0.3, 12);
    expect(current.campaignGmvShare).toBeCloseTo(0.42, 12);
    expect(current.campaignNewUserShare).toBe(0.35);
    expect(current.payingMultiple).toBeCloseTo(2.3, 2);
  });

  it('has core customers who are few and spend much in 双11', () => {
    const core = plainCoreShares(team);
    expect(core.buyers).toBe(0.18);
    expect(core.gmv).toBeCloseTo(0.55, 6);
  });

  it('knows the rows of its tables', () => {
    const { registeredDay } = team.users;
    expect(registeredDay.every((day, row) => row === 0 || day >= registeredDay[row - 1]!)).toBe(true);
    for (const orders of [team.orders.before, team.orders.current]) {
      for (let row = 0; row < orders.count; row++) {
        const user = orders.user[row]!;
        if (user >= 0) expect(orders.day[row]!).toBeGreaterThanOrEqual(team.users.registeredDay[user]!);
      }
    }
  });
});

describe('the sample team at other sizes, seeds and years', () => {
  it.each([
    { users: 2_000, seed: 1, year: 2025 },
    { users: 2_345, seed: 77, year: 2025 },
    { users: 30_001, seed: 5, year: 2024 },
  ])('$users users, seed $seed, $year', (options) => {
    const team = sampleTeam(options);
    const before = plainFigures(team, 'before');
    const current = plainFigures(team, 'current');
    const core = plainCoreShares(team);
    const one = 1 / options.users;
    expect(current.total).toBe(options.users);
    expect(Math.abs(before.total - options.users / 1.4)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(current.mau / before.mau - 1.35)).toBeLessThan(2 * one);
    expect(Math.abs(before.payingShare - 0.082)).toBeLessThan(one);
    expect(Math.abs(current.payingShare - 0.115)).toBeLessThan(one);
    expect(before.arpu).toBeCloseTo(125, 9);
    expect(current.arpu).toBeCloseTo(158, 9);
    expect(Math.abs(before.referralShare - 0.16)).toBeLessThan(3 * one);
    expect(Math.abs(current.referralShare - 0.28)).toBeLessThan(3 * one);
    expect([before.wakeRate, current.wakeRate]).toEqual([0.12, 0.19]);
    expect(before.campaignGmvShare).toBeCloseTo(0.3, 6);
    expect(current.campaignGmvShare).toBeCloseTo(0.42, 6);
    expect(current.campaignNewUserShare).toBeCloseTo(0.35, 2);
    expect(current.payingMultiple).toBeCloseTo(2.3, 1);
    expect(core.buyers).toBeCloseTo(0.18, 6);
    expect(core.gmv).toBeCloseTo(0.55, 5);
  });
});

describe('sampleTeam', () => {
  it('gives the same team for the same options and another for another seed', () => {
    const users = 2_000;
    expect(sampleTeam({ users, seed: 3 })).toEqual(sampleTeam({ users, seed: 3 }));
    expect(sampleTeam({ users, seed: 4 }).orders).not.toEqual(sampleTeam({ users, seed: 3 }).orders);
  });

  it.each([
    { users: 999 }, { users: 2000.5 }, { users: Number.NaN }, { seed: -1 }, { year: 1800 },
  ])('refuses %o', (options) => {
    expect(() => sampleTeam(options)).toThrow(RangeError);
  });
});
