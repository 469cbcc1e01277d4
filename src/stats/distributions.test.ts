import { describe, expect, it } from 'vitest';
import { chiSquareSurvival } from './chi-square-survival';
import { complementaryErrorFunction } from './complementary-error-function';
import { fisherExact } from './fisher-exact';
import { normalQuantile } from './normal-quantile';
import { sampleRatioMismatch } from './sample-ratio-mismatch';
import { twoProportionTest } from './two-proportion-test';

const near = (actual: number | null, expected: number, tolerance = 1e-14): void => {
  expect(Math.abs(actual! - expected) / Math.abs(expected)).toBeLessThan(tolerance);
};

describe('complementary error function', () => {
  it.each([
    // Python 3, math.erfc.
    [-3, 1.9999779095030015],
    [-0.3, 1.3286267594591274],
    [0.46, 0.5153446099983203],
    [0.47, 0.5062549491139179],
    [1, 0.15729920705028513],
    [2, 0.004677734981047265],
    [3.9, 3.479224859723177e-8],
    [4.1, 6.700027654084918e-9],
    [8, 1.1224297172982928e-29],
    [26, 5.663192408856143e-296],
  ])('of %d', (x, expected) => {
    near(complementaryErrorFunction(x), expected, 3e-14);
  });
});

describe('normal quantile', () => {
  it.each([
    // Python 3, statistics.NormalDist().inv_cdf, and R's qnorm.
    [0.001, -3.090232306167813],
    [0.02, -2.0537489106318225],
    [0.025, -1.9599639845400538],
    [0.3, -0.5244005127080407],
    [0.995, 2.5758293035489],
    [0.9999, 3.7190164854557084],
  ])('of %d', (p, expected) => {
    near(normalQuantile(p), expected, 1e-12);
  });

  it('is infinite at the ends and undefined outside', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1)]).toEqual([-Infinity, Infinity, NaN]);
  });
});

describe('χ² survival', () => {
  it.each([
    // scipy.stats.chi2.sf.
    [1, 1, 0.31731050786291115],
    [5, 2, 0.0820849986238988],
    [7, 3, 0.07189777249646509],
    [7.5, 4, 0.11170929281604328],
    [9, 5, 0.1090641579497725],
    [30, 7, 9.495972508134177e-5],
    [73.9, 2, 8.970546332944785e-17],
    // R 4.2.2: chisq.test of a 4 × 3 table.
    [33.5290709628864, 6, 8.29290085182665e-6],
  ])('of %d with %d degrees', (x, degrees, expected) => {
    near(chiSquareSurvival(x, degrees), expected, 1e-12);
  });
});

describe('Fisher’s exact test', () => {
  it('agrees with R 4.2.2, fisher.test', () => {
    near(fisherExact(12, 88, 5, 95), 0.12617886126369, 1e-11);
    near(fisherExact(3, 1, 1, 3), 0.485714285714286, 1e-13);
  });

  it('adds up to one where nothing is extreme, and refuses what is not counted', () => {
    expect(fisherExact(5, 5, 5, 5)).toBe(1);
    expect(fisherExact(0, 0, 0, 0)).toBe(1);
    expect(fisherExact(1.5, 2, 3, 4)).toBeNaN();
  });
});

describe('two-proportion test', () => {
  it('agrees with R 4.2.2, prop.test without correction', () => {
    const test = twoProportionTest({ visitors: 10_000, conversions: 370 }, { visitors: 10_000, conversions: 320 });
    near(test.z! ** 2, 3.75265500341492, 1e-12);
    near(test.pValue, 0.0527237020997443, 1e-12);
    near(test.low, -0.0100583401197426, 1e-11);
    near(test.high, 5.83401197425792e-5, 1e-9);
  });

  it('adds the exact test where an expected count is below five', () => {
    expect(twoProportionTest({ visitors: 100, conversions: 12 }, { visitors: 100, conversions: 5 }).exactP).toBeNull();
    expect(twoProportionTest({ visitors: 10, conversions: 1 }, { visitors: 10, conversions: 5 }).exactP).not.toBeNull();
  });

  it('says nothing without visitors or without a difference in outcomes', () => {
    expect(twoProportionTest({ visitors: 0, conversions: 0 }, { visitors: 5, conversions: 1 })).toMatchObject({
      uplift: null,
      pValue: null,
      low: null,
    });
    expect(twoProportionTest({ visitors: 5, conversions: 0 }, { visitors: 5, conversions: 0 })).toMatchObject({
      z: null,
      pValue: null,
      low: 0,
    });
  });
});

describe('sample-ratio mismatch', () => {
  it.each([
    // growthbook/growthbook, packages/stats/tests (MIT).
    [[1000, 1200], 2.007865612426481e-5],
    [[135, 115], 0.20590321073206466],
    [[500, 500], 1],
  ])('of %j', (visitors, expected) => {
    near(sampleRatioMismatch(visitors), expected, 1e-12);
  });

  it('needs two variants with visitors', () => {
    expect([sampleRatioMismatch([1000]), sampleRatioMismatch([0, 0])]).toEqual([null, null]);
  });
});
