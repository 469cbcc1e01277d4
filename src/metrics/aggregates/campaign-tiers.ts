import { exactSum } from '../../stats/exact-sum';
import { TIERS } from '../kernels/tier';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

/** What one tier bought. */
export interface TierPurchases {
  /** Σ net. */
  readonly revenue: number;
  /** Distinct buyers. */
  readonly buyers: number;
}

export interface TiersOfCampaign {
  readonly name: string;
  /** In the order of `TIERS`, by the tier on the eve of the campaign's first day. */
  readonly ofTiers: readonly TierPurchases[];
  /** Buyers who were not registered on that eve. */
  readonly ofNone: TierPurchases;
  readonly ofAll: TierPurchases;
}

/** Which tiers the campaigns that start in a period sold to. */
export const campaignTiers: Aggregate<Period, readonly TiersOfCampaign[]> = {
  id: 'campaign-tiers',
  ofRows: (rows, period) => {
    const { campaigns, ofCampaign } = rows.campaignOrders(period);
    const { users, nets } = rows.orders();
    const purchases = (orders: readonly number[]): TierPurchases => ({
      revenue: exactSum(orders.map((order) => nets[order]!)),
      buyers: new Set(orders.map((order) => users[order]!)).size,
    });
    return campaigns.map(({ name, start }, index) => {
      const { tiers } = rows.tiers(start - 1, start - 1);
      const own = ofCampaign[index]!;
      const ofTier = (tier: number): TierPurchases => purchases(own.filter((order) => tiers[users[order]!] === tier));
      return { name, ofTiers: TIERS.map((_, tier) => ofTier(tier)), ofNone: ofTier(-1), ofAll: purchases(own) };
    });
  },
  ofNothing: [],
};
