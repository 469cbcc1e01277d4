import type { Row } from '../../warehouse/warehouse';
import { campaignMembers } from '../sql/campaign-members';
import { integerOf, moneyOf, question } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import type { Period } from '../periods';
import type { CampaignSales, SalesOfCampaign } from './campaign-sales';
import { campaignSales } from './campaign-sales';

/** Campaigns of one query: each adds columns to one row a buyer. */
const CAMPAIGNS_AT_ONCE = 12;

/** One row a buyer with orders, units and first order in all and of each campaign, then sums by campaign. */
export const campaignSalesInEngine: EngineAggregate<Period, CampaignSales> = {
  aggregate: campaignSales,
  answers: async (engine, periods) => {
    const answers: CampaignSales[] = [];
    for (const period of periods) answers.push(await salesIn(engine, period));
    return answers;
  },
};

async function salesIn(engine: Engine, period: Period): Promise<CampaignSales> {
  const { from, user, day, milliseconds, units, isValid, values, scale } = engine.orders();
  const { integer, text, asked, select } = engine.words;
  const members = await campaignMembers(engine, period);
  const given = [...values, ...members.values, question({ first_day: period.start, last_day: period.end })];
  const isWithin = `${day} >= ${asked('first_day')} AND ${day} <= ${asked('last_day')}`;
  const sum = (condition: string, value: string): string => `sum(CASE WHEN ${condition} THEN ${value} ELSE 0 END)`;
  const [totals] = await engine.query(
    select(`count(*) AS all_orders, ${sum(members.isOfAny, '1')} AS any_orders, ${text(sum(members.isOfAny, units))} AS any_units, ${sum(members.isOfNone, '1')} AS none_orders, ${text(sum(members.isOfNone, units))} AS none_units
    FROM ${from} WHERE ${isValid} AND ${isWithin}`),
    given,
  );
  const campaigns: SalesOfCampaign[] = [];
  for (let first = 0; first < members.campaigns.length; first += CAMPAIGNS_AT_ONCE) {
    const some = members.campaigns.slice(first, first + CAMPAIGNS_AT_ONCE).map(({ name }, i) => ({ name, index: first + i }));
    const ofBuyer = some.map(({ index }) => {
      const isOwn = `${isWithin} AND ${members.isOf(index)}`;
      return `${sum(isOwn, '1')} AS orders_${index}, ${sum(isOwn, units)} AS units_${index}, min(CASE WHEN ${isOwn} THEN ${milliseconds} ELSE ${integer(String(FAR))} END) AS opening_${index}`;
    });
    const ofCampaign = some.map(
      ({ index }) =>
        `sum(orders_${index}) AS orders_of_${index}, ${text(`sum(units_${index})`)} AS units_of_${index}, sum(CASE WHEN orders_${index} > 0 THEN 1 ELSE 0 END) AS buyers_of_${index}, sum(CASE WHEN orders_${index} > 0 AND opening_${index} = first_order THEN 1 ELSE 0 END) AS new_of_${index}`,
    );
    const [row] = await engine.query(
      select(`count(*) AS buyers, ${ofCampaign.join(', ')} FROM (
        ${select(`${user} AS buyer_key, min(${milliseconds}) AS first_order, ${ofBuyer.join(', ')} FROM ${from} WHERE ${isValid} GROUP BY buyer_key`)}
      ) AS buyers_of_campaigns`),
      given,
    );
    campaigns.push(...some.map(({ name, index }) => campaignOf(row, name, index, scale)));
  }
  return { campaigns, ofAny: salesOf(totals, 'any', scale), ofNone: salesOf(totals, 'none', scale) };
}

/** Later than any order, in milliseconds. */
const FAR = 9_000_000_000_000_000;

function campaignOf(row: Row | undefined, name: string, index: number, scale: number): SalesOfCampaign {
  if (!row || integerOf(row, 'buyers') === 0) return { name, orders: 0, revenue: 0, buyers: 0, newBuyers: 0 };
  return {
    name,
    orders: integerOf(row, `orders_of_${index}`),
    revenue: moneyOf(row, `units_of_${index}`, scale),
    buyers: integerOf(row, `buyers_of_${index}`),
    newBuyers: integerOf(row, `new_of_${index}`),
  };
}

function salesOf(row: Row | undefined, which: 'any' | 'none', scale: number): { orders: number; revenue: number } {
  if (!row || integerOf(row, 'all_orders') === 0) return { orders: 0, revenue: 0 };
  return { orders: integerOf(row, `${which}_orders`), revenue: moneyOf(row, `${which}_units`, scale) };
}
