import { distinctTexts, rowsWithin } from '../data/table-rows';
import type { Measure } from '../metric';
import { known } from '../result';

/** Product iterations. */
export const releaseMetrics: readonly Measure[] = [
  {
    id: 'releases.count',
    unit: 'times',
    kind: 'flow',
    aggregation: 'count',
    needs: ['releases'],
    name: { zh: '迭代次数', en: 'Releases' },
    definition: { zh: '期内发布的版本数（去重）', en: 'Distinct versions released in the period' },
    synonyms: [
      '版本数',
      '版本迭代次数',
      '产品迭代次数',
      '发布次数',
      '迭代数',
      '版本迭代',
      'release count',
      'iterations',
    ],
    compute: (data, period) => {
      const table = data.table('releases')!;
      return known(distinctTexts(table, 'version', rowsWithin(table, 'released_at', period)).length);
    },
  },
];
