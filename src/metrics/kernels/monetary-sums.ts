import { NO_DAY } from '../../datasets/calendar';
import { exactSum } from '../../stats/exact-sum';
import { groupRows } from '../../stats/group-rows';
import type { RfmOrders } from './rfm-orders';

/**
 * Sum of the amounts of each customer up to a day, the same in whatever order the orders stand: amounts in whole cents are
 * added as integers, others exactly.
 *
 * @example
 * const orders = { customers: Int32Array.of(0, 0), customerCount: 1, days: Int32Array.of(1, 2), amounts: Float64Array.of(0.1, 0.2) };
 * monetarySums(orders, 2); // => Float64Array.of(0.3)
 */
export function monetarySums(orders: RfmOrders, asOf: number): Float64Array {
  return sumsOfCents(orders, asOf) ?? exactSums(orders, asOf);
}

/** Null when an amount is not in whole cents. */
function sumsOfCents({ customers, customerCount, days, amounts }: RfmOrders, asOf: number): Float64Array | null {
  const sums = new Float64Array(customerCount);
  let largest = 0;
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    const day = days[i]!;
    const amount = amounts[i]!;
    if (customer < 0 || day > asOf || day === NO_DAY || amount !== amount) continue;
    const cents = Math.round(amount * 100);
    if (cents / 100 !== amount) return null;
    const sum = sums[customer]! + cents;
    sums[customer] = sum;
    largest = Math.max(largest, Math.abs(sum));
  }
  if (largest > 2 ** 52) return null;
  for (let customer = 0; customer < customerCount; customer++) sums[customer] = sums[customer]! / 100;
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
