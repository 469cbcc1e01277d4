import { tasksDone } from '../aggregates/tasks-done';
import type { Measure } from '../metric';
import { known } from '../result';

/** Growth tasks. */
export const taskMetrics: readonly Measure[] = [
  {
    id: 'tasks.completed',
    unit: 'times',
    kind: 'flow',
    aggregation: 'count',
    needs: ['tasks'],
    name: { zh: '成长任务完成数', en: 'Growth tasks done' },
    definition: { zh: '期内完成的成长任务次数', en: 'Growth tasks done in the period' },
    synonyms: ['成长任务', '任务完成数', '任务完成次数', '完成任务数', 'tasks completed', 'tasks done'],
    compute: (data, period) => known(data.ask(tasksDone, period).tasks),
  },
  {
    id: 'tasks.users',
    unit: 'users',
    kind: 'flow',
    aggregation: 'count',
    needs: ['tasks'],
    name: { zh: '成长任务参与用户', en: 'Users doing growth tasks' },
    definition: { zh: '期内完成过成长任务的用户数（去重）', en: 'Distinct users who did a growth task in the period' },
    synonyms: ['任务参与人数', '任务用户数', '任务参与用户数', '成长任务参与用户数', '成长任务用户数', 'task users'],
    compute: (data, period) => known(data.ask(tasksDone, period).users),
  },
  {
    id: 'tasks.points',
    unit: 'points',
    kind: 'flow',
    aggregation: 'sum',
    needs: ['tasks.points'],
    name: { zh: '成长任务积分', en: 'Growth task points' },
    definition: { zh: '期内成长任务发放积分之和', en: 'Points given for growth tasks in the period' },
    synonyms: ['任务积分', '积分', '发放积分', '积分发放', 'task points', 'points'],
    compute: (data, period) => known(data.ask(tasksDone, period).points),
  },
];
