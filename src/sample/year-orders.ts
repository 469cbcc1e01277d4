import { apportion } from './apportion';
import { drawPlace, drawWeighted, range, runningSums } from './draw';
import { type OrderDrafts, addDraft, emptyDrafts, priceDrafts } from './order-drafts';
import type { YearPlan } from './plan';
import type { Random } from './random';
import type { SampleCampaign } from './sample-campaigns';
import { type Season, type YearBuyers, drawDay } from './year-buyers';

/** Chooses which earlier buyers, by their places, come to the campaign that is drawn by tier. */
export type DrawByTier = (
  wanted: number,
  drafts: OrderDrafts,
  campaign: number,
) => { readonly core: Int32Array; readonly others: Int32Array };

/** Share of buyers and of GMV that the core tier has in the campaign that is drawn by tier. */
export const CORE_BUYER_SHARE = 0.18;
export const CORE_GMV_SHARE = 0.55;

/**
 * The valid orders of a year, with exactly the planned numbers of orders, (campaign, buyer) pairs, first pairs and
 * cents, overall and within campaigns. Orders outside campaigns and in all other campaigns are made and priced before
 * `byTier` is asked, so that it can see everybody's tier on the eve.
 */
export function yearOrders(
  plan: YearPlan,
  campaigns: readonly SampleCampaign[],
  buyers: YearBuyers,
  season: Season,
  orphans: number,
  drawByTier: DrawByTier | null,
  random: Random,
): OrderDrafts {
  const drafts = emptyDrafts(plan.orders);
  const pairs = pairQuotas(plan, campaigns);
  const orders = apportion(plan.campaigns.orders, pairs);
  const cents = apportion(plan.campaigns.revenueCents, orders.map((count) => count * (0.92 + 0.16 * random.next())));
  const served = new Uint8Array(buyers.count);
  const visits: Int32Array[] = [];
  let tierCampaign = -1;
  let short = 0;
  campaigns.forEach((campaign, at) => {
    const first = range(0, buyers.count).filter((buyer) => buyers.firstCampaign[buyer] === at);
    for (const buyer of first) served[buyer] = 1;
    if (campaign.byTier && drawByTier) {
      tierCampaign = at;
      visits.push(first);
      return;
    }
    const able = range(0, buyers.count).filter((buyer) => buyers.firstDay[buyer]! < campaign.start);
    const wanted = pairs[at]! - first.length + short;
    const again = drawWeighted(able, (buyer) => buyers.keenness[buyer]!, wanted, random);
    for (const buyer of again) served[buyer] = 1;
    short = wanted - again.length;
    visits.push(concat(first, again));
  });

  everydayOrders(drafts, plan, buyers, served, season, plan.orders - plan.campaigns.orders - orphans, random);
  for (let orphan = 0; orphan < orphans; orphan++) addDraft(drafts, -1 - orphan, plan.lastDay - 9 + 4 * orphan, -1, 1);
  priceDrafts(drafts, 0, plan.revenueCents - plan.campaigns.revenueCents);

  campaigns.forEach((campaign, at) => {
    if (at === tierCampaign) return;
    const from = drafts.length;
    visitOrders(drafts, buyers, visits[at]!, campaign, at, orders[at]!, random);
    priceDrafts(drafts, from, cents[at]!);
  });
  if (tierCampaign >= 0 && drawByTier) {
    const campaign = campaigns[tierCampaign]!;
    const first = visits[tierCampaign]!;
    const wanted = pairs[tierCampaign]! - first.length + short;
    const { core, others } = drawByTier(wanted, drafts, tierCampaign);
    const coreOrders = Math.round(core.length * 2.1);
    const coreCents = Math.round(cents[tierCampaign]! * CORE_GMV_SHARE);
    let from = drafts.length;
    visitOrders(drafts, buyers, core, campaign, tierCampaign, coreOrders, random);
    priceDrafts(drafts, from, coreCents);
    from = drafts.length;
    const rest = concat(first, others);
    visitOrders(drafts, buyers, rest, campaign, tierCampaign, orders[tierCampaign]! - coreOrders, random);
    priceDrafts(drafts, from, cents[tierCampaign]! - coreCents);
  }
  return drafts;
}

/** In proportion to the campaigns' sizes; fifties for the campaign that is drawn by tier, so that 18 % is exact. */
function pairQuotas(plan: YearPlan, campaigns: readonly SampleCampaign[]): number[] {
  const sizes = campaigns.map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const special = campaigns.findIndex(({ byTier }) => byTier);
  if (special < 0) return apportion(plan.campaigns.pairs, sizes);
  const fixed = Math.max(50, Math.round((plan.campaigns.pairs * sizes[special]!) / total / 50) * 50);
  const rest = apportion(plan.campaigns.pairs - fixed, sizes.map((size, i) => (i === special ? 0 : size)));
  rest[special] = rest[special]! + fixed;
  return rest;
}

/** One order a visit, and the rest by how keen the buyers are; a first order on its day. */
function visitOrders(
  drafts: OrderDrafts,
  buyers: YearBuyers,
  visitors: Int32Array,
  campaign: SampleCampaign,
  at: number,
  count: number,
  random: Random,
): void {
  const day = (buyer: number): number => {
    const from = Math.max(campaign.start, buyers.firstCampaign[buyer] === at ? buyers.firstDay[buyer]! : 0);
    return from + Math.floor((campaign.end - from + 1) * random.next());
  };
  const size = (buyer: number): number => orderSize(buyers, buyer, random);
  for (const buyer of visitors) {
    const first = buyers.firstCampaign[buyer] === at;
    addDraft(drafts, buyers.user[buyer]!, first ? buyers.firstDay[buyer]! : day(buyer), at, size(buyer));
  }
  const sums = runningSums(Float64Array.from(visitors, (buyer) => buyers.keenness[buyer]!));
  for (let extra = visitors.length; extra < count; extra++) {
    const buyer = visitors[drawPlace(sums, random)]!;
    addDraft(drafts, buyers.user[buyer]!, day(buyer), at, size(buyer));
  }
}

/** Orders outside campaigns: first orders, one for each returning buyer without a campaign, the rest by keenness. */
function everydayOrders(
  drafts: OrderDrafts,
  plan: YearPlan,
  buyers: YearBuyers,
  served: Uint8Array,
  season: Season,
  count: number,
  random: Random,
): void {
  const weights = new Float64Array(buyers.count);
  let made = 0;
  for (let buyer = 0; buyer < buyers.count; buyer++) {
    const first = buyers.firstDay[buyer]!;
    weights[buyer] = buyers.keenness[buyer]! * Math.max(0, plan.lastDay - first);
    if (buyers.fresh[buyer] === 1 ? buyers.firstCampaign[buyer]! >= 0 : served[buyer] === 1) continue;
    const day = buyers.fresh[buyer] === 1 ? first : drawDay(season, plan.firstDay, random);
    addDraft(drafts, buyers.user[buyer]!, day, -1, orderSize(buyers, buyer, random));
    made++;
  }
  const sums = runningSums(weights);
  for (; made < count; made++) {
    const buyer = drawPlace(sums, random);
    const day = drawDay(season, buyers.firstDay[buyer]! + 1, random);
    addDraft(drafts, buyers.user[buyer]!, day, -1, orderSize(buyers, buyer, random));
  }
}

function orderSize(buyers: YearBuyers, buyer: number, random: Random): number {
  return buyers.spend[buyer]! * Math.exp(0.45 * random.normal());
}

function concat(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
