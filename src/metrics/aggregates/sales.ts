import { exactSum } from '../../stats/exact-sum';
import { rangeOf } from '../data/day-range';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

export interface Sales {
  /** Valid orders. */
  readonly orders: number;
  /** Σ net, in the currency unit. */
  readonly revenue: number;
}

/** What was sold in a period. */
export const sales: Aggregate<Period, Sales> = {
  id: 'sales',
  ofRows: (rows, period) => {
    const { nets, days } = rows.orders();
    const [from, to] = rangeOf(days, period);
    return { orders: to - from, revenue: exactSum(nets.subarray(from, to)) };
  },
  ofNothing: { orders: 0, revenue: 0 },
};
