import { customerTotals } from './customer-totals';
import type { RfmOrders } from './rfm-orders';
import type { CutPoints } from './rfm-scores';
import { rfmScores } from './rfm-scores';

export interface RfmOptions {
  /** The as-of day; later orders are left out. */
  readonly asOf: number;
  /** How many scores there are, 3 to 10 (5). */
  readonly bins?: number;
  /** Fixed cut points, ascending; quantiles of the customers' values where omitted. */
  readonly cutPoints?: Partial<CutPoints>;
}

/** One element a customer code. A customer without an order has frequency 0, recency −1 and scores 0. */
export interface Rfm {
  /** Whole days from the last order to the as-of day. */
  readonly recency: Int32Array;
  /** Number of orders. */
  readonly frequency: Int32Array;
  /** Sum of the net amounts. */
  readonly monetary: Float64Array;
  /** Scores 1 (worst) to `bins` (best). */
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** The cut points that the scores were made with, for all to see. */
  readonly cutPoints: CutPoints;
  /** Customers that have an order. */
  readonly buyers: number;
}

/**
 * Recency, frequency and monetary value of each customer, with scores: with cut points at the 20, 40, 60 and 80 %
 * quantiles (type 7) of the customers' values, a score is 1 + the number of cut points that the value is greater
 * than, and for recency 5 − that number. Equal values get equal scores, and nothing depends on the order of the
 * orders.
 *
 * @example
 * const customers = Int32Array.of(0, 1, 0);
 * const days = Int32Array.of(10, 20, 30);
 * const amounts = Float64Array.of(5, 7.5, 5);
 * const { recency, frequency, monetary } = rfm({ customers, customerCount: 2, days, amounts }, { asOf: 40 });
 * [...recency, ...frequency, ...monetary]; // => [10, 20, 2, 1, 10, 7.5]
 */
export function rfm(orders: RfmOrders, options: RfmOptions): Rfm {
  const totals = customerTotals(orders, options.asOf);
  return { ...totals, ...rfmScores(totals, options.bins, options.cutPoints) };
}
