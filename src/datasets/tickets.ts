import type { DatasetSchema } from './schema';

/** Service tickets, one row a ticket. */
export const tickets: DatasetSchema = {
  id: 'tickets',
  label: { zh: '客服工单', en: 'Tickets' },
  titles: ['工单', '客服', '服务', '售后', '咨询', '投诉', 'tickets', 'service', 'support', 'helpdesk', 'cases'],
  dateColumn: 'created_at',
  key: ['ticket_id'],
  oneOf: [['resolved_at', 'minutes']],
  columns: {
    ticket_id: {
      type: 'id', domain: 'ticket',
      label: { zh: '工单号', en: 'Ticket ID' },
      synonyms: ['工单编号', '工单ID', '工单', '编号', '服务单号', '受理编号', '受理单号', '会话ID', '会话编号', '咨询编号', '案件编号', '单号', 'ticket', 'ticket no', 'ticket id', 'ticket number', 'case id', 'case no', 'case', 'id', 'session id', 'request id'],
      not: ['用户', '类型', '状态', '时间'],
    },
    created_at: {
      type: 'date', required: true,
      label: { zh: '创建时间', en: 'Created at' },
      synonyms: ['创建日期', '工单创建时间', '提交时间', '提交日期', '受理时间', '受理日期', '开始时间', '接入时间', '咨询时间', '来访时间', '进线时间', '发起时间', '建单时间', '开单时间', '报障时间', '登记时间', '反馈时间', '日期', '时间', 'created', 'created at', 'opened', 'opened at', 'open time', 'created on', 'submitted at', 'received at', 'start time', 'date', 'ticket date', 'create time'],
      not: ['解决', '完成', '关闭', '结束', '结单', '更新', '首次响应'],
      pattern: /(?:创建|提交|受理|接入|咨询|进线|发起|建单|开单|登记|来访|open|creat|submit|receiv|report|start).*(?:时间|日期|date|time|at|on)$/,
    },
    resolved_at: {
      type: 'date',
      label: { zh: '解决时间', en: 'Resolved at' },
      synonyms: ['解决日期', '完成时间', '完成日期', '关闭时间', '关闭日期', '结束时间', '结单时间', '办结时间', '处理完成时间', '处理完毕时间', '问题解决时间', '完结时间', '关单时间', 'resolved', 'resolved at', 'closed', 'closed at', 'solved at', 'completed at', 'end time', 'resolve time', 'resolution date', 'close time', 'finished at'],
      not: ['时长', '耗时', '用时', 'duration', '分钟', '创建', '首次响应'],
      pattern: /(?:解决|完成|关闭|结束|结单|办结|完结|关单|处理完|resolv|clos|solv|complet|finish|end).*(?:时间|日期|date|time|at|on)$/,
    },
    minutes: {
      type: 'number', unit: 'minutes',
      label: { zh: '处理时长(分钟)', en: 'Minutes' },
      synonyms: ['处理时长', '解决时长', '处理用时', '处理耗时', '解决耗时', '解决用时', '问题解决时长', '服务时长', '耗时', '用时', '时长', '处理分钟数', '平均处理时长', '处理时间(分钟)', '解决时间(分钟)', '响应处理时长', '会话时长', 'minutes', 'duration', 'resolution minutes', 'resolution time', 'handling time', 'handle time', 'time to resolve', 'time to resolution', 'aht', 'ttr', 'minutes to resolve'],
      not: ['等待', '排队', '首次响应', 'wait', 'first response'],
      pattern: /(?:处理|解决|服务|耗时|resolution|handling|handle|resolve).*(?:时长|用时|耗时|分钟数|分钟|minutes|duration|mins)$/,
    },
    rating: {
      type: 'text',
      label: { zh: '满意度', en: 'Rating' },
      synonyms: ['满意度评分', '满意度评价', '评价', '评分', '用户评分', '用户评价', '客户评价', '客户满意度', '满意度得分', '星级', '服务评价', '服务评分', '评价结果', '评价等级', '是否满意', 'CSAT', 'rating', 'satisfaction', 'score', 'csat score', 'stars', 'customer rating', 'satisfied', 'satisfaction rating'],
      not: ['内容', '时间', '备注', '率'],
      pattern: /(?:满意|评价|评分|satisf|rating|csat).*(?:度|分|分数|得分|等级|结果|score|rating|level)?$/,
    },
    agent: {
      type: 'text',
      label: { zh: '受理方式', en: 'Handled by' },
      synonyms: ['受理渠道', '处理方式', '处理人', '受理人', '客服', '客服人员', '坐席', '客服类型', '服务方式', '服务渠道', '接待方式', '负责人', '接待人', 'agent', 'handled by', 'assignee', 'owner', 'agent name', 'channel', 'handler', 'support agent'],
    },
  },
};
