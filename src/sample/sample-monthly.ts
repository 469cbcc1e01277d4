import type { ActivityColumns } from './activity-columns';
import { isValidOrder, netCents, type OrderColumns } from './order-columns';
import type { YearPlan } from './plan';
import type { UserColumns } from './sample-users';
import { monthIndex } from '../workbook/calendar';

/** The team's own summary of a year: an entry a month, as the details have it. */
export interface MonthlySummary {
  readonly year: number;
  readonly totalUsers: readonly number[];
  readonly newUsers: readonly number[];
  readonly mau: readonly number[];
  readonly payingUsers: readonly number[];
  readonly revenueCents: readonly number[];
}

export function monthlySummary(
  plan: YearPlan,
  users: UserColumns,
  orders: OrderColumns,
  activity: ActivityColumns,
): MonthlySummary {
  const months = monthsOfDays(plan);
  const monthAt = (day: number): number => months[day - plan.firstDay] ?? -1;
  const newUsers = new Array<number>(12).fill(0);
  for (const day of users.registeredDay) if (monthAt(day) >= 0) newUsers[monthAt(day)]!++;
  const revenueCents = new Array<number>(12).fill(0);
  const payingUsers = new Array<number>(12).fill(0);
  // The latest month of each buyer is enough: rows come by day, so a month is over when the next begins.
  const paidIn = new Map<number, number>();
  let previous = -1;
  for (let row = 0; row < orders.count; row++) {
    if (orders.number[row] === previous || !isValidOrder(orders, row)) continue;
    previous = orders.number[row]!;
    const month = monthAt(orders.day[row]!);
    revenueCents[month]! += netCents(orders, row);
    if (paidIn.get(orders.user[row]!) === month) continue;
    paidIn.set(orders.user[row]!, month);
    payingUsers[month]!++;
  }
  const mau = new Array<number>(12).fill(0);
  const activeIn = new Int8Array(users.count).fill(-1);
  for (let row = 0; row < activity.count; row++) {
    const month = monthAt(activity.day[row]!);
    if (month < 0 || activeIn[activity.user[row]!] === month) continue;
    activeIn[activity.user[row]!] = month;
    mau[month]!++;
  }
  let total = plan.total - plan.registered;
  return {
    year: plan.year, newUsers, mau, payingUsers, revenueCents,
    totalUsers: newUsers.map((count) => (total += count)),
  };
}

/** For each day of the year its month, 0 to 11. */
function monthsOfDays(plan: YearPlan): Int8Array {
  const { firstDay, lastDay } = plan;
  const january = monthIndex(firstDay);
  return Int8Array.from({ length: lastDay - firstDay + 1 }, (_, i) => monthIndex(firstDay + i) - january);
}
