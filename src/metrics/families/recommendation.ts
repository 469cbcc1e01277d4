import { ratioOfSums, rowsWithin } from '../data/table-rows';
import type { Measure } from '../metric';

/** Recommendation. */
export const recommendationMetrics: readonly Measure[] = [
  {
    id: 'recommendation.ctr',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    monthly: true,
    planned: true,
    needs: ['recommendation'],
    name: { zh: '推荐点击率', en: 'Recommendation click-through rate' },
    label: { zh: '推荐点击率', en: 'CTR' },
    definition: { zh: '推荐点击之和 ÷ 推荐曝光之和', en: 'Clicks ÷ impressions of recommendations' },
    synonyms: [
      '推荐CTR',
      'CTR',
      '点击率',
      '推荐位点击率',
      '推荐转化点击率',
      'click-through rate',
      'recommendation click rate',
    ],
    compute: (data, period) => {
      const table = data.table('recommendation')!;
      return ratioOfSums(table, rowsWithin(table, 'date', period), 'clicks', 'impressions');
    },
  },
];
