import { dayOf } from '../workbook/calendar';

export interface SampleOptions {
  /** Registered users at the end of the year, 1,000 to 20,000,000; 16,800 when left out. */
  readonly users?: number;
  /** A whole number; the same seed gives the same team. 1 when left out. */
  readonly seed?: number;
  /** The report year; the team's data cover it and the year before. 2025 when left out. */
  readonly year?: number;
}

/** One of the two years: the counts and sums that the year's rows are built to give. */
export interface YearPlan {
  readonly year: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Registered by the end. */
  readonly total: number;
  readonly registered: number;
  readonly referred: number;
  /** Active in the year, and in its December. */
  readonly active: number;
  readonly mau: number;
  /** Buyers, orphans included. */
  readonly paying: number;
  readonly orders: number;
  readonly revenueCents: number;
  readonly campaigns: CampaignPlan;
  /** Members of the groups at the end, and the buyers among them. */
  readonly members: number;
  readonly payingMembers: number;
  /** Touches that count, and those followed by activity within 30 days. */
  readonly touches: number;
  readonly woken: number;
}

export interface CampaignPlan {
  readonly revenueCents: number;
  readonly orders: number;
  /** (campaign, buyer) pairs, and those whose buyer's first order belongs to the campaign. */
  readonly pairs: number;
  readonly firstPairs: number;
}

export interface Plan {
  readonly seed: number;
  /** Users in units of the 16,800 that the small tables are sized for. */
  readonly scale: number;
  /** Registered before the first of the two years. */
  readonly stock: number;
  readonly before: YearPlan;
  readonly current: YearPlan;
  /** Buyers of the year before who buy again. */
  readonly returning: number;
  /** Valid orders of users whom the user table does not know, all in the report year. */
  readonly orphans: number;
}

/** @throws RangeError when an option is not a whole number or out of its range. */
export function planOf({ users = 16_800, seed = 1, year = 2025 }: SampleOptions): Plan {
  check('users', users, 1_000, 20_000_000);
  check('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  check('year', year, 1990, 2100);
  const total = Math.round(users / 1.4);
  const stock = Math.round(total * 0.675);
  const mau = Math.round(total / 2);
  const before = yearPlan({
    ...daysOf(year - 1), total, registered: total - stock, referralShare: 0.16, active: Math.round(total * 0.8), mau,
    payingShare: 0.082, ordersPerBuyer: 4.6, arpuCents: 12_500, campaignShare: 0.3, campaignUplift: 0.2,
    newPairShare: 0.29, ordersPerPair: 1.25, memberShare: 0.22, multiple: 1.6, orphans: 0,
    touchShare: 0.125, wakeRate: 0.12,
  });
  const current = yearPlan({
    ...daysOf(year), total: users, registered: users - total, referralShare: 0.28, active: Math.round(users * 0.9),
    mau: Math.round(mau * 1.35), payingShare: 0.115, ordersPerBuyer: 4.7, arpuCents: 15_800, campaignShare: 0.42,
    campaignUplift: 0.25, newPairShare: 0.35, ordersPerPair: 1.3, memberShare: 0.3, multiple: 2.3, orphans: ORPHANS,
    touchShare: 0.119, wakeRate: 0.19,
  });
  return {
    seed, scale: users / 16_800, stock, before, current, returning: Math.round(before.paying * 0.55), orphans: ORPHANS,
  };
}

const ORPHANS = 2;

interface YearInputs {
  readonly year: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly total: number;
  readonly registered: number;
  readonly referralShare: number;
  readonly active: number;
  readonly mau: number;
  readonly payingShare: number;
  readonly ordersPerBuyer: number;
  readonly arpuCents: number;
  readonly campaignShare: number;
  /** Mean campaign order against the mean of the others, less 1. */
  readonly campaignUplift: number;
  readonly newPairShare: number;
  readonly ordersPerPair: number;
  readonly memberShare: number;
  readonly multiple: number;
  readonly orphans: number;
  readonly touchShare: number;
  readonly wakeRate: number;
}

function yearPlan(inputs: YearInputs): YearPlan {
  const { total, campaignShare: share } = inputs;
  const paying = Math.round(total * inputs.payingShare);
  const orders = Math.round(paying * inputs.ordersPerBuyer);
  const revenueCents = inputs.active * inputs.arpuCents;
  const campaignOrders = Math.round((share * orders) / (share + (1 + inputs.campaignUplift) * (1 - share)));
  const pairs = Math.round(campaignOrders / inputs.ordersPerPair / 20) * 20;
  const { members, payingMembers } = membersFor(total, paying - inputs.orphans, inputs.memberShare, inputs.multiple);
  const touches = Math.max(100, Math.round((total * inputs.touchShare) / 100) * 100);
  return {
    year: inputs.year, firstDay: inputs.firstDay, lastDay: inputs.lastDay, total, registered: inputs.registered,
    referred: Math.round(inputs.registered * inputs.referralShare), active: inputs.active, mau: inputs.mau,
    paying, orders, revenueCents, members, payingMembers, touches, woken: Math.round(touches * inputs.wakeRate),
    campaigns: {
      revenueCents: Math.round(revenueCents * share), orders: campaignOrders, pairs,
      firstPairs: Math.round(pairs * inputs.newPairShare),
    },
  };
}

/**
 * Members in hundreds (tens in a small team), so that the activity rate is exact, near the wanted share; among those
 * the number whose whole number of buyers comes nearest to the wanted multiple of the others' paying rate.
 */
function membersFor(total: number, buyers: number, share: number, multiple: number) {
  const step = total >= 1_400 ? 100 : 10;
  const around = Math.round((total * share) / step);
  let best = { members: 0, payingMembers: 0, miss: Infinity };
  for (let steps = around - 20; steps <= around + 20; steps++) {
    const members = steps * step;
    if (Math.abs(members / total / share - 1) > 0.2) continue;
    const payingMembers = Math.round((multiple * members * buyers) / (total - members + multiple * members));
    const reached = payingMembers / members / ((buyers - payingMembers) / (total - members));
    const miss = Math.abs(reached - multiple);
    if (miss < best.miss) best = { members, payingMembers, miss };
  }
  return best;
}

function daysOf(year: number) {
  return { year, firstDay: dayOf(year, 1, 1), lastDay: dayOf(year, 12, 31) };
}

function check(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
  }
}
