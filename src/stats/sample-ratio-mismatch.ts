import { chiSquareSurvival } from './chi-square-survival';

/**
 * p-value of a χ² test of visitor counts against an equal split: a tiny one (below 0.001 by custom) says that
 * visitors were not assigned as planned and that the experiment should not be trusted. Null for fewer than two
 * variants or no visitors.
 *
 * @example
 * sampleRatioMismatch([1000, 1000]); // => 1
 * sampleRatioMismatch([5204, 5187])?.toFixed(6); // => '0.867550'
 */
export function sampleRatioMismatch(visitors: readonly number[]): number | null {
  const total = visitors.reduce((sum, count) => sum + count, 0);
  if (visitors.length < 2 || !(total > 0)) return null;
  const expected = total / visitors.length;
  const statistic = visitors.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareSurvival(statistic, visitors.length - 1);
}
