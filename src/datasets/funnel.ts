import type { DatasetSchema } from './schema';

/** Users at each step of a flow. */
export const funnel: DatasetSchema = {
  id: 'funnel',
  label: { zh: '转化漏斗', en: 'Funnel' },
  titles: ['漏斗', '转化', '流程', '转化路径', 'funnel', 'conversion', 'checkout', 'flow'],
  dateColumn: 'date',
  fillsDown: true,
  columns: {
    date: {
      type: 'date',
      label: { zh: '统计月份', en: 'Month' },
      synonyms: ['月份', '日期', '月', '年月', '统计日期', '统计时间', '统计周期', '时间', '周期', 'month', 'date', 'period', 'week'],
    },
    flow: {
      type: 'text',
      label: { zh: '流程', en: 'Flow' },
      synonyms: ['流程名称', '漏斗', '漏斗名称', '转化流程', '路径', '转化路径', '业务流程', '场景', 'flow', 'funnel', 'funnel name', 'process', 'journey', 'flow name'],
      not: ['步骤', '步数', '版本'],
    },
    version: {
      type: 'text',
      label: { zh: '版本', en: 'Version' },
      synonyms: ['流程版本', '方案', '版本号', '漏斗版本', '改版', '阶段', 'version', 'variant', 'flow version'],
    },
    step_no: {
      type: 'number', required: true, unit: 'ordinal',
      label: { zh: '步骤序号', en: 'Step no.' },
      synonyms: ['步骤号', '步骤编号', '序号', '步序', '顺序', '环节序号', '步骤顺序', '第几步', '环节编号', '层级', 'step no', 'step number', 'step index', 'order', 'no', 'step order', 'sequence', 'seq'],
      not: ['名称', 'name'],
      pattern: /(?:步骤|环节|step|stage)(?:序号|编号|顺序|号|no|number|index|order|num|id)$/,
    },
    step: {
      type: 'text', required: true,
      label: { zh: '步骤', en: 'Step' },
      synonyms: ['步骤名称', '步骤名', '环节', '环节名称', '节点', '节点名称', '漏斗步骤', '转化环节', '页面', '行为', 'step', 'step name', 'stage', 'stage name', 'node', 'event'],
      not: ['序号', '编号', '号', 'no', 'number', 'index', '人数', '用户数'],
      pattern: /(?:步骤|环节|节点|step|stage)(?:名称|名|name|title)$/,
    },
    users: {
      type: 'number', required: true, unit: 'count',
      label: { zh: '人数', en: 'Users' },
      synonyms: ['用户数', '用户量', '到达人数', '访问人数', '独立用户数', '步骤人数', '进入人数', '通过人数', '转化人数', 'UV', '人次', '完成人数', '人数(UV)', 'users', 'user count', 'visitors', 'count', 'uv', 'unique users', 'sessions'],
      not: ['率', 'rate', '流失', 'lost'],
      pattern: /(?:人数|用户数|uv|users?|visitors?)$/,
    },
  },
};
