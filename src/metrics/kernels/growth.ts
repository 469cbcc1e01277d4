import { ratio } from './ratio';

/**
 * Change against a baseline: current ÷ baseline − 1; null when one is missing or the baseline is 0.
 *
 * @example
 * growth(150, 100); // => 0.5
 * growth(5, 0); // => null
 */
export function growth(current: number | null, baseline: number | null): number | null {
  const quotient = ratio(current, baseline);
  return quotient === null ? null : quotient - 1;
}
