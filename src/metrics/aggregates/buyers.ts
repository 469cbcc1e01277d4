import { rangeOf } from '../data/day-range';
import { countDistinct } from '../data/distinct';
import { repurchase } from '../kernels/repurchase-rate';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

export interface Buyers {
  /** Distinct users with a valid order in the period. */
  readonly all: number;
  /** Those with two or more. */
  readonly repeat: number;
}

/** Who bought in a period. */
export const buyers: Aggregate<Period, Buyers> = {
  id: 'buyers',
  ofRows: (rows, period) => {
    const { users, days } = rows.orders();
    const [from, to] = rangeOf(days, period);
    const customers = users.subarray(from, to);
    const { part } = repurchase({ customers, days: days.subarray(from, to), customerCount: rows.userCount });
    return { all: countDistinct(customers, rows.userCount), repeat: part };
  },
  ofNothing: { all: 0, repeat: 0 },
};
