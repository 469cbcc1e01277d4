import type { DatasetSchema } from './schema';

/** Recommendation exposure and clicks, one row a slot and day, week or month. */
export const recommendation: DatasetSchema = {
  id: 'recommendation',
  label: { zh: '推荐效果', en: 'Recommendation' },
  titles: ['推荐', '推荐位', '个性化', '猜你喜欢', '推荐效果', 'recommendation', 'recommendations', 'recommender', 'personalisation', 'personalization'],
  dateColumn: 'date',
  key: ['date', 'slot'],
  fillsDown: true,
  columns: {
    date: {
      type: 'date', required: true,
      label: { zh: '月份', en: 'Month' },
      synonyms: ['日期', '月', '年月', '统计月份', '统计日期', '统计时间', '统计周期', '时间', '周', '周期', 'month', 'date', 'period', 'week', 'day'],
    },
    slot: {
      type: 'text',
      label: { zh: '推荐位', en: 'Slot' },
      synonyms: ['推荐位置', '推荐场景', '推荐模块', '资源位', '位置', '模块', '场景', '版位', '坑位', '展位', '推荐位名称', '页面', 'slot', 'position', 'placement', 'module', 'scene', 'widget', 'surface'],
      not: ['曝光', '点击'],
    },
    impressions: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '推荐曝光', en: 'Impressions' },
      synonyms: ['推荐曝光量', '推荐曝光数', '推荐曝光次数', '曝光', '曝光量', '曝光数', '曝光次数', '展示量', '展示次数', '展现量', '推荐展示', '推荐展现', '推荐展示量', 'impressions', 'rec impressions', 'exposures', 'shown', 'views', 'impr', 'recommendation impressions', 'recs shown'],
      not: ['率', '成本'],
      pattern: /(?:推荐|rec|recommendation).*(?:曝光|展示|展现|impression|exposure|shown|views).*$/,
    },
    clicks: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '推荐点击', en: 'Clicks' },
      synonyms: ['推荐点击量', '推荐点击数', '推荐点击次数', '点击', '点击量', '点击数', '点击次数', 'clicks', 'rec clicks', 'click count', 'recommendation clicks', 'recs clicked'],
      not: ['率', 'rate', 'ctr', '成本'],
      pattern: /(?:推荐|rec|recommendation).*(?:点击|click).*$/,
    },
  },
};
