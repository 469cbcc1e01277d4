import type { DaysOfUsers } from '../kernels/days-of-users';
import { rfm } from '../kernels/rfm';
import type { Tier } from '../kernels/tier';
import { TIERS, tierOf, tierOfIdle } from '../kernels/tier';
import { firstIndexFrom } from './day-range';
import type { Scoring } from './scoring';
import type { UserRecords } from './user-records';
import type { ValidOrders } from './valid-orders';

/** What tiers are made of. */
export interface TierSources {
  readonly users: UserRecords;
  readonly orders: ValidOrders;
  /** Null without `activity`: nobody moves up by it, and idle days count from registering. */
  readonly activity: DaysOfUsers | null;
  readonly userCount: number;
  readonly scoring: Scoring;
}

/** Each registered user's tier on one day. */
export interface TiersOfUsers {
  /** Index into `TIERS` by user code; −1 for users who were not registered. */
  readonly tiers: Int8Array;
  /** Users of each tier, in the order of `TIERS`. */
  readonly counts: readonly number[];
  readonly total: number;
}

/**
 * Tiers on a day, from the orders and the activity up to that day, of the users registered by `registeredBy`. Cut
 * points are those of all customers, also of those who are not in `users`.
 */
export function tiersOfUsers(sources: TierSources, day: number, registeredBy: number): TiersOfUsers {
  const {
    users: { codes, registered },
    orders,
    activity,
    userCount,
    scoring,
  } = sources;
  const { thresholds } = scoring;
  const until = firstIndexFrom(orders.days, day + 1);
  const scores = rfm(
    {
      customers: orders.users.subarray(0, until),
      customerCount: userCount,
      days: orders.days.subarray(0, until),
      amounts: orders.nets.subarray(0, until),
    },
    { asOf: day, bins: scoring.bins, cutPoints: scoring.cutPoints },
  );
  const isLively = (user: number): boolean =>
    activity !== null && activity.countWithin(user, day - thresholds.activeWindow + 1, day) >= thresholds.activeDays;
  const tierOfUser = (user: number): Tier => {
    if (scores.frequency[user] === 0)
      return tierOfIdle(day - (activity?.lastUpTo(user, day) ?? registered[user]!), thresholds);
    const tier = tierOf(scores.r[user]!, scores.f[user]!, scores.m[user]!, thresholds);
    return (tier === 'dormant' || tier === 'churned') && isLively(user) ? TIERS[TIERS.indexOf(tier) - 1]! : tier;
  };
  const tiers = new Int8Array(userCount).fill(-1);
  const counts = TIERS.map(() => 0);
  let total = 0;
  for (const user of codes) {
    if (registered[user]! > registeredBy) continue;
    const tier = TIERS.indexOf(tierOfUser(user));
    tiers[user] = tier;
    counts[tier]!++;
    total++;
  }
  return { tiers, counts, total };
}
