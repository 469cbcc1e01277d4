import type { ValidOrders } from './valid-orders';

/** Milliseconds of each user's first valid order; Infinity for users without one. */
export function firstOrders(orders: ValidOrders, userCount: number): Float64Array {
  const first = new Float64Array(userCount).fill(Infinity);
  for (let i = 0; i < orders.count; i++) {
    const user = orders.users[i]!;
    if (orders.milliseconds[i]! < first[user]!) first[user] = orders.milliseconds[i]!;
  }
  return first;
}
