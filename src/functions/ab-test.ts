import { functionMessages } from '../locales/functions';
import type { FunctionMessages } from '../locales/functions';
import { normalQuantile } from '../stats/normal-quantile';
import { sampleRatioMismatch } from '../stats/sample-ratio-mismatch';
import { Z_95, twoProportionTest } from '../stats/two-proportion-test';
import type { TwoProportionTest } from '../stats/two-proportion-test';
import { CallerMistake, NoDivisorError } from './caller-mistake';
import { optionalFlag, optionalNumber, requiredNumber } from './input/scalar';
import { userLanguage } from './user-language';

/**
 * Compares two conversion rates: two-sided z test with the pooled rate, unpooled interval of the difference. Where a count is expected
 * below 5, p is Fisher's exact test's. The verdict says which test it rests on, and warns when the group sizes do not fit an equal split
 * (χ² test, p < 0.001).
 *
 * @customfunction ABTEST
 * @param visitorsA visitors of the control
 * @param conversionsA conversions of the control
 * @param visitorsB visitors of the variant
 * @param conversionsB conversions of the variant
 * @param confidence confidence of the interval and the verdict (0.95)
 * @param headers TRUE puts a header on top
 * @returns one row: rate A, rate B, uplift, z, p, interval of the difference of the rates, verdict
 */
export function abTest(
  visitorsA: unknown,
  conversionsA: unknown,
  visitorsB: unknown,
  conversionsB: unknown,
  confidence?: unknown,
  headers?: unknown,
): unknown[][] {
  const a = { visitors: count('visitorsA', visitorsA), conversions: count('conversionsA', conversionsA) };
  const b = { visitors: count('visitorsB', visitorsB), conversions: count('conversionsB', conversionsB) };
  const level = optionalNumber('confidence', confidence, { from: 0.5, to: 0.999999 }, 0.95);
  const withHeader = optionalFlag('headers', headers);
  if (a.visitors === 0 || b.visitors === 0) throw new NoDivisorError();
  if (a.conversions > a.visitors) throw new CallerMistake((say) => say.moreConversionsThanVisitors('conversionsA', 'visitorsA'));
  if (b.conversions > b.visitors) throw new CallerMistake((say) => say.moreConversionsThanVisitors('conversionsB', 'visitorsB'));
  const test = twoProportionTest(a, b, level === 0.95 ? Z_95 : normalQuantile(1 - (1 - level) / 2));
  const messages = functionMessages[userLanguage()];
  const ratioP = sampleRatioMismatch([a.visitors, b.visitors]);
  const row = [
    test.rateA, test.rateB, test.uplift, test.z, test.exactP ?? test.pValue, test.low, test.high,
    verdict(test, 1 - level, ratioP, messages.abTest),
  ].map((cell) => cell ?? '');
  return withHeader ? [[...messages.headers.abTest], row] : [row];
}

/** A sample-ratio mismatch is called below this p, by custom. */
const MISMATCH = 0.001;

function verdict(test: TwoProportionTest, alpha: number, ratioP: number | null, say: FunctionMessages['abTest']): string {
  const p = test.exactP ?? test.pValue;
  const difference = (test.rateB ?? 0) - (test.rateA ?? 0);
  const finding = p === null || p >= alpha || difference === 0 ? say.undecided : difference > 0 ? say.higher : say.lower;
  return say.verdict(finding, test.exactP === null ? say.zTest : say.fisher, ratioP !== null && ratioP < MISMATCH);
}

function count(argument: string, input: unknown): number {
  const value = requiredNumber(argument, input);
  if (value < 0 || !Number.isInteger(value)) throw new CallerMistake((say) => say.notACount(argument, String(value)));
  return value;
}
