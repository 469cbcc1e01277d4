import { ratio } from './ratio';

/**
 * Priority of a need: affected users × pain ÷ cost; null when one is missing or the cost is 0.
 *
 * @example
 * priority(400, 4.5, 12); // => 150
 */
export function priority(affected: number | null, pain: number | null, cost: number | null): number | null {
  return affected === null || pain === null ? null : ratio(affected * pain, cost);
}
