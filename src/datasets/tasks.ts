import type { DatasetSchema } from './schema';
import { userId } from './user-id';

/** Growth tasks done by users, one row a completion. */
export const tasks: DatasetSchema = {
  id: 'tasks',
  label: { zh: '成长任务', en: 'Growth tasks' },
  titles: ['任务', '成长任务', '积分任务', '会员任务', '积分明细', '签到', 'tasks', 'quests', 'missions', 'growth tasks'],
  dateColumn: 'completed_at',
  columns: {
    user_id: userId(['完成用户']),
    task: {
      type: 'text', required: true,
      label: { zh: '任务类型', en: 'Task' },
      synonyms: ['任务', '任务名称', '任务名', '成长任务', '任务项', '任务内容', '完成任务', '积分项', '积分来源', '获取途径', 'task', 'task name', 'task type', 'mission', 'quest', 'challenge'],
      not: ['时间', '日期', '状态', '积分数', '奖励', 'id', '数'],
      pattern: /(?:任务|task|mission|quest)(?:名称|名|类型|类别|内容|name|type|title)$/,
    },
    completed_at: {
      type: 'date', required: true,
      label: { zh: '完成时间', en: 'Completed at' },
      synonyms: ['完成日期', '完成日', '任务完成时间', '任务完成日期', '达成时间', '达成日期', '获得时间', '发放时间', '日期', '时间', 'completed', 'completed at', 'completion date', 'completed on', 'done at', 'finished at', 'date completed', 'complete time', 'date'],
      not: ['注册', '支付', '开始', '领取', '触达'],
      pattern: /(?:完成|达成|获得|finish|complet|done|achiev).*(?:时间|日期|日|date|time|at|on)$/,
    },
    points: {
      type: 'number', unit: 'count',
      label: { zh: '积分', en: 'Points' },
      synonyms: ['积分数', '获得积分', '奖励积分', '积分奖励', '发放积分', '任务积分', '成长值', '积分值', 'points', 'score', 'reward points', 'points earned', 'credits', 'reward'],
      not: ['余额', '累计'],
    },
  },
};
