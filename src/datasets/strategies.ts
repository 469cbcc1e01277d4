import type { DatasetSchema } from './schema';

/** Tier strategies and what they moved. */
export const strategies: DatasetSchema = {
  id: 'strategies',
  label: { zh: '分层策略', en: 'Tier strategies' },
  titles: ['策略', '分层策略', '分层运营', '运营策略', '策略效果', 'strategy', 'strategies', 'tactics', 'initiatives'],
  dateColumn: 'start',
  columns: {
    strategy: {
      type: 'text', required: true,
      label: { zh: '策略', en: 'Strategy' },
      synonyms: ['策略名称', '运营策略', '分层策略', '策略内容', '动作', '运营动作', '举措', '关键举措', '措施', '策略举措', '项目', 'strategy', 'strategy name', 'initiative', 'tactic', 'action', 'measure'],
      not: ['效果', '时间', '日期', 'start', '负责'],
    },
    tier: {
      type: 'text',
      label: { zh: '适用层级', en: 'Tier' },
      synonyms: ['层级', '用户层级', '分层', '用户分层', '适用分层', '适用人群', '人群', '目标人群', '目标用户', '目标层级', '用户群', '客群', 'tier', 'segment', 'target tier', 'target segment', 'audience', 'user tier', 'applies to'],
    },
    metric: {
      type: 'text',
      label: { zh: '指标', en: 'Metric' },
      synonyms: ['衡量指标', '核心指标', '关键指标', '观测指标', '效果指标', '考核指标', '指标名称', '目标指标', 'metric', 'kpi', 'measure', 'indicator', 'target metric'],
      not: ['前', '后', '值'],
    },
    before: {
      type: 'number', required: true,
      label: { zh: '实施前', en: 'Before' },
      synonyms: ['策略前', '优化前', '上线前', '执行前', '改善前', '改进前', '调整前', '实施前数值', '实施前值', '基线', '基线值', '基准值', '前值', '前', '原值', 'before', 'baseline', 'prior', 'pre', 'before value'],
      not: ['后'],
    },
    after: {
      type: 'number', required: true,
      label: { zh: '实施后', en: 'After' },
      synonyms: ['策略后', '优化后', '上线后', '执行后', '改善后', '改进后', '调整后', '实施后数值', '实施后值', '现值', '当前值', '后值', '后', '结果值', 'after', 'current', 'post', 'result', 'after value'],
      not: ['前'],
    },
    start: {
      type: 'date',
      label: { zh: '开始日期', en: 'Start' },
      synonyms: ['开始时间', '启动日期', '启动时间', '上线日期', '上线时间', '实施日期', '实施时间', '执行日期', '执行时间', '起始日期', 'start', 'start date', 'launched', 'launch date', 'started', 'from'],
    },
  },
};
