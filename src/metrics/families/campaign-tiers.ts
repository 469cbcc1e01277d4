import type { TierPurchases } from '../aggregates/campaign-tiers';
import { campaignTiers } from '../aggregates/campaign-tiers';
import { ratio } from '../kernels/ratio';
import { TIERS } from '../kernels/tier';
import type { Listed, Listing, ListingContext } from '../metric';
import { known, missing } from '../result';

const shared = {
  unit: 'fraction',
  kind: 'other',
  aggregation: 'rate',
  needs: ['campaigns', 'orders', 'users'],
  reads: ['activity'],
} as const;

/** Which tiers campaigns sold to. */
export const campaignTierMetrics: readonly Listing[] = [
  {
    ...shared,
    id: 'campaign.tier_gmv_share',
    name: { zh: '分层GMV贡献', en: 'Campaign GMV by tier' },
    definition: {
      zh: '活动净额中各层买家的占比，层级取活动首日前一天；前一天尚未注册的买家计入分母、不归入任何层',
      en: 'Share of the campaign’s net by the buyer’s tier on the eve of its first day; buyers not registered then count in the whole and in no tier',
    },
    list: (context) => shares(context, shared.needs, ({ revenue }) => revenue),
  },
  {
    ...shared,
    id: 'campaign.tier_buyer_share',
    name: { zh: '分层买家贡献', en: 'Campaign buyers by tier' },
    definition: {
      zh: '活动买家（去重）中各层的占比，层级取活动首日前一天；前一天尚未注册的买家计入分母、不归入任何层',
      en: 'Share of the campaign’s distinct buyers by tier on the eve of its first day; buyers not registered then count in the whole and in no tier',
    },
    list: (context) => shares(context, shared.needs, ({ buyers }) => buyers),
  },
];

/** Share of each tier in what it bought, for each campaign of the year. */
function shares(
  { data, frame, obstacle }: ListingContext,
  needs: typeof shared.needs,
  measure: (purchases: TierPurchases) => number,
): Listed[] {
  const reason = obstacle({ needs }, frame);
  if (reason) return [{ dims: {}, ...missing(reason) }];
  return data.ask(campaignTiers, frame.whole).flatMap(({ name, ofTiers, ofNone, ofAll }) => {
    const share = (purchases: TierPurchases): number | null => ratio(measure(purchases), measure(ofAll));
    return TIERS.map((tier, at) => ({
      dims: { campaign: name, tier },
      ...known(share(ofTiers[at]!), { no_tier: share(ofNone) }),
    }));
  });
}
