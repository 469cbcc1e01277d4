import { ratio } from './ratio';

/**
 * How far a target was met: actual ÷ target, or target ÷ actual where lower is better; null when the divisor is 0.
 *
 * @example
 * attainment(110, 100); // => 1.1
 * attainment(62.5, 50, true); // => 0.8
 */
export function attainment(actual: number | null, target: number | null, lowerIsBetter = false): number | null {
  return lowerIsBetter ? ratio(target, actual) : ratio(actual, target);
}
