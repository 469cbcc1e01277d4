import { exactSum } from '../../stats/exact-sum';
import { quantileSorted } from '../../stats/quantile-sorted';
import { isRated, isSatisfied } from '../data/rating';
import type { MetricData } from '../data/metric-data';
import { rowsWithin, textAt } from '../data/table-rows';
import { ticketMinutes } from '../data/ticket-minutes';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import { known, quotient } from '../result';

/** Customer service. */
export const serviceMetrics: readonly Measure[] = [
  {
    id: 'service.minutes',
    unit: 'minutes',
    kind: 'flow',
    aggregation: 'mean',
    lowerIsBetter: true,
    monthly: true,
    planned: true,
    needs: ['tickets'],
    name: { zh: '问题解决时长', en: 'Resolution time' },
    definition: {
      zh: '期内创建且已解决的工单的平均处理分钟数',
      en: 'Mean minutes to resolve, over tickets created in the period and resolved',
    },
    synonyms: [
      '解决时长',
      '平均解决时长',
      '问题平均解决时长',
      '处理时长',
      '平均处理时长',
      '客服处理时长',
      '客服解决时长',
      '工单处理时长',
      '客服响应时长',
      '问题处理时长',
      'resolution minutes',
      'handling time',
      'time to resolution',
      'AHT',
    ],
    compute: (data, period) => {
      const minutes = minutesIn(data, period);
      return quotient(exactSum(minutes), minutes.length);
    },
  },
  {
    id: 'service.minutes.p50',
    unit: 'minutes',
    kind: 'flow',
    aggregation: 'quantile',
    lowerIsBetter: true,
    needs: ['tickets'],
    name: { zh: '问题解决时长(中位数)', en: 'Resolution time (median)' },
    definition: { zh: '处理分钟数的中位数', en: 'Median of the minutes to resolve' },
    synonyms: ['解决时长中位数', '处理时长中位数', 'median resolution time'],
    compute: (data, period) => known(quantileSorted(minutesIn(data, period), 1, 2)),
  },
  {
    id: 'service.minutes.p90',
    unit: 'minutes',
    kind: 'flow',
    aggregation: 'quantile',
    lowerIsBetter: true,
    needs: ['tickets'],
    name: { zh: '问题解决时长(P90)', en: 'Resolution time (90th percentile)' },
    definition: {
      zh: '处理分钟数的90%分位数（线性插值）',
      en: '90% quantile of the minutes to resolve (linear interpolation)',
    },
    synonyms: ['解决时长P90', '处理时长P90', 'p90 resolution time'],
    compute: (data, period) => known(quantileSorted(minutesIn(data, period), 9, 10)),
  },
  {
    id: 'service.csat',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    monthly: true,
    planned: true,
    needs: ['tickets.rating'],
    name: { zh: '满意度', en: 'Satisfaction' },
    label: { zh: '满意度', en: 'CSAT' },
    definition: {
      zh: '期内创建的工单中，评分不低于4分（满分5分）或评为满意的占已评价工单的比例',
      en: 'Of the rated tickets created in the period, the share rated 4 or 5 of 5, or satisfied',
    },
    synonyms: [
      '客服满意度',
      '用户满意度',
      '客户满意度',
      '服务满意度',
      '满意率',
      '客服满意率',
      'CSAT',
      'customer satisfaction',
      'satisfaction rate',
    ],
    compute: (data, period) => {
      const table = data.table('tickets')!;
      const ratings = rowsWithin(table, 'created_at', period)
        .map((row) => textAt(table, 'rating', row))
        .filter(isRated);
      return quotient(ratings.filter(isSatisfied).length, ratings.length);
    },
  },
];

/** Minutes of the tickets created in a period and resolved, ascending. */
function minutesIn(data: MetricData, period: Period): Float64Array {
  const table = data.table('tickets')!;
  const minutes = ticketMinutes(table);
  return Float64Array.from(rowsWithin(table, 'created_at', period), (row) => minutes[row]!)
    .filter((value) => value === value)
    .sort();
}
