import { exactSum } from '../../stats/exact-sum';
import type { CampaignOrders } from '../data/campaign-orders';
import { campaignsStartingIn } from '../data/campaign-orders';
import type { MetricData } from '../data/metric-data';
import { ratioOfSums, rowsOfText, rowsWithin, sumOf } from '../data/table-rows';
import type { Dimensions, Reason } from '../figure';
import type { Measure } from '../metric';
import type { Frame, Period } from '../periods';
import type { Result } from '../result';
import { known, missing, quotient, quotientOf } from '../result';
import { revenueIn } from './revenue';
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
    compute: (data, period, dims) => withOrders(data, period, dims, (orders) => known(netOf(data, orders))),
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
    compute: (data, period) => quotient(netOf(data, data.campaignOrders(period).ofAny), revenueIn(data, period)),
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
      const all = data.campaignOrders(period);
      if (campaign === undefined) return newBuyers(data, all.ofCampaign);
      return withOrders(data, period, { campaign }, (orders) => newBuyers(data, [orders]));
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
    compute: (data, period, dims) => withOrders(data, period, dims, (orders) => meanNet(data, orders)),
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
      withOrders(data, period, dims, (orders, { ofNone }) => uplift(meanNet(data, orders), meanNet(data, ofNone))),
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

/** Orders of all campaigns of a period or of the one in the dimensions; the reason when there is no such campaign. */
function withOrders(
  data: MetricData,
  period: Period,
  { campaign }: Dimensions,
  compute: (orders: readonly number[], all: CampaignOrders) => Result,
): Result {
  const all = data.campaignOrders(period);
  if (campaign === undefined) return compute(all.ofAny, all);
  const index = all.campaigns.findIndex(({ name }) => name === campaign);
  return index < 0 ? missing(noSuchCampaign(campaign, period)) : compute(all.ofCampaign[index]!, all);
}

function noSuchCampaign(campaign: string | number, period: Period): Reason {
  return { code: 'no-such-campaign', value: String(campaign), period: period.label };
}

/** Σ net of orders given by their indexes. */
export function netOf(data: MetricData, orders: readonly number[]): number {
  const { nets } = data.orders();
  return exactSum(orders.map((order) => nets[order]!));
}

function meanNet(data: MetricData, orders: readonly number[]): Result {
  return quotient(netOf(data, orders), orders.length);
}

/** Quotient of two results − 1. */
export function uplift(part: Result, whole: Result): Result {
  const { value, reason } = quotientOf(part, whole);
  return { value: value === null ? null : value - 1, reason };
}

function newBuyers(data: MetricData, ordersOfCampaigns: readonly (readonly number[])[]): Result {
  const { users, milliseconds } = data.orders();
  const first = data.firstOrders();
  let pairs = 0;
  let fresh = 0;
  for (const orders of ordersOfCampaigns) {
    pairs += new Set(orders.map((order) => users[order]!)).size;
    fresh += new Set(
      orders.filter((order) => milliseconds[order] === first[users[order]!]).map((order) => users[order]!),
    ).size;
  }
  return quotient(fresh, pairs);
}

function sumOfLedger(data: MetricData, period: Period, column: string): Result {
  const table = data.table('campaigns')!;
  return known(sumOf(table, column, rowsWithin(table, 'start', period)));
}
