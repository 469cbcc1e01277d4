import { NO_DAY } from '../../workbook/calendar';
import { exactSum } from '../../stats/exact-sum';
import { groupRows } from '../../stats/group-rows';
import type { RfmOrders } from './rfm-orders';

/** One element a customer code. */
export interface CustomerTotals {
  /** Whole days from the last order to the as-of day; −1 without orders. */
  readonly recency: Int32Array;
  /** Number of orders. */
  readonly frequency: Int32Array;
  /** Sum of the amounts. */
  readonly monetary: Float64Array;
}

/**
 * Last order, number and sum of the orders of each customer up to a day, the same in whatever order the orders stand:
 * amounts in whole cents are added as integers, others exactly.
 *
 * @example
 * const orders = { customers: Int32Array.of(0, 0), customerCount: 1, days: Int32Array.of(1, 2), amounts: Float64Array.of(0.1, 0.2) };
 * customerTotals(orders, 2).monetary; // => Float64Array.of(0.3)
 */
export function customerTotals(orders: RfmOrders, asOf: number): CustomerTotals {
  const { customers, customerCount, days, amounts } = orders;
  const recency = new Int32Array(customerCount).fill(-1);
  const frequency = new Int32Array(customerCount);
  const cents = new Float64Array(customerCount);
  let wholeCents = true;
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    const day = days[i]!;
    const amount = amounts[i]!;
    if (customer < 0 || day > asOf || day === NO_DAY || amount !== amount) continue;
    const age = asOf - day;
    if (frequency[customer]!++ === 0 || age < recency[customer]!) recency[customer] = age;
    const scaled = amount * 100;
    const rounded = Math.floor(scaled + 0.5);
    const rest = scaled - rounded;
    const tolerance = scaled * CENT_TOLERANCE;
    if (rest > tolerance || -rest > tolerance) wholeCents = false;
    cents[customer] = cents[customer]! + rounded;
  }
  return { recency, frequency, monetary: (wholeCents ? sumsOfCents(cents) : null) ?? exactSums(orders, asOf) };
}

/** What a decimal of two places may lose in being a binary number and multiplied by 100, as a share of it. */
const CENT_TOLERANCE = 4e-16;

/** Sums of whole cents as amounts; null where one is so large that adding may have rounded it. */
function sumsOfCents(cents: Float64Array): Float64Array | null {
  const sums = new Float64Array(cents.length);
  for (let customer = 0; customer < cents.length; customer++) {
    const sum = cents[customer]!;
    if (sum > 2 ** 52 || sum < -(2 ** 52)) return null;
    sums[customer] = sum / 100;
  }
  return sums;
}

function exactSums({ customers, customerCount, days, amounts }: RfmOrders, asOf: number): Float64Array {
  const { starts, rows } = groupRows(customers, customerCount);
  const sums = new Float64Array(customerCount);
  for (let customer = 0; customer < customerCount; customer++) {
    const own: number[] = [];
    for (let at = starts[customer]!; at < starts[customer + 1]!; at++) {
      const row = rows[at]!;
      if (days[row]! <= asOf && days[row] !== NO_DAY) own.push(amounts[row]!);
    }
    sums[customer] = exactSum(own);
  }
  return sums;
}
