import { activeSets } from './active-sets';
import { type OrderColumns, isValidOrder } from './order-columns';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import type { SampleOrders } from './sample-orders';
import { sampleCampaigns } from './sample-campaigns';
import type { UserColumns } from './sample-users';
import { type UserDays, type UserDaysBuilder, userDaysBuilder } from './user-days';
import { firstDayOfMonth, monthIndex } from '../workbook/calendar';

/**
 * On which days each user was active. A user is active in a year and in its December exactly when the plan's draw says
 * so; every registered buyer is active on the days of the valid orders, every new user on the day of registration.
 * The cost is linear in users, orders and active days; 2 bytes an active day and 8 a user are kept.
 */
export function sampleActivity(plan: Plan, users: UserColumns, orders: SampleOrders): UserDays {
  const random = randomStream(plan.seed, 'activity');
  const liveliness = Float32Array.from({ length: users.count }, () => 0.15 + 1.7 * random.next());
  const campaignDays = daysOfCampaigns(plan);
  const years = [
    yearOf(plan.before, users, orders.before, liveliness, RETENTION.before, [0.55, 0.5], random),
    yearOf(plan.current, users, orders.current, liveliness, RETENTION.current, [0.5, 0.44], random),
  ] as const;
  const days = userDaysBuilder(users.count);
  const origin = plan.before.firstDay;
  for (let user = 0; user < users.count; user++) {
    const buyer = years.some((year) => year.orderStarts[user + 1]! > year.orderStarts[user]!);
    for (const year of years) {
      if (year.sets.year[user] === 0) continue;
      addYear(days, year, user, users.registeredDay[user]!, liveliness[user]!, buyer, campaignDays, origin, random);
    }
    days.closeUser();
  }
  return days.build();
}

/** Chances of coming back 1, 7 and 30 days after registering. */
interface Retention {
  readonly day1: number;
  readonly day7: number;
  readonly day30: number;
}

const RETENTION = {
  before: { day1: 0.33, day7: 0.19, day30: 0.15 },
  current: { day1: 0.38, day7: 0.24, day30: 0.19 },
};

interface ActivityYear {
  readonly plan: YearPlan;
  readonly sets: ReturnType<typeof activeSets>;
  readonly retention: Retention;
  /** First day of each month, and of the month after the last. */
  readonly months: readonly number[];
  /** Chance that a user of average liveliness is active in a month of the year. */
  readonly monthly: readonly number[];
  /** Days of each user's valid orders. */
  readonly orderStarts: Int32Array;
  readonly orderDays: Int32Array;
}

function yearOf(
  plan: YearPlan,
  users: UserColumns,
  orders: OrderColumns,
  liveliness: Float32Array,
  retention: Retention,
  [firstChance, lastChance]: readonly [number, number],
  random: Random,
): ActivityYear {
  const months = Array.from({ length: 13 }, (_, i) => firstDayOfMonth(monthIndex(plan.firstDay) + i));
  return {
    plan, retention, months,
    sets: activeSets(plan, users, orders, liveliness, random),
    monthly: Array.from({ length: 12 }, (_, i) => firstChance + ((lastChance - firstChance) * i) / 11),
    ...ordersByUser(orders, users.count),
  };
}

function ordersByUser(orders: OrderColumns, users: number) {
  const orderStarts = new Int32Array(users + 1);
  for (let row = 0; row < orders.count; row++) if (counts(orders, row)) orderStarts[orders.user[row]! + 1]!++;
  for (let user = 0; user < users; user++) orderStarts[user + 1]! += orderStarts[user]!;
  const orderDays = new Int32Array(orderStarts[users]!);
  const next = orderStarts.slice();
  for (let row = 0; row < orders.count; row++) {
    if (counts(orders, row)) orderDays[next[orders.user[row]!]!++] = orders.day[row]!;
  }
  return { orderStarts, orderDays };
}

function counts(orders: OrderColumns, row: number): boolean {
  return orders.user[row]! >= 0 && isValidOrder(orders, row);
}

function addYear(
  days: UserDaysBuilder,
  year: ActivityYear,
  user: number,
  registered: number,
  liveliness: number,
  buyer: boolean,
  campaignDays: Uint8Array,
  origin: number,
  random: Random,
): void {
  const { plan, months, retention } = year;
  const december = months[11]!;
  const inDecember = year.sets.december[user] === 1;
  let any = false;
  const add = (day: number): void => {
    if (day < plan.firstDay || day > plan.lastDay || (day >= december && !inDecember)) return;
    days.add(day - origin);
    any = true;
  };
  const stay = (month: number): void => {
    const first = Math.max(months[month]!, registered);
    const length = months[month + 1]! - first;
    if (length <= 0) return;
    const more = buyer ? 0.62 : 0.36;
    do add(first + random.below(length));
    while (random.next() < more);
  };

  if (registered >= plan.firstDay) add(registered);
  if (registered >= plan.firstDay - 30) {
    const keener = campaignDays[Math.max(0, registered - origin)] === 1 ? 1.25 : 1;
    if (random.next() < retention.day1 * keener) add(registered + 1);
    if (random.next() < retention.day7 * keener) add(registered + 7);
    if (random.next() < retention.day30 * keener) add(registered + 30);
  }
  for (let at = year.orderStarts[user]!; at < year.orderStarts[user + 1]!; at++) add(year.orderDays[at]!);
  for (let month = 0; month < 11; month++) {
    if (months[month + 1]! > registered && random.next() < year.monthly[month]! * liveliness) stay(month);
  }
  if (inDecember) stay(11);
  if (!any) {
    const first = Math.max(plan.firstDay, registered);
    add(first + random.below(december - first));
  }
}

/** 1 for each day of the two years that lies in a campaign. */
function daysOfCampaigns(plan: Plan): Uint8Array {
  const days = new Uint8Array(plan.current.lastDay - plan.before.firstDay + 1);
  const { before, current } = sampleCampaigns(plan.current.year);
  for (const { start, end } of [...before, ...current]) {
    days.fill(1, start - plan.before.firstDay, end - plan.before.firstDay + 1);
  }
  return days;
}
