import { activeUsers } from '../aggregates/active-users';
import { buyers } from '../aggregates/buyers';
import { sales } from '../aggregates/sales';
import type { Measure } from '../metric';
import { known, quotient } from '../result';

/** Revenue and what is made of it. */
export const revenueMetrics: readonly Measure[] = [
  {
    id: 'revenue',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'sum',
    monthly: true,
    planned: true,
    needs: ['orders'],
    summary: { column: 'revenue', by: 'sum' },
    name: { zh: '营收', en: 'Revenue' },
    definition: {
      zh: '有效订单净额（实付金额 − 退款金额）之和',
      en: 'Sum of the net amounts (paid − refunded) of valid orders',
    },
    synonyms: [
      '营业收入',
      '收入',
      '总收入',
      '营业额',
      '销售额',
      '总销售额',
      '成交额',
      '成交金额',
      '交易额',
      'GMV',
      '总GMV',
      '流水',
      'sales',
      'turnover',
      'total revenue',
    ],
    compute: (data, period) => known(data.ask(sales, period).revenue),
  },
  {
    id: 'orders.count',
    unit: 'orders',
    kind: 'flow',
    aggregation: 'count',
    monthly: true,
    needs: ['orders'],
    name: { zh: '订单数', en: 'Orders' },
    definition: { zh: '有效订单数', en: 'Number of valid orders' },
    synonyms: [
      '订单量',
      '订单总数',
      '有效订单数',
      '成交订单数',
      '支付订单数',
      '单量',
      'order count',
      'number of orders',
    ],
    compute: (data, period) => known(data.ask(sales, period).orders),
  },
  {
    id: 'aov',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'mean',
    monthly: true,
    needs: ['orders'],
    name: { zh: '客单价(单均)', en: 'Average order value' },
    label: { zh: '客单价', en: 'AOV' },
    definition: { zh: '营收 ÷ 订单数', en: 'Revenue ÷ orders' },
    synonyms: ['客单价', '单均价', '单均金额', '平均订单金额', '平均客单价', '笔单价', '单均', 'AOV'],
    compute: (data, period) => {
      const { orders, revenue } = data.ask(sales, period);
      return quotient(revenue, orders);
    },
  },
  {
    id: 'arpu',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'ratio',
    planned: true,
    needs: ['orders', 'activity'],
    name: { zh: 'ARPU', en: 'ARPU' },
    definition: { zh: '营收 ÷ 活跃用户', en: 'Revenue ÷ active users' },
    synonyms: ['ARPU值', '每用户平均收入', '人均收入', '户均收入', '单用户收入', 'average revenue per user'],
    compute: (data, period) => quotient(data.ask(sales, period).revenue, data.ask(activeUsers, period)),
  },
  {
    id: 'arppu',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'ratio',
    needs: ['orders'],
    name: { zh: 'ARPPU', en: 'ARPPU' },
    definition: { zh: '营收 ÷ 付费用户', en: 'Revenue ÷ paying users' },
    synonyms: [
      'ARPPU值',
      '每付费用户平均收入',
      '付费用户人均收入',
      '客单价(人均)',
      '人均消费',
      'average revenue per paying user',
    ],
    compute: (data, period) => quotient(data.ask(sales, period).revenue, data.ask(buyers, period).all),
  },
  {
    id: 'repurchase_rate',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    planned: true,
    needs: ['orders'],
    name: { zh: '复购率', en: 'Repurchase rate' },
    definition: {
      zh: '期内有效订单不少于2笔的买家 ÷ 期内全部买家',
      en: 'Buyers with two or more valid orders in the period ÷ all buyers in it',
    },
    synonyms: ['用户复购率', '复购占比', '重复购买率', '回购率', '再购率', 'repeat purchase rate', 'repeat rate'],
    compute: (data, period) => {
      const { all, repeat } = data.ask(buyers, period);
      return quotient(repeat, all);
    },
  },
];
