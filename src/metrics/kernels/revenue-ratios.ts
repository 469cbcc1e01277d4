import { exactSum } from '../../stats/exact-sum';
import { ratio } from './ratio';

/**
 * Average revenue per user: revenue ÷ active users; null without users.
 *
 * @example
 * arpu(2426248, 15356); // => 158
 */
export function arpu(revenue: number, users: number): number | null {
  return ratio(revenue, users);
}

/**
 * Average order value: Σ amounts ÷ number of orders. Blank amounts (NaN) are no orders unless a number of orders is
 * given.
 *
 * @example
 * aov([100, 50, NaN]); // => 75
 * aov([100, 50], 4); // => 37.5
 */
export function aov(amounts: ArrayLike<number>, orders?: number): number | null {
  return ratio(exactSum(amounts), orders ?? countNumbers(amounts));
}

function countNumbers(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) count++;
  return count;
}
