import { communityBuyers } from '../aggregates/community-buyers';
import type { MetricData } from '../data/metric-data';
import { ratioOfSums, rowsWithin } from '../data/table-rows';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import { lastMonth } from '../periods';
import type { Result } from '../result';
import { missing, quotient, quotientOf } from '../result';

const needs = ['users.community_joined_at', 'orders'] as const;

/** Private-domain groups. */
export const communityMetrics: readonly Measure[] = [
  {
    id: 'community.activity_rate',
    unit: 'fraction',
    kind: 'stock',
    aggregation: 'rate',
    monthly: true,
    planned: true,
    needs: ['community'],
    name: { zh: '社群活跃度', en: 'Community activity rate' },
    definition: {
      zh: '期内最后一个月：活跃成员数之和 ÷ 群成员数之和',
      en: 'In the last month of the period: active members ÷ members, over all groups',
    },
    synonyms: [
      '社群活跃率',
      '私域活跃度',
      '私域活跃率',
      '群活跃度',
      '群活跃率',
      'community activity',
      'community active rate',
    ],
    compute: (data, period) => {
      const table = data.table('community')!;
      const month = lastMonth(period);
      const rows = rowsWithin(table, 'date', month);
      if (rows.length === 0) return missing({ code: 'no-last-month-rows', dataset: 'community', period: month.label });
      return ratioOfSums(table, rows, 'active_members', 'members');
    },
  },
  {
    id: 'community.paying_rate',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    needs,
    name: { zh: '社群用户付费率', en: 'Community users’ paying rate' },
    definition: {
      zh: '期末已入群的注册用户中，期内有有效订单者的占比',
      en: 'Of registered users in a community by the end of the period, the share with a valid order in it',
    },
    synonyms: ['社群付费率', '私域付费率', '私域用户付费率', '社群用户付费转化率', 'community paying rate'],
    compute: (data, period) => payingRates(data, period).community,
  },
  {
    id: 'natural.paying_rate',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    needs,
    name: { zh: '自然用户付费率', en: 'Other users’ paying rate' },
    definition: {
      zh: '期末未入群的注册用户中，期内有有效订单者的占比',
      en: 'Of registered users in no community by the end of the period, the share with a valid order in it',
    },
    synonyms: ['非社群用户付费率', '非社群付费率', '自然付费率', 'natural paying rate', 'non-community paying rate'],
    compute: (data, period) => payingRates(data, period).natural,
  },
  {
    id: 'community.paying_multiple',
    unit: 'multiple',
    kind: 'flow',
    aggregation: 'ratio',
    needs,
    name: { zh: '社群付费率倍数', en: 'Community paying multiple' },
    definition: { zh: '社群用户付费率 ÷ 自然用户付费率', en: 'Community users’ paying rate ÷ other users’' },
    synonyms: ['付费率倍数', '社群付费倍数', '私域付费倍数', 'paying multiple'],
    compute: (data, period) => {
      const { community, natural } = payingRates(data, period);
      return quotientOf(community, natural);
    },
  },
];

function payingRates(data: MetricData, period: Period): { community: Result; natural: Result } {
  const { community, natural } = data.ask(communityBuyers, period);
  return {
    community: quotient(community.paying, community.users),
    natural: quotient(natural.paying, natural.users),
  };
}
