/**
 * Quotient of two numbers; null when one is missing or the divisor is 0. `arpu`, `aov`, `arppu` and the shares of
 * metrics.md are ratios.
 *
 * @example
 * ratio(1, 4); // => 0.25
 * ratio(1, 0); // => null
 * ratio(null, 4); // => null
 */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
