import type { DatasetSchema } from './schema';

/** A/B tests, one row a variant. */
export const experiments: DatasetSchema = {
  id: 'experiments',
  label: { zh: 'A/B 实验', en: 'Experiments' },
  titles: ['ab测试', 'ab实验', '实验', '测试', '增长实验', '对照', 'a/b', 'ab test', 'experiment', 'experiments', 'split test'],
  dateColumn: 'start',
  fillsDown: true,
  periodColumn: {
    start: 'start',
    end: 'end',
    synonyms: ['测试时间', '测试周期', '实验周期', '实验时间', '起止时间', '起止日期', '测试日期', '周期', 'period', 'dates', 'test period'],
  },
  columns: {
    experiment: {
      type: 'text', required: true,
      label: { zh: '实验名称', en: 'Experiment' },
      synonyms: ['实验', '实验名', '测试名称', '测试', '测试项目', '测试主题', '实验主题', '实验项目', 'AB测试名称', 'AB测试', 'AB实验', '试验名称', '项目名称', '测试内容', 'experiment', 'experiment name', 'test', 'test name', 'ab test'],
      not: ['开始', '结束', '时间', '日期', '人数', '结果', '结论', '组', '版本', '方案', '分组', '状态', 'id', '编号'],
      pattern: /(?:实验|测试|试验|experiment|test)(?:名称|名|主题|项目|name|title)$/,
    },
    variant: {
      type: 'text', required: true,
      label: { zh: '版本', en: 'Variant' },
      synonyms: ['组别', '分组', '实验组别', '实验分组', '实验版本', '测试版本', '方案', '变体', '实验方案', '测试方案', '组', '分支', '测试组', '测试组别', '版本名称', '页面版本', 'variant', 'variation', 'group', 'arm', 'version', 'bucket', 'cell', 'treatment'],
      not: ['号'],
      pattern: /(?:实验|测试)?(?:版本|分组|组别|方案|变体|variant|variation|group|arm)(?:名称|名|name)?$/,
    },
    visitors: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '访问人数', en: 'Visitors' },
      synonyms: ['访客数', '访客', '访问', '访客人数', '访问数', '访问量', '访问用户数', '样本量', '样本数', '样本', '曝光人数', '曝光用户数', '曝光用户', '参与人数', '进入人数', '实验人数', '流量', 'UV', '分配人数', '用户数', '到达人数', 'visitors', 'users', 'sample size', 'sample', 'exposed users', 'exposures', 'participants', 'n', 'uv', 'sessions', 'traffic'],
      not: ['转化', 'conver', '率'],
      pattern: /(?:访问|访客|样本|参与|曝光|进入|visitor|sample|participant|exposed).*(?:人数|数|量|用户数|count|size|users|s)$/,
    },
    conversions: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '转化人数', en: 'Conversions' },
      synonyms: ['转化数', '转化量', '转化', '转化用户数', '转化用户', '成功人数', '成交人数', '下单人数', '支付人数', '注册人数', '点击人数', '目标达成人数', '完成人数', '购买人数', 'conversions', 'converted', 'conversion', 'converted users', 'successes', 'orders', 'purchases', 'signups'],
      not: ['率', 'rate', '成本', '提升'],
      pattern: /(?:转化|成功|conver|success).*(?:人数|数|量|用户数|count|users|s)$/,
    },
    start: {
      type: 'date',
      label: { zh: '开始日期', en: 'Start' },
      synonyms: ['开始时间', '起始日期', '起始时间', '启动日期', '上线日期', '上线时间', '测试开始', '实验开始', '实验开始时间', '开始', '起', 'start', 'start date', 'started', 'from', 'begin', 'launch date'],
      not: ['结束'],
    },
    end: {
      type: 'date',
      label: { zh: '结束日期', en: 'End' },
      synonyms: ['结束时间', '截止日期', '截止时间', '终止日期', '下线日期', '测试结束', '实验结束', '实验结束时间', '结束', '止', 'end', 'end date', 'ended', 'to', 'finish', 'until'],
    },
  },
};
