import type { DatasetSchema } from './schema';

/** The campaign ledger, one row a campaign. */
export const campaigns: DatasetSchema = {
  id: 'campaigns',
  label: { zh: '活动台账', en: 'Campaigns' },
  titles: ['活动', '活动台账', '营销活动', '大促', '活动排期', '活动复盘', 'campaign', 'campaigns', 'promotions', 'events'],
  dateColumn: 'start',
  key: ['campaign', 'start'],
  periodColumn: {
    start: 'start',
    end: 'end',
    synonyms: ['活动时间', '活动周期', '活动日期', '起止时间', '起止日期', '活动起止时间', '活动起止日期', '活动期间', '时间周期', '举办时间', '周期', '时间', '日期', 'period', 'dates', 'duration', 'campaign period', 'campaign dates'],
  },
  columns: {
    campaign: {
      type: 'text', required: true,
      label: { zh: '活动名称', en: 'Campaign' },
      synonyms: ['活动', '活动名', '活动主题', '营销活动', '营销活动名称', '促销活动', '大促名称', '项目名称', '活动项目', 'campaign', 'campaign name', 'promotion', 'promotion name', 'event', 'event name', 'name'],
      not: ['类型', '时间', '日期', '费用', '类别', '开始', '结束'],
      pattern: /(?:活动|大促|促销|campaign|promo|promotion)(?:的)?(?:名称|名|主题|标题|name|title)$/,
    },
    start: {
      type: 'date', required: true,
      label: { zh: '开始日期', en: 'Start' },
      synonyms: ['开始时间', '起始日期', '起始时间', '活动开始', '活动开始时间', '活动开始日期', '上线日期', '上线时间', '启动日期', '启动时间', '开始', '起', '开始日', 'start', 'start date', 'begin', 'begin date', 'from', 'launch date', 'starts', 'started'],
      not: ['结束'],
      pattern: /(?:开始|起始|启动|上线|start|begin|launch).*(?:时间|日期|日|date|time|day|at|on)$/,
    },
    end: {
      type: 'date', required: true,
      label: { zh: '结束日期', en: 'End' },
      synonyms: ['结束时间', '截止日期', '截止时间', '终止日期', '活动结束', '活动结束时间', '活动结束日期', '下线日期', '下线时间', '结束', '止', '结束日', 'end', 'end date', 'finish', 'to', 'until', 'ends', 'ended'],
      pattern: /(?:结束|截止|终止|下线|end|finish|close).*(?:时间|日期|日|date|time|day|at|on)$/,
    },
    type: {
      type: 'text',
      label: { zh: '活动类型', en: 'Type' },
      synonyms: ['类型', '活动类别', '类别', '活动分类', '分类', '活动级别', '活动性质', 'type', 'campaign type', 'category', 'kind'],
    },
    cost: {
      type: 'number', unit: 'money',
      label: { zh: '推广费用', en: 'Cost' },
      synonyms: ['活动费用', '推广费', '活动成本', '费用', '成本', '投入', '活动投入', '推广成本', '投入费用', '推广投入', '营销费用', '总费用', '实际费用', '活动花费', '花费', '宣传费用', 'cost', 'spend', 'promotion cost', 'expense', 'campaign cost', 'costs', 'total cost'],
      not: ['预算', 'budget', '千次', 'cpm', '率'],
      pattern: /(?:推广|活动|营销|宣传|投入|campaign|promo).*(?:费用|费|成本|花费|投入|金额|cost|spend|expense)$/,
    },
    exposures: {
      type: 'number', unit: 'count',
      label: { zh: '曝光次数', en: 'Exposures' },
      synonyms: ['曝光量', '曝光', '曝光数', '活动曝光', '展示次数', '展现量', '展示量', '总曝光', '触达人次', '曝光人次', '传播曝光', 'exposures', 'impressions', 'reach', 'views'],
      not: ['成本', '千次', '率', 'cpm'],
      pattern: /(?:曝光|展示|展现|exposure|impression).*(?:次数|量|数|人次|count)?$/,
    },
    ugc: {
      type: 'number', unit: 'count',
      label: { zh: 'UGC数量', en: 'UGC' },
      synonyms: ['UGC', 'UGC数', 'UGC量', 'UGC内容数', 'UGC条数', '用户原创内容', '用户原创内容数', '原创内容数', '用户内容数', '用户生成内容', '投稿数', '晒单数', '买家秀数量', '买家秀', '晒图数', '笔记数', '内容数', 'ugc count', 'ugc posts', 'user posts', 'posts', 'user generated content'],
    },
  },
};
