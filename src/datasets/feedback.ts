import type { DatasetSchema } from './schema';

/** User feedback, one row a message or a rated need. */
export const feedback: DatasetSchema = {
  id: 'feedback',
  label: { zh: '用户反馈', en: 'Feedback' },
  titles: ['反馈', '需求', '用户声音', '意见', '建议', 'voc', '需求池', 'feedback', 'requests', 'needs', 'voice of customer', 'suggestions'],
  dateColumn: 'date',
  key: ['feedback_id'],
  columns: {
    feedback_id: {
      type: 'id', domain: 'feedback',
      label: { zh: '反馈编号', en: 'Feedback ID' },
      synonyms: ['反馈ID', '反馈号', '编号', '序号', '需求编号', '需求ID', '意见编号', '建议编号', 'ID', 'feedback id', 'feedback no', 'no', 'request id', 'id'],
      not: ['用户', 'user'],
    },
    date: {
      type: 'date', required: true,
      label: { zh: '反馈日期', en: 'Date' },
      synonyms: ['反馈时间', '提交时间', '提交日期', '收集日期', '收集时间', '提出日期', '提出时间', '登记日期', '登记时间', '记录日期', '创建时间', '日期', '时间', '受理日期', 'date', 'feedback date', 'submitted', 'submitted at', 'received', 'received at', 'created at', 'reported at'],
      not: ['解决', '上线', '完成', '处理'],
      pattern: /(?:反馈|提交|收集|提出|登记|feedback|submit|receiv|report).*(?:时间|日期|date|time|at|on)$/,
    },
    topic: {
      type: 'text', required: true,
      label: { zh: '需求主题', en: 'Topic' },
      synonyms: ['主题', '反馈主题', '需求', '需求名称', '需求点', '需求内容', '反馈内容', '反馈类型', '反馈分类', '问题主题', '问题类型', '问题描述', '痛点', '诉求', '用户需求', '用户诉求', '需求标题', '标题', '归类主题', '需求分类', 'topic', 'need', 'theme', 'request', 'subject', 'issue', 'feature request', 'feature', 'feedback topic', 'title'],
      not: ['编号', '日期', '时间', '强度', '分值', '程度', '人', '用户数', '状态'],
    },
    affected_users: {
      type: 'number', unit: 'count',
      label: { zh: '影响用户数', en: 'Affected users' },
      synonyms: ['影响人数', '影响用户', '影响用户量', '受影响用户数', '受影响用户', '受影响人数', '影响面', '影响范围', '涉及用户数', '涉及人数', '波及用户数', 'affected users', 'affected', 'users affected', 'impacted users', 'reach', 'impact users'],
      pattern: /(?:影响|涉及|波及|affected|impacted).*(?:用户|人数|人|users?|people|customers?)/,
    },
    pain: {
      type: 'number',
      label: { zh: '痛点强度', en: 'Pain' },
      synonyms: ['痛点程度', '痛点等级', '痛点分', '痛点评分', '痛点值', '痛感', '痛感强度', '严重程度', '严重度', '强度', '紧急程度', '痛点指数', 'pain', 'pain score', 'severity', 'intensity', 'pain level'],
      pattern: /(?:痛点|痛感|严重|紧急|pain|severity|urgency).*(?:强度|程度|度|等级|分|分值|评分|score|level|index)?$/,
    },
    cost: {
      type: 'number',
      label: { zh: '实现成本', en: 'Cost' },
      synonyms: ['开发成本', '成本', '实现工作量', '工作量', '人天', '开发人天', '预估人天', '工时', '实现难度', '开发工作量', '投入人天', '研发成本', '成本评估', 'cost', 'effort', 'man days', 'person days', 'dev cost', 'implementation cost', 'development effort'],
      pattern: /(?:实现|开发|研发|implementation|development|dev|engineering).*(?:成本|工作量|人天|人日|工时|cost|effort|days)/,
    },
    status: {
      type: 'text',
      label: { zh: '状态', en: 'Status' },
      synonyms: ['处理状态', '需求状态', '反馈状态', '评审结果', '采纳状态', '是否采纳', '处理结果', '跟进状态', '结论', '当前状态', 'status', 'state', 'decision', 'resolution', 'result'],
    },
  },
};
