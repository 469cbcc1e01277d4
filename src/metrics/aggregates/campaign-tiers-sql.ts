import { TIERS } from '../kernels/tier';
import { campaignMembers } from '../sql/campaign-members';
import { cutPointsOf } from '../sql/cut-points';
import { integerOf, moneyOf, question } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { tierExpression } from '../sql/tier-expression';
import { momentValues, userStates } from '../sql/user-states';
import type { Period } from '../periods';
import type { TierPurchases, TiersOfCampaign } from './campaign-tiers';
import { campaignTiers } from './campaign-tiers';

/** Two scans a campaign: the cut points of its eve, then its buyers by tier. */
export const campaignTiersInEngine: EngineAggregate<Period, readonly TiersOfCampaign[]> = {
  aggregate: campaignTiers,
  answers: async (engine, periods) => {
    const answers: TiersOfCampaign[][] = [];
    for (const period of periods) answers.push(await tiersOfCampaigns(engine, period));
    return answers;
  },
};

async function tiersOfCampaigns(engine: Engine, period: Period): Promise<TiersOfCampaign[]> {
  const { from, user, day, units, isValid, values, scale } = engine.orders();
  const { text, asked, select } = engine.words;
  const members = await campaignMembers(engine, period);
  const found: TiersOfCampaign[] = [];
  for (const [index, { name, start }] of members.campaigns.entries()) {
    const eve = { mark: 'eve', day: start - 1, cuts: await cutPointsOf(engine, start - 1) };
    const states = userStates(engine, [eve], {
      columns: ['campaign_orders', 'campaign_units'],
      user,
      expressions: { campaign_orders: 'count(*)', campaign_units: `sum(${units})` },
      rest: `${from} WHERE ${isValid} AND ${day} >= ${asked('first_day')} AND ${day} <= ${asked('last_day')} AND ${members.isOf(index)} GROUP BY user_key`,
    });
    const rows = await engine.query(
      select(`tier, count(*) AS buyers, ${text('sum(campaign_units)')} AS units FROM (
        ${select(`CASE WHEN registered_day > ${asked('day_eve')} THEN -1 ELSE ${tierExpression(engine, eve)} END AS tier, campaign_units
        FROM ${states} AS states WHERE campaign_orders > 0`)}
      ) AS tiers GROUP BY tier`),
      [
        ...values,
        ...members.values,
        question({ ...momentValues(engine, eve), first_day: period.start, last_day: period.end }),
      ],
    );
    const ofTier = (tier: number): TierPurchases => {
      const row = rows.find((candidate) => integerOf(candidate, 'tier') === tier);
      return row ? { revenue: moneyOf(row, 'units', scale), buyers: integerOf(row, 'buyers') } : NOTHING;
    };
    const ofTiers = TIERS.map((_, tier) => ofTier(tier));
    const ofNone = ofTier(-1);
    const all = [...ofTiers, ofNone];
    const total = (measure: keyof TierPurchases): number => all.reduce((sum, purchases) => sum + purchases[measure], 0);
    found.push({ name, ofTiers, ofNone, ofAll: { revenue: total('revenue'), buyers: total('buyers') } });
  }
  return found;
}

const NOTHING: TierPurchases = { revenue: 0, buyers: 0 };
