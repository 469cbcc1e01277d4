import { sampleCorrelation } from 'simple-statistics';
import { monthIndex } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { exactSum } from '../../stats/exact-sum';
import type { MetricData } from '../data/metric-data';
import { ratioOfSums, rowsOfText, rowsWithin, textAt } from '../data/table-rows';
import type { Dimensions } from '../figure';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import type { Result } from '../result';
import { known, missing, quotient } from '../result';
import { slicesOfTexts } from './slices';

const slices = slicesOfTexts('pages', 'date', 'page');

/** Page performance. */
export const pageMetrics: readonly Measure[] = [
  {
    id: 'page.load_seconds',
    unit: 'seconds',
    kind: 'flow',
    aggregation: 'mean',
    lowerIsBetter: true,
    monthly: true,
    planned: true,
    slices,
    needs: ['pages'],
    name: { zh: '加载时间', en: 'Page load time' },
    label: { zh: '加载时间', en: 'Load time' },
    definition: { zh: '按访问量加权的平均加载秒数', en: 'Mean load seconds, weighted by visits' },
    synonyms: [
      '页面加载时间',
      '页面加载时长',
      '加载时长',
      '加载速度',
      '页面加载速度',
      '平均加载时间',
      '首屏加载时间',
      'load time',
      'load seconds',
      'page load time',
      'page speed',
    ],
    compute: (data, period, dims) => {
      const { table, rows } = pageRows(data, period, dims);
      return weightedLoad(table, rows);
    },
  },
  {
    id: 'page.bounce_rate',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    lowerIsBetter: true,
    monthly: true,
    planned: true,
    slices,
    needs: ['pages'],
    name: { zh: '跳出率', en: 'Bounce rate' },
    definition: { zh: '跳出量之和 ÷ 访问量之和', en: 'Bounces ÷ visits' },
    synonyms: ['页面跳出率', '平均跳出率', 'bounce rate', 'page bounce rate'],
    compute: (data, period, dims) => {
      const { table, rows } = pageRows(data, period, dims);
      return ratioOfSums(table, rows, 'bounces', 'visits');
    },
  },
  {
    id: 'page.load_bounce_correlation',
    unit: 'correlation',
    kind: 'flow',
    aggregation: 'correlation',
    needs: ['pages'],
    name: { zh: '加载与跳出相关系数', en: 'Correlation of load time and bounce rate' },
    definition: {
      zh: '以（页面、月份）为样本的加载时间与跳出率的皮尔逊相关系数',
      en: 'Pearson correlation of load time and bounce rate over (page, month)',
    },
    synonyms: ['相关系数', '加载时间与跳出率相关系数', 'correlation'],
    compute: (data, period) => {
      const { table, rows } = pageRows(data, period, {});
      const points = [...pageMonths(table, rows).values()]
        .map((own) => [weightedLoad(table, own).value, ratioOfSums(table, own, 'bounces', 'visits').value] as const)
        .filter((point): point is readonly [number, number] => point[0] !== null && point[1] !== null);
      if (points.length < 2) return missing({ code: 'too-few-rows', dataset: 'pages' });
      return known(
        sampleCorrelation(
          points.map(([load]) => load),
          points.map(([, bounce]) => bounce),
        ),
      );
    },
  },
];

function pageRows(data: MetricData, period: Period, { page }: Dimensions): { table: Table; rows: number[] } {
  const table = data.table('pages')!;
  const rows = rowsWithin(table, 'date', period);
  return { table, rows: page === undefined ? rows : rowsOfText(table, 'page', page, rows) };
}

/** Over the rows that hold both numbers. */
function weightedLoad(table: Table, rows: readonly number[]): Result {
  const [load, visits] = [table.numbers('load_seconds'), table.numbers('visits')];
  const both = rows.filter((row) => load?.[row] === load?.[row] && visits?.[row] === visits?.[row]);
  return quotient(exactSum(both.map((row) => load![row]! * visits![row]!)), exactSum(both.map((row) => visits![row]!)));
}

/** Rows by page and month, in that order, so that the result does not depend on the order of the rows. */
function pageMonths(table: Table, rows: readonly number[]): Map<string, number[]> {
  const days = table.days('date')!;
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = `${monthIndex(days[row]!)} ${textAt(table, 'page', row)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
