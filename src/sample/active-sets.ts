import { drawWeighted, range } from './draw';
import { type OrderColumns, isValidOrder } from './order-columns';
import type { YearPlan } from './plan';
import type { Random } from './random';
import type { UserColumns } from './sample-users';
import { dayOf } from '../workbook/calendar';

/** 1 for each user who is active in the year, and in its December: exactly the planned numbers. */
export interface ActiveSets {
  readonly year: Uint8Array;
  readonly december: Uint8Array;
}

/** Those who register or buy are active; the rest are drawn by how lively they are. */
export function activeSets(
  plan: YearPlan,
  users: UserColumns,
  orders: OrderColumns,
  liveliness: Float32Array,
  random: Random,
): ActiveSets {
  const december = dayOf(plan.year, 12, 1);
  const year = new Uint8Array(users.count);
  const last = new Uint8Array(users.count);
  for (let row = plan.total - plan.registered; row < plan.total; row++) {
    year[row] = 1;
    if (users.registeredDay[row]! >= december) last[row] = 1;
  }
  for (let row = 0; row < orders.count; row++) {
    const user = orders.user[row]!;
    if (user < 0 || !isValidOrder(orders, row)) continue;
    year[user] = 1;
    if (orders.day[row]! >= december) last[user] = 1;
  }
  const lively = (user: number): number => liveliness[user]!;
  const idle = range(0, plan.total).filter((user) => year[user] === 0);
  for (const user of drawWeighted(idle, lively, plan.active - ones(year), random)) year[user] = 1;
  const away = range(0, plan.total).filter((user) => year[user] === 1 && last[user] === 0);
  for (const user of drawWeighted(away, lively, plan.mau - ones(last), random)) last[user] = 1;
  return { year, december: last };
}

function ones(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) count += flag;
  return count;
}
