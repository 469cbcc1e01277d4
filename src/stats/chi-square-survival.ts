import { complementaryErrorFunction } from './complementary-error-function';

/**
 * Probability that a χ² variable of `degrees` degrees of freedom (a positive integer) exceeds `statistic`, from the
 * finite sums for integer degrees (Abramowitz and Stegun 26.4.4 and 26.4.5), whose terms are all positive.
 *
 * @example
 * chiSquareSurvival(0, 3); // => 1
 * chiSquareSurvival(3.841458820694124, 1).toFixed(12); // => '0.050000000000'
 */
export function chiSquareSurvival(statistic: number, degrees: number): number {
  if (!(statistic >= 0) || !Number.isInteger(degrees) || degrees < 1) return NaN;
  const half = statistic / 2;
  if (half === 0) return 1;
  const odd = degrees % 2 === 1;
  let term = odd ? (Math.exp(-half) * Math.sqrt(half)) / (Math.sqrt(Math.PI) / 2) : Math.exp(-half);
  let sum = odd ? complementaryErrorFunction(Math.sqrt(half)) : term;
  if (odd && degrees > 1) sum += term;
  for (let k = odd ? 5 : 4; k <= degrees; k += 2) {
    term *= half / (k / 2 - 1);
    sum += term;
  }
  return Math.min(1, sum);
}
