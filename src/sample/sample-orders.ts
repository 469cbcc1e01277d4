import { coreCustomers } from './core-customers';
import { drawWeighted } from './draw';
import type { OrderDrafts } from './order-drafts';
import { type OrderColumns, orderColumns } from './order-columns';
import type { Plan } from './plan';
import { randomStream } from './random';
import type { Buyers } from './sample-buyers';
import { sampleCampaigns } from './sample-campaigns';
import type { UserColumns } from './sample-users';
import { seasonOf, yearBuyers, type YearBuyers } from './year-buyers';
import { CORE_BUYER_SHARE, yearOrders } from './year-orders';

export interface SampleOrders {
  readonly before: OrderColumns;
  readonly current: OrderColumns;
}

/** The orders of both years. */
export function sampleOrders(plan: Plan, users: UserColumns, buyers: Buyers): SampleOrders {
  const random = randomStream(plan.seed, 'orders');
  const campaigns = sampleCampaigns(plan.current.year);

  const seasonBefore = seasonOf(plan.before, 0.5, random);
  const none = new Int32Array(0);
  const buyersBefore = yearBuyers(
    plan.before, campaigns.before, users, { fresh: buyers.before, returning: none }, seasonBefore, random,
  );
  const before = yearOrders(plan.before, campaigns.before, buyersBefore, seasonBefore, 0, null, random);

  const season = seasonOf(plan.current, 0.7, random);
  const current = yearBuyers(plan.current, campaigns.current, users, buyers, season, random);
  const orders = yearOrders(plan.current, campaigns.current, current, season, plan.orphans, (wanted, drafts, at) => {
    const eve = campaigns.current[at]!.start - 1;
    const core = coreOn(eve, users.count, [before, drafts]);
    const first = current.firstCampaign.reduce((sum, campaign) => sum + (campaign === at ? 1 : 0), 0);
    const coreWanted = Math.round((wanted + first) * CORE_BUYER_SHARE);
    const known = earlier(current, eve, (user) => core[user] === 1);
    const drawn = drawWeighted(known, keenness(current), coreWanted, random);
    const rest = earlier(current, eve, (user) => core[user] === 0);
    return { core: drawn, others: drawWeighted(rest, keenness(current), wanted - drawn.length, random) };
  }, random);

  return {
    before: orderColumns(before, plan.before, users, campaigns.before, plan.seed),
    current: orderColumns(orders, plan.current, users, campaigns.current, plan.seed),
  };
}

/** Places of the year's buyers who bought up to the day. */
function earlier(buyers: YearBuyers, day: number, among: (user: number) => boolean): Int32Array {
  const places = new Int32Array(buyers.count);
  let count = 0;
  for (let buyer = 0; buyer < buyers.count; buyer++) {
    if (buyers.firstDay[buyer]! <= day && among(buyers.user[buyer]!)) places[count++] = buyer;
  }
  return places.subarray(0, count);
}

function keenness(buyers: YearBuyers): (buyer: number) => number {
  return (buyer) => Math.sqrt(buyers.keenness[buyer]!);
}

/** 1 for each user of the core tier on the day. */
function coreOn(day: number, users: number, years: readonly OrderDrafts[]): Uint8Array {
  const lastDay = new Int32Array(users);
  const orders = new Int32Array(users);
  const cents = new Float64Array(users);
  for (const drafts of years) {
    for (let row = 0; row < drafts.length; row++) {
      const user = drafts.user[row]!;
      if (user < 0 || drafts.day[row]! > day) continue;
      lastDay[user] = Math.max(lastDay[user]!, drafts.day[row]!);
      orders[user]!++;
      cents[user]! += drafts.cents[row]!;
    }
  }
  const customers = new Int32Array(users);
  let count = 0;
  for (let user = 0; user < users; user++) if (orders[user]! > 0) customers[count++] = user;
  const found = coreCustomers(customers.subarray(0, count), { lastDay, orders, cents }, day);
  const core = new Uint8Array(users);
  for (let i = 0; i < count; i++) core[customers[i]!] = found[i]!;
  return core;
}
