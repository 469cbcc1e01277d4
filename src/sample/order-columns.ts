import type { OrderDrafts } from './order-drafts';
import type { YearPlan } from './plan';
import { type Random, randomStream } from './random';
import type { SampleCampaign } from './sample-campaigns';
import type { UserColumns } from './sample-users';

/** Orders of one year as the order system exports them: by time, with those that came to nothing. */
export interface OrderColumns {
  readonly count: number;
  /** Running number in the year; a row that was exported twice has the number of the row before. */
  readonly number: Int32Array;
  /** Row of the user table; below 0 for a user that it does not have. */
  readonly user: Int32Array;
  readonly day: Int32Array;
  /** Seconds since midnight. */
  readonly second: Int32Array;
  /** Paid, before the refund. */
  readonly cents: Int32Array;
  readonly refundCents: Int32Array;
  /** Into `ORDER_STATUSES`. */
  readonly status: Uint8Array;
  /** Index into the year's campaigns, −1 for none. */
  readonly campaign: Int8Array;
  /** Into `CATEGORIES`. */
  readonly category: Uint8Array;
}

export const ORDER_STATUSES = ['已完成', '已发货', '部分退款', '已退款', '已取消', '待付款'] as const;
export const CATEGORIES = ['护肤', '家清', '数码', '母婴', '食品', '运动'] as const;

/** Status codes; the first three are of orders that count. */
const STATUS = { done: 0, shipped: 1, partlyRefunded: 2, refunded: 3, cancelled: 4, unpaid: 5 } as const;

/** Whether a row is an order that counts. */
export function isValidOrder(orders: OrderColumns, row: number): boolean {
  return orders.status[row]! <= STATUS.partlyRefunded;
}

/** Net amount of a row in cents; 0 for an order that came to nothing. */
export function netCents(orders: OrderColumns, row: number): number {
  return isValidOrder(orders, row) ? orders.cents[row]! - orders.refundCents[row]! : 0;
}

/**
 * Sorts the valid orders by time and mixes in what real exports have: partly refunded, refunded, cancelled and unpaid
 * orders, and a few rows that were exported twice. None of it changes what is counted.
 */
export function orderColumns(
  drafts: OrderDrafts,
  plan: YearPlan,
  users: UserColumns,
  campaigns: readonly SampleCampaign[],
  seed: number,
): OrderColumns {
  const random = randomStream(seed, `order rows ${plan.year}`);
  const failed = Math.round(drafts.length * 0.06) + 4;
  const length = drafts.length + failed;
  const times = new Float64Array(length);
  const raw = emptyColumns(length);
  for (let row = 0; row < length; row++) {
    if (row < drafts.length) fillValid(raw, row, drafts, plan, random);
    else fillFailed(raw, row, plan, users, campaigns, random);
    raw.category[row] = Math.floor(CATEGORIES.length * random.next() ** 1.3);
    raw.second[row] = 28_800 + random.below(54_000);
    times[row] = ((raw.day[row]! - plan.firstDay) * 86_400 + raw.second[row]!) * 2 ** 26 + row;
  }
  times.sort();
  const twice = twiceExported(length, random);
  const picked = new Int32Array(length + twice.size);
  const number = new Int32Array(picked.length);
  let at = 0;
  for (let place = 0; place < length; place++) {
    const copies = twice.has(place) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      picked[at] = times[place]! % 2 ** 26;
      number[at++] = place + 1;
    }
  }
  const columns = { ...gather(raw, picked), count: picked.length, number };
  showUnpaidFirst(columns);
  return columns;
}

type Raw = Omit<OrderColumns, 'count' | 'number'>;

function emptyColumns(length: number): Raw {
  return {
    user: new Int32Array(length), day: new Int32Array(length), second: new Int32Array(length),
    cents: new Int32Array(length), refundCents: new Int32Array(length), status: new Uint8Array(length),
    campaign: new Int8Array(length), category: new Uint8Array(length),
  };
}

function gather(raw: Raw, rows: Int32Array): Raw {
  const picked = emptyColumns(rows.length);
  for (const name of Object.keys(picked) as (keyof Raw)[]) {
    const from = raw[name];
    const to = picked[name];
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  }
  return picked;
}

function fillValid(raw: Raw, row: number, drafts: OrderDrafts, plan: YearPlan, random: Random): void {
  const cents = drafts.cents[row]!;
  const refund = random.next() < 0.02 ? Math.round(cents * (0.1 + 0.4 * random.next())) : 0;
  raw.user[row] = drafts.user[row]!;
  raw.day[row] = drafts.day[row]!;
  raw.campaign[row] = drafts.campaign[row]!;
  raw.cents[row] = cents + refund;
  raw.refundCents[row] = refund;
  if (refund > 0) raw.status[row] = STATUS.partlyRefunded;
  else raw.status[row] = drafts.day[row]! > plan.lastDay - 5 ? STATUS.shipped : STATUS.done;
}

/** An order of a registered user that came to nothing. */
function fillFailed(
  raw: Raw,
  row: number,
  plan: YearPlan,
  users: UserColumns,
  campaigns: readonly SampleCampaign[],
  random: Random,
): void {
  const user = random.below(plan.total);
  const from = Math.max(plan.firstDay, users.registeredDay[user]!);
  const day = from + random.below(plan.lastDay - from + 1);
  raw.user[row] = user;
  raw.day[row] = day;
  raw.campaign[row] = campaigns.findIndex(({ start, end }) => start <= day && day <= end);
  raw.cents[row] = Math.round(Math.exp(9.9 + 0.6 * random.normal()));
  const kind = random.next();
  raw.status[row] = kind < 0.4 ? STATUS.refunded : kind < 0.85 ? STATUS.cancelled : STATUS.unpaid;
}

/** The first two of the repeated orders were first exported before they were paid: the later row holds. */
function showUnpaidFirst(orders: OrderColumns): void {
  let changed = 0;
  for (let row = 0; row + 1 < orders.count && changed < 2; row++) {
    if (orders.number[row] !== orders.number[row + 1]) continue;
    orders.status[row] = STATUS.unpaid;
    orders.refundCents[row] = 0;
    changed++;
  }
}

function twiceExported(length: number, random: Random): Set<number> {
  const places = new Set<number>();
  while (places.size < 4) places.add(random.below(length));
  return places;
}
