import { apportion } from './apportion';
import { drawPlace, drawWeighted, runningSums } from './draw';
import type { YearPlan } from './plan';
import type { Random } from './random';
import type { SampleCampaign } from './sample-campaigns';
import type { UserColumns } from './sample-users';

/** The buyers of one year; a buyer is known by its place here. */
export interface YearBuyers {
  readonly count: number;
  /** Row of the user table. */
  readonly user: Int32Array;
  /** Whether the year holds the buyer's first order of all. */
  readonly fresh: Uint8Array;
  /** Day of the first order when fresh, otherwise the day before the year. */
  readonly firstDay: Int32Array;
  /** Campaign of the first order, −1 for none or when not fresh. */
  readonly firstCampaign: Int8Array;
  /** How keen on buying, and how much is spent on an order, both around 1. */
  readonly keenness: Float64Array;
  readonly spend: Float64Array;
}

/** Days of a year with their chances: a rising trend, weekends, some chance. */
export interface Season {
  readonly firstDay: number;
  readonly sums: Float64Array;
}

export function seasonOf(plan: YearPlan, growth: number, random: Random): Season {
  const length = plan.lastDay - plan.firstDay + 1;
  const weights = Float64Array.from({ length }, (_, i) => {
    const weekday = (plan.firstDay + i + 4) % 7;
    return (1 + (growth * i) / length) * (weekday === 0 || weekday === 6 ? 1.2 : 1) * (0.8 + 0.4 * random.next());
  });
  return { firstDay: plan.firstDay, sums: runningSums(weights) };
}

/** A day of the year, not before `from`. */
export function drawDay(season: Season, from: number, random: Random): number {
  return season.firstDay + drawPlace(season.sums, random, Math.max(0, from - season.firstDay));
}

/**
 * Gives each fresh buyer a first order: exactly the planned number of them in a campaign, more of them in early ones
 * where few have bought before.
 */
export function yearBuyers(
  plan: YearPlan,
  campaigns: readonly SampleCampaign[],
  users: UserColumns,
  rows: { readonly fresh: Int32Array; readonly returning: Int32Array },
  season: Season,
  random: Random,
): YearBuyers {
  const { fresh, returning } = rows;
  const count = fresh.length + returning.length;
  const user = new Int32Array(count);
  user.set(fresh);
  user.set(returning, fresh.length);
  const firstDay = new Int32Array(count).fill(plan.firstDay - 1);
  const firstCampaign = new Int8Array(count).fill(-1);
  const early = returning.length > 0 ? 0.2 : 2;
  const quotas = apportion(
    plan.campaigns.firstPairs,
    campaigns.map(({ size }, i) => size * (1 + early * (1 - i / campaigns.length) ** 2)),
  );
  const registered = (buyer: number): number => users.registeredDay[user[buyer]!]!;
  const open = new Uint8Array(fresh.length).fill(1);
  let short = 0;
  campaigns.forEach(({ start, end }, campaign) => {
    const wanted = quotas[campaign]! + short;
    const able = openBuyers(open, (buyer) => registered(buyer) <= end);
    const drawn = drawWeighted(able, (buyer) => (registered(buyer) >= start - 60 ? 3 : 1), wanted, random);
    for (const buyer of drawn) {
      open[buyer] = 0;
      const from = Math.max(start, registered(buyer));
      firstDay[buyer] = from + random.below(end - from + 1);
      firstCampaign[buyer] = campaign;
    }
    short = wanted - drawn.length;
  });
  for (const buyer of openBuyers(open, () => true)) {
    const day = drawDay(season, registered(buyer), random);
    // In the first year on record nearly everybody is new: most of the customers were there early in it.
    firstDay[buyer] = returning.length > 0 ? day : Math.min(day, drawDay(season, registered(buyer), random));
  }
  return {
    count, user, firstDay, firstCampaign,
    fresh: Uint8Array.from({ length: count }, (_, buyer) => (buyer < fresh.length ? 1 : 0)),
    ...habits(count, random),
  };
}

function openBuyers(open: Uint8Array, able: (buyer: number) => boolean): Int32Array {
  const buyers = new Int32Array(open.length);
  let count = 0;
  for (let buyer = 0; buyer < open.length; buyer++) if (open[buyer] === 1 && able(buyer)) buyers[count++] = buyer;
  return buyers.subarray(0, count);
}

/** Heavy-tailed: a few buy often and much. */
function habits(count: number, random: Random) {
  const keenness = new Float64Array(count);
  const spend = new Float64Array(count);
  for (let buyer = 0; buyer < count; buyer++) {
    const common = random.normal();
    keenness[buyer] = Math.min(10, Math.exp(0.95 * common + 0.25 * random.normal()));
    spend[buyer] = Math.exp(0.3 * common + 0.3 * random.normal());
  }
  return { keenness, spend };
}
