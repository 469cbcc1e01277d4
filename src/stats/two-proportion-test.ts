import { complementaryErrorFunction } from './complementary-error-function';
import { fisherExact } from './fisher-exact';

/** Visitors of one variant and how many of them converted. */
export interface Proportion {
  readonly visitors: number;
  readonly conversions: number;
}

export interface TwoProportionTest {
  /** Rates as fractions; null without visitors. */
  readonly rateA: number | null;
  readonly rateB: number | null;
  /** B's rate ÷ A's − 1; null when A's rate is 0 or missing. */
  readonly uplift: number | null;
  /** Pooled z statistic, B against A; null when it is undefined (no visitors, or all or none converted). */
  readonly z: number | null;
  /** Two-sided p-value of the pooled z test. */
  readonly pValue: number | null;
  /** Unpooled (Wald) interval of the difference B − A of the rates. */
  readonly low: number | null;
  readonly high: number | null;
  /** Smallest expected count of the 2 × 2 table under no difference. */
  readonly smallestExpected: number;
  /** Two-sided p-value of Fisher's exact test, given when an expected count is below 5 and the counts are whole. */
  readonly exactP: number | null;
}

/** z of a two-sided 95 % interval, 1.959964 in six digits. */
export const Z_95 = 1.959963984540054;

/**
 * Two-sided test of two proportions: the z test with the pooled rate, an unpooled interval of the difference, and
 * Fisher's exact test where the normal approximation is doubtful (an expected count below 5).
 *
 * @param a the control
 * @param b the variant
 * @param z critical value of the interval; `normalQuantile(1 - (1 - confidence) / 2)` for other confidences
 * @example
 * twoProportionTest({ visitors: 5204, conversions: 208 }, { visitors: 5187, conversions: 262 }).pValue?.toFixed(6); // => '0.009725'
 */
export function twoProportionTest(a: Proportion, b: Proportion, z: number = Z_95): TwoProportionTest {
  const rateA = a.visitors > 0 ? a.conversions / a.visitors : null;
  const rateB = b.visitors > 0 ? b.conversions / b.visitors : null;
  const uplift = rateA !== null && rateB !== null && rateA !== 0 ? rateB / rateA - 1 : null;
  if (rateA === null || rateB === null) {
    return { rateA, rateB, uplift, z: null, pValue: null, low: null, high: null, smallestExpected: 0, exactP: null };
  }
  const visitors = a.visitors + b.visitors;
  const pooled = (a.conversions + b.conversions) / visitors;
  const statistic = (rateB - rateA) / Math.sqrt(pooled * (1 - pooled) * (1 / a.visitors + 1 / b.visitors));
  const known = Number.isFinite(statistic);
  const error = Math.sqrt((rateA * (1 - rateA)) / a.visitors + (rateB * (1 - rateB)) / b.visitors);
  const interval = Number.isFinite(error);
  const smallestExpected = Math.min(a.visitors, b.visitors) * Math.min(pooled, 1 - pooled);
  const exact =
    smallestExpected < 5
      ? fisherExact(a.conversions, a.visitors - a.conversions, b.conversions, b.visitors - b.conversions)
      : NaN;
  return {
    rateA,
    rateB,
    uplift,
    z: known ? statistic : null,
    pValue: known ? complementaryErrorFunction(Math.abs(statistic) / Math.SQRT2) : null,
    low: interval ? rateB - rateA - z * error : null,
    high: interval ? rateB - rateA + z * error : null,
    smallestExpected,
    exactP: Number.isNaN(exact) ? null : exact,
  };
}
