import type { DatasetSchema } from './schema';

/** The team's own list of pain points and trends. */
export const problems: DatasetSchema = {
  id: 'problems',
  label: { zh: '问题与趋势', en: 'Problems and trends' },
  titles: ['问题', '痛点', '趋势', '风险', '改进', '复盘问题', 'problems', 'issues', 'pain points', 'trends', 'risks'],
  columns: {
    problem: {
      type: 'text', required: true,
      label: { zh: '问题', en: 'Problem' },
      synonyms: ['问题描述', '问题点', '问题名称', '存在问题', '主要问题', '痛点', '痛点问题', '问题与趋势', '问题/趋势', '问题清单', '趋势', '风险', '风险点', '事项', '待解决问题', '描述', 'problem', 'issue', 'pain point', 'trend', 'risk', 'challenge', 'description', 'problem trend'],
      not: ['类型', '影响', '措施', '时间', '等级'],
      pattern: /(?:问题|痛点|风险|趋势)(?:描述|名称|点|内容|说明|及趋势|和趋势)$/,
    },
    kind: {
      type: 'text',
      label: { zh: '类型', en: 'Kind' },
      synonyms: ['类别', '问题类型', '问题类别', '分类', '性质', '问题分类', '归类', 'kind', 'type', 'category', 'class'],
    },
    impact: {
      type: 'text',
      label: { zh: '影响', en: 'Impact' },
      synonyms: ['影响程度', '影响范围', '影响等级', '严重程度', '重要程度', '优先级', '影响面', '影响说明', '影响描述', 'impact', 'severity', 'priority', 'effect', 'importance'],
    },
    action: {
      type: 'text',
      label: { zh: '应对措施', en: 'Action' },
      synonyms: ['措施', '2026应对措施', '解决措施', '解决方案', '改进措施', '改善措施', '应对方案', '应对策略', '对策', '应对', '行动计划', '改进计划', '下一步计划', '下一步', '行动', '整改措施', '明年措施', 'action', 'actions', 'measure', 'countermeasure', 'solution', 'plan', 'mitigation', 'next step', 'response', 'action plan'],
      pattern: /(?:应对|解决|改进|改善|整改|行动|优化).*(?:措施|方案|策略|计划|办法|动作)$/,
    },
    owner: {
      type: 'text',
      label: { zh: '负责人', en: 'Owner' },
      synonyms: ['责任人', '牵头人', '跟进人', '对接人', '主责人', '负责', '责任部门', 'owner', 'responsible', 'assignee', 'pic', 'lead', 'person in charge'],
    },
    due: {
      type: 'date',
      label: { zh: '完成时间', en: 'Due' },
      synonyms: ['完成日期', '计划完成时间', '计划完成日期', '预计完成时间', '预计完成日期', '截止时间', '截止日期', '期限', '完成期限', '时间节点', '要求完成时间', 'due', 'due date', 'deadline', 'target date', 'eta', 'complete by'],
      pattern: /(?:完成|截止|预计|计划|due|target|deadline).*(?:时间|日期|期限|date)$/,
    },
  },
};
