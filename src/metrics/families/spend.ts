import type { Table } from '../../datasets/table';
import type { MetricData } from '../data/metric-data';
import { ratioOfSums, rowsOfText, rowsWithin, sumOf } from '../data/table-rows';
import type { Dimensions } from '../figure';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import { known } from '../result';
import { slicesOfTexts } from './slices';

const slices = slicesOfTexts('spend', 'date', 'channel');

/** Paid acquisition. */
export const spendMetrics: readonly Measure[] = [
  {
    id: 'spend.total',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'sum',
    monthly: true,
    slices,
    needs: ['spend'],
    name: { zh: '投放费用', en: 'Acquisition spend' },
    label: { zh: '投放费用', en: 'Spend' },
    definition: { zh: '期内投放费用之和', en: 'Sum of acquisition spend in the period' },
    synonyms: [
      '投放金额',
      '投放总费用',
      '投放花费',
      '推广费',
      '推广费用',
      '广告费',
      '广告费用',
      '投放成本',
      '营销费用',
      '获客费用',
      'ad spend',
      'spend',
      'marketing spend',
    ],
    compute: (data, period, dims) => {
      const { table, rows } = spendRows(data, period, dims);
      return known(sumOf(table, 'spend', rows));
    },
  },
  {
    id: 'cac',
    unit: 'CNY',
    kind: 'flow',
    aggregation: 'ratio',
    lowerIsBetter: true,
    monthly: true,
    planned: true,
    slices,
    needs: ['spend'],
    name: { zh: '获客成本', en: 'Customer acquisition cost' },
    label: { zh: '获客成本', en: 'CAC' },
    definition: { zh: '投放费用 ÷ 新增客户数', en: 'Acquisition spend ÷ new customers' },
    synonyms: [
      'CAC',
      '平均获客成本',
      '单客获客成本',
      '单客成本',
      '用户获取成本',
      '获客单价',
      '拉新成本',
      '新客成本',
      'acquisition cost',
      'cost per acquisition',
      'CPA',
    ],
    compute: (data, period, dims) => {
      const { table, rows } = spendRows(data, period, dims);
      return ratioOfSums(table, rows, 'spend', 'new_customers');
    },
  },
  {
    id: 'channel.conversion',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    slices,
    needs: ['spend.clicks'],
    name: { zh: '投放转化率', en: 'Acquisition conversion' },
    label: { zh: '投放转化率', en: 'Conversion' },
    definition: { zh: '新增客户数 ÷ 点击量', en: 'New customers ÷ clicks' },
    synonyms: [
      '渠道转化率',
      '广告转化率',
      '点击转化率',
      '投放点击转化率',
      'channel conversion',
      'click conversion',
      'ad conversion',
    ],
    compute: (data, period, dims) => {
      const { table, rows } = spendRows(data, period, dims);
      return ratioOfSums(table, rows, 'new_customers', 'clicks');
    },
  },
];

function spendRows(data: MetricData, period: Period, { channel }: Dimensions): { table: Table; rows: number[] } {
  const table = data.table('spend')!;
  const rows = rowsWithin(table, 'date', period);
  return { table, rows: channel === undefined ? rows : rowsOfText(table, 'channel', channel, rows) };
}
