import type { DatasetSchema } from './schema';

/** Paid acquisition, one row a channel and day, week or month. */
export const spend: DatasetSchema = {
  id: 'spend',
  label: { zh: '渠道投放', en: 'Channel spend' },
  titles: ['投放', '渠道', '推广', '广告', '获客', '买量', '营销费用', 'spend', 'ads', 'advertising', 'marketing', 'acquisition', 'channel', 'media'],
  dateColumn: 'date',
  key: ['date', 'channel'],
  fillsDown: true,
  columns: {
    date: {
      type: 'date', required: true,
      label: { zh: '月份', en: 'Date' },
      synonyms: ['日期', '月', '年月', '统计月份', '统计日期', '统计周期', '投放月份', '投放日期', '投放时间', '投放周期', '时间', '周', '周期', '期间', '年月日', 'month', 'date', 'week', 'period', 'day', 'spend date'],
      not: ['注册', '支付', '结束', 'end'],
    },
    channel: {
      type: 'text', required: true,
      label: { zh: '渠道', en: 'Channel' },
      synonyms: ['渠道名称', '投放渠道', '推广渠道', '广告渠道', '媒体', '投放媒体', '媒体渠道', '广告平台', '投放平台', '平台', '获客渠道', '来源渠道', '流量渠道', '来源', '渠道来源', 'channel', 'channel name', 'media', 'platform', 'source', 'network', 'publisher', 'utm source', 'ad channel', 'marketing channel', 'ad platform'],
      not: ['费用', '成本', '数', '类型'],
      pattern: /(?:渠道|媒体|平台|channel|media|platform|network)(?:名称|名|name)?$/,
    },
    spend: {
      type: 'number', required: true, unit: 'money',
      label: { zh: '投放费用', en: 'Spend' },
      synonyms: ['投放金额', '投放花费', '投放消耗', '投放成本', '推广费用', '推广费', '推广花费', '广告费用', '广告费', '广告花费', '广告消耗', '广告投入', '花费', '消耗', '消耗金额', '实际消耗', '费用', '支出', '投入', '投入金额', '成本', '营销费用', '市场费用', '获客费用', '总花费', '总消耗', '总费用', 'spend', 'cost', 'ad spend', 'ad cost', 'spending', 'amount spent', 'budget spent', 'expense', 'media cost', 'total spend', 'media spend', 'marketing spend'],
      not: ['预算', 'budget', '单客', '单个', '获客成本', 'cac', 'cpa', 'cpc', 'cpm', 'cpl', '均', 'per', '占比', '率', '点击成本', '转化成本', '千次'],
      pattern: /(?:投放|推广|广告|营销|市场|获客|渠道|media|ad|ads|marketing|advertising|channel).*(?:费用|花费|消耗|金额|成本|支出|投入|费|spend|spent|cost|expense|spending)$/,
    },
    new_customers: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '新增客户数', en: 'New customers' },
      synonyms: ['新增客户', '新客数', '新客', '新增客户量', '新客户', '新客户数', '新增用户数', '新增用户', '新用户数', '新增付费用户', '新增付费客户', '新增付费用户数', '首单用户', '首单用户数', '首购用户数', '首付用户数', '获客数', '获客人数', '获客量', '获取客户数', '转化客户数', '转化数', '转化量', '转化人数', '转化用户数', '拉新数', '拉新人数', '拉新量', '新增注册', '新增注册数', '注册数', '新增会员', '新增会员数', '激活数', 'new customers', 'customers', 'customers acquired', 'acquired customers', 'acquisitions', 'new users', 'conversions', 'first orders', 'signups', 'new buyers', 'new clients', 'installs'],
      not: ['成本', '率', '单价', 'rate', 'cost', 'cac', '占比'],
      pattern: /(?:新增|新|获客|获取|转化|拉新|首购|首单|首付|new|acquired|firsttime).*(?:客户|用户|人数|客|会员|customers?|users?|buyers?|clients?|payers?)(?:数|量|人数|count|num)?$/,
    },
    impressions: {
      type: 'number', unit: 'count',
      label: { zh: '曝光量', en: 'Impressions' },
      synonyms: ['曝光', '曝光数', '曝光次数', '展现量', '展现', '展现数', '展现次数', '展示量', '展示', '展示数', '展示次数', '广告曝光', 'impressions', 'impr', 'views', 'exposures', 'imps', 'impression'],
      not: ['成本', '率', '千次', 'cost', 'rate', 'cpm'],
    },
    clicks: {
      type: 'number', unit: 'count',
      label: { zh: '点击量', en: 'Clicks' },
      synonyms: ['点击', '点击数', '点击次数', '点击人数', '广告点击', 'clicks', 'click', 'link clicks', 'click count'],
      not: ['率', '成本', '单价', 'rate', 'cost', 'ctr', 'cpc'],
    },
  },
};
