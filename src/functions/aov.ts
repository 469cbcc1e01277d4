import { orders as ordersSchema } from '../datasets/orders';
import { aov as averageOrderValue } from '../metrics/kernels/revenue-ratios';
import { exactSum } from '../stats/exact-sum';
import { NoDivisorError } from './caller-mistake';
import { usualHeaders } from './input/header';
import { IdCodes } from './input/id-codes';
import { allCells, isOmitted } from './input/range';
import { readIds, readNumbers } from './input/read-columns';
import { alignRows } from './input/rows';
import { optionalFlag } from './input/scalar';
import { countOfCells, numbersOfCells, sumOfCells } from './input/totals';
import { runSteps } from './steps';
import type { Steps } from './steps';

/**
 * Average order value. Without `orders` each amount above 0 is an order. With order ids the amounts of each order are added up first,
 * and orders of 0 or less do not count; with a number the sum is divided by it.
 *
 * @customfunction AOV
 * @param amounts net amounts
 * @param orders order ids beside the amounts, or the number of orders
 * @param distinct TRUE when the order ids are numbers
 * @returns revenue ÷ orders
 */
export function aov(amounts: unknown[][], orders?: unknown[][], distinct?: unknown): number {
  const value = isOmitted(orders)
    ? averageOrderValue(numbersOfCells('amounts', amounts).map((amount) => (amount > 0 ? amount : NaN)))
    : ofOrders(amounts, orders, optionalFlag('distinct', distinct));
  if (value === null) throw new NoDivisorError();
  return value;
}

function ofOrders(amounts: unknown, orders: unknown, distinct: boolean): number | null {
  const hasIds = distinct || allCells('orders', orders).cells.slice(1).some((cell) => typeof cell === 'string' && cell.trim() !== '');
  if (hasIds) return runSteps(ofOrderIds(amounts, orders), undefined) as number | null;
  return averageOrderValue([sumOfCells('amounts', amounts)], countOfCells('orders', orders, false, usualHeaders(ordersSchema, 'order_id')));
}

function* ofOrderIds(amounts: unknown, orders: unknown): Steps<number | null> {
  const rows = alignRows([
    { argument: 'amounts', input: amounts, kind: 'number' },
    { argument: 'orders', input: orders, kind: 'id' },
  ]);
  const ids = new IdCodes();
  const values = yield* readNumbers(rows, 0, 'allowed');
  const codes = yield* readIds(rows, 1, ids);
  const lines = Array.from({ length: ids.size }, (): number[] => []);
  codes.forEach((code, row) => lines[code]!.push(values[row]!));
  return averageOrderValue(lines.map(exactSum).map((net) => (net > 0 ? net : NaN)));
}
