import type { CampaignSales, SalesOfCampaign } from '../aggregates/campaign-sales';
import { campaignSales } from '../aggregates/campaign-sales';
import type { Sales } from '../aggregates/sales';
import { sales } from '../aggregates/sales';
import { exactSum } from '../../stats/exact-sum';
import { campaignsStartingIn } from '../data/campaign-orders';
import type { MetricData } from '../data/metric-data';
import { ratioOfSums, rowsOfText, rowsWithin, sumOf } from '../data/table-rows';
import type { Dimensions, Reason } from '../figure';
import type { Measure } from '../metric';
import type { Frame, Period } from '../periods';
import type { Result } from '../result';
import { known, missing, quotient, quotientOf } from '../result';
import { slicesOfTexts } from './slices';

const ofOrders = ['campaigns', 'orders'] as const;

const slices = (data: MetricData, frame: Frame): Dimensions[] => {
  const ledger = data.table('campaigns');
  return ledger ? campaignsStartingIn(ledger, frame.whole).map(({ name }) => ({ campaign: name })) : [];
};

/** Campaigns: what they sold and to whom. */
export const campaignMetrics: readonly Measure[] = [
  {
    id: 'campaign.count',
    unit: 'times',
    kind: 'flow',
    aggregation: 'count',
    slices: slicesOfTexts('campaigns', 'start', 'type'),
    needs: ['campaigns'],
    name: { zh: '活动场次', en: 'Campaigns' },
    definition: { zh: '期内开始的活动场次', en: 'Campaigns that start in the period' },
    synonyms: [
      '活动数',
      '活动数量',
      '活动次数',
      '活动场数',
      '营销活动场次',
      '营销活动数',
      'campaign count',
      'number of campaigns',
    ],
    compute: (data, period, { type }) => {
      const table = data.table('campaigns')!;
      const rows = rowsWithin(table, 'start', period);
      return known((type === undefined ? rows : rowsOfText(table, 'type', type, rows)).length);
    },
  },
  {
    id: 'campaign.gmv',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'sum',
    planned: true,
    slices,
    singleSlices: true,
    needs: ofOrders,
    name: { zh: '活动GMV', en: 'Campaign GMV' },
    definition: {
      zh: '期内开始的活动在期内的有效订单净额之和：订单有活动名称列时按名称归属，否则按支付日落在活动起止日内归属；同属两场活动的订单在合计中只计一次',
      en: 'Net of the period’s valid orders of campaigns that start in it: by the order’s campaign name where that column exists, otherwise by day of payment; an order of two campaigns counts once in the total',
    },
    synonyms: [
      '活动成交额',
      '活动销售额',
      '活动营收',
      '营销活动GMV',
      '大促GMV',
      '活动收入',
      'campaign revenue',
      'campaign sales',
    ],
    compute: (data, period, dims) => withSales(data, period, dims, ({ revenue }) => known(revenue)),
  },
  {
    id: 'campaign.gmv_share',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    needs: ofOrders,
    name: { zh: '活动GMV占比', en: 'Campaign share of revenue' },
    definition: { zh: '活动GMV ÷ 营收', en: 'Campaign GMV ÷ revenue' },
    synonyms: [
      '活动销售占比',
      '活动营收占比',
      '活动收入占比',
      '活动成交占比',
      'campaign gmv share',
      'campaign revenue share',
    ],
    compute: (data, period) => 
      quotient(data.ask(campaignSales, period).ofAny.revenue, data.ask(sales, period).revenue),
  },
  {
    id: 'campaign.new_user_share',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    slices,
    singleSlices: true,
    needs: ofOrders,
    name: { zh: '活动新客占比', en: 'New-buyer share of campaigns' },
    label: { zh: '活动新客占比', en: 'New-buyer share' },
    definition: {
      zh: '（活动、买家）中，买家全部有效订单的首单属于该活动者的占比',
      en: 'Of the (campaign, buyer) pairs, the share whose buyer’s first valid order of all belongs to the campaign',
    },
    synonyms: ['活动新用户占比', '活动新客率', '新客占比', 'campaign new user share', 'campaign new customer share'],
    compute: (data, period, { campaign }) => {
      const { campaigns } = data.ask(campaignSales, period);
      if (campaign === undefined) return shareOfNew(campaigns);
      const found = campaigns.find(({ name }) => name === campaign);
      return found ? shareOfNew([found]) : missing(noSuchCampaign(campaign, period));
    },
  },
  {
    id: 'campaign.aov',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'mean',
    slices,
    singleSlices: true,
    needs: ofOrders,
    name: { zh: '活动客单价', en: 'Campaign order value' },
    definition: { zh: '活动有效订单的平均净额', en: 'Mean net of the campaigns’ orders' },
    synonyms: ['活动笔单价', '活动单均', 'campaign aov'],
    compute: (data, period, dims) => withSales(data, period, dims, meanNet),
  },
  {
    id: 'campaign.aov_uplift',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'ratio',
    slices,
    singleSlices: true,
    needs: ofOrders,
    name: { zh: '活动客单价提升', en: 'Campaign order value uplift' },
    definition: {
      zh: '活动客单价 ÷ 期内非活动订单的平均净额 − 1',
      en: 'Campaign order value ÷ the mean net of the period’s orders of no campaign − 1',
    },
    synonyms: ['活动客单价提升率', 'campaign aov uplift'],
    compute: (data, period, dims) =>
      withSales(data, period, dims, (own, { ofNone }) => uplift(meanNet(own), meanNet(ofNone))),
  },
  {
    id: 'campaign.ugc',
    unit: 'count',
    kind: 'flow',
    aggregation: 'sum',
    needs: ['campaigns.ugc'],
    name: { zh: 'UGC数量', en: 'Campaign UGC' },
    label: { zh: 'UGC', en: 'UGC' },
    definition: {
      zh: '期内开始的活动产生的UGC数量之和',
      en: 'User-generated content of the campaigns that start in the period',
    },
    synonyms: ['UGC', 'UGC数', 'UGC量', '活动UGC', '用户原创内容数', 'ugc count'],
    compute: (data, period) => sumOfLedger(data, period, 'ugc'),
  },
  {
    id: 'campaign.exposures',
    unit: 'times',
    kind: 'flow',
    aggregation: 'sum',
    needs: ['campaigns.exposures'],
    name: { zh: '活动曝光', en: 'Campaign exposures' },
    label: { zh: '曝光', en: 'Exposures' },
    definition: { zh: '期内开始的活动曝光次数之和', en: 'Exposures of the campaigns that start in the period' },
    synonyms: ['曝光', '曝光量', '曝光次数', '活动曝光量', '活动曝光次数', 'exposures', 'campaign impressions'],
    compute: (data, period) => sumOfLedger(data, period, 'exposures'),
  },
  {
    id: 'campaign.cpm',
    unit: 'CNY/thousand',
    kind: 'flow',
    aggregation: 'ratio',
    lowerIsBetter: true,
    needs: ['campaigns.cost', 'campaigns.exposures'],
    name: { zh: '千次曝光成本', en: 'Cost per thousand exposures' },
    label: { zh: '千次曝光成本', en: 'CPM' },
    definition: { zh: '推广费用 ÷ 曝光次数 × 1000', en: 'Campaign cost ÷ exposures × 1000' },
    synonyms: ['CPM', '千次展示成本', '千次曝光费用', '活动CPM', '单次曝光成本(千次)', 'cost per mille'],
    compute: (data, period) => {
      const table = data.table('campaigns')!;
      return ratioOfSums(table, rowsWithin(table, 'start', period), 'cost', 'exposures', 1000);
    },
  },
];

