import { foldText } from '../../workbook/fold-text';
import { exactSum } from '../../stats/exact-sum';
import { distinctTexts, rowsOfText, rowsWithin, textAt, valuesOf } from '../data/table-rows';
import { priority } from '../kernels/priority';
import { ratio } from '../kernels/ratio';
import type { Measure } from '../metric';
import { known, missing } from '../result';

/** User feedback and needs. */
export const feedbackMetrics: readonly Measure[] = [
  {
    id: 'feedback.count',
    unit: 'count',
    kind: 'flow',
    aggregation: 'count',
    needs: ['feedback'],
    name: { zh: '反馈量', en: 'Feedback' },
    definition: { zh: '期内反馈条数', en: 'Feedback messages in the period' },
    synonyms: ['反馈数', '反馈数量', '反馈条数', '用户反馈量', '用户反馈数', 'feedback count'],
    compute: (data, period) => known(rowsWithin(data.table('feedback')!, 'date', period).length),
  },
  {
    id: 'feedback.topics',
    unit: 'count',
    kind: 'flow',
    aggregation: 'count',
    needs: ['feedback'],
    name: { zh: '需求数', en: 'Needs' },
    definition: { zh: '期内反馈涉及的需求主题数（去重）', en: 'Distinct topics of the period’s feedback' },
    synonyms: ['需求数量', '需求主题数', '主题数', '需求量', 'feedback topics', 'topics'],
    compute: (data, period) => {
      const table = data.table('feedback')!;
      return known(distinctTexts(table, 'topic', rowsWithin(table, 'date', period)).length);
    },
  },
  {
    id: 'feedback.priority',
    unit: 'score',
    kind: 'flow',
    aggregation: 'ratio',
    plain: false,
    singleSlices: true,
    slices: (data, frame) => {
      const table = data.table('feedback');
      return table
        ? distinctTexts(table, 'topic', rowsWithin(table, 'date', frame.whole)).map((topic) => ({ topic }))
        : [];
    },
    needs: ['feedback.pain', 'feedback.cost'],
    name: { zh: '优先级得分', en: 'Priority score' },
    definition: {
      zh: '影响用户数 × 痛点强度 ÷ 实现成本；影响用户数取该主题的最大值（未填时取反馈条数），痛点与成本取该主题各行均值',
      en: 'Affected users × pain ÷ cost; affected is the topic’s largest number (its number of rows where blank), pain and cost are means of its rows',
    },
    compute: (data, period, { topic }) => {
      const table = data.table('feedback')!;
      const rows = rowsOfText(table, 'topic', topic, rowsWithin(table, 'date', period));
      if (rows.length === 0) return missing({ code: 'no-such-topic', value: String(topic), period: period.label });
      const given = valuesOf(table, 'affected_users', rows);
      const [pain, cost] = ['pain', 'cost'].map((column) => mean(valuesOf(table, column, rows)));
      if (pain === null || cost === null)
        return missing({ code: 'no-value', dataset: 'feedback', column: pain === null ? 'pain' : 'cost' });
      return known(priority(given.length > 0 ? Math.max(...given) : rows.length, pain!, cost!));
    },
  },
  {
    id: 'feedback.selected',
    unit: 'count',
    kind: 'flow',
    aggregation: 'count',
    needs: ['feedback.status'],
    name: { zh: '核心需求数', en: 'Selected needs' },
    definition: {
      zh: '期内状态为采纳、已采纳或已上线的需求主题数（去重）',
      en: 'Distinct topics of the period with a status of selected or done',
    },
    synonyms: ['采纳需求数', '已采纳需求数', '采纳数', '核心需求', 'selected needs'],
    compute: (data, period) => {
      const table = data.table('feedback')!;
      const rows = rowsWithin(table, 'date', period).filter((row) =>
        SELECTED.has(foldText(textAt(table, 'status', row))),
      );
      return known(distinctTexts(table, 'topic', rows).length);
    },
  },
];

/** Folded statuses of a need that was selected. */
export const SELECTED: ReadonlySet<string> = new Set(['采纳', '已采纳', '已上线', 'selected', 'done']);

function mean(values: readonly number[]): number | null {
  return ratio(exactSum(values), values.length);
}
