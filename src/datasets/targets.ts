import type { DatasetSchema } from './schema';

/** Yearly targets, one row a year and metric. */
export const targets: DatasetSchema = {
  id: 'targets',
  label: { zh: '年度目标', en: 'Targets' },
  titles: ['目标', '年度目标', '考核', 'okr', 'kpi', '指标', 'targets', 'goals', 'objectives'],
  columns: {
    year: {
      type: 'number', required: true,
      label: { zh: '年度', en: 'Year' },
      synonyms: ['年份', '年', '目标年度', '目标年份', '考核年度', '财年', 'year', 'fiscal year', 'fy'],
    },
    metric: {
      type: 'text', required: true,
      label: { zh: '指标', en: 'Metric' },
      synonyms: ['指标名称', '考核指标', '目标指标', '核心指标', '关键指标', 'KPI', 'KPI指标', '目标项', '目标项目', '项目', '目标名称', '指标项', 'metric', 'kpi', 'indicator', 'measure', 'goal', 'metric name', 'objective'],
      not: ['值', '年'],
      pattern: /(?:指标|考核|kpi|metric|indicator)(?:名称|名|项|项目|name)$/,
    },
    target: {
      type: 'number', required: true,
      label: { zh: '目标值', en: 'Target' },
      synonyms: ['目标', '年度目标', '年度目标值', '全年目标', '全年目标值', '目标数值', '目标数', '计划值', '考核目标', '考核值', '指标值', 'target', 'target value', 'goal', 'annual target', 'planned', 'plan', 'yearly target', 'full year'],
      not: ['完成', '达成', '实际', '季', 'q1', 'q2', 'q3', 'q4', 'actual'],
      pattern: /(?:目标|计划|指标|target|goal|plan).*(?:值|数值|数|value)$/,
    },
    owner: {
      type: 'text',
      label: { zh: '负责人', en: 'Owner' },
      synonyms: ['责任人', '牵头人', '对接人', '主责人', '主责', '负责', '责任部门', '负责部门', 'owner', 'responsible', 'person in charge', 'pic', 'lead', 'accountable'],
    },
    q1: { type: 'number', label: { zh: 'Q1', en: 'Q1' }, synonyms: ['一季度', '第一季度', '1季度', 'Q1目标', '一季度目标', 'q1 target', 'first quarter', '第1季度'] },
    q2: { type: 'number', label: { zh: 'Q2', en: 'Q2' }, synonyms: ['二季度', '第二季度', '2季度', 'Q2目标', '二季度目标', 'q2 target', 'second quarter', '第2季度'] },
    q3: { type: 'number', label: { zh: 'Q3', en: 'Q3' }, synonyms: ['三季度', '第三季度', '3季度', 'Q3目标', '三季度目标', 'q3 target', 'third quarter', '第3季度'] },
    q4: { type: 'number', label: { zh: 'Q4', en: 'Q4' }, synonyms: ['四季度', '第四季度', '4季度', 'Q4目标', '四季度目标', 'q4 target', 'fourth quarter', '第4季度'] },
  },
};