/** Sales of all campaigns of a period or of the one in the dimensions; the reason when there is no such campaign. */
function withSales(
  data: MetricData,
  period: Period,
  { campaign }: Dimensions,
  compute: (own: Sales, all: CampaignSales) => Result,
): Result {
  const all = data.ask(campaignSales, period);
  if (campaign === undefined) return compute(all.ofAny, all);
  const own = all.campaigns.find(({ name }) => name === campaign);
  return own ? compute(own, all) : missing(noSuchCampaign(campaign, period));
}

function noSuchCampaign(campaign: string | number, period: Period): Reason {
  return { code: 'no-such-campaign', value: String(campaign), period: period.label };
}

function meanNet({ revenue, orders }: Sales): Result {
  return quotient(revenue, orders);
}

/** Quotient of two results − 1. */
export function uplift(part: Result, whole: Result): Result {
  const { value, reason } = quotientOf(part, whole);
  return { value: value === null ? null : value - 1, reason };
}

function shareOfNew(campaigns: readonly SalesOfCampaign[]): Result {
  return quotient(
    exactSum(campaigns.map(({ newBuyers }) => newBuyers)),
    exactSum(campaigns.map(({ buyers }) => buyers)),
  );
}

function sumOfLedger(data: MetricData, period: Period, column: string): Result {
  const table = data.table('campaigns')!;
  return known(sumOf(table, column, rowsWithin(table, 'start', period)));
}
