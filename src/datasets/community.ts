import type { DatasetSchema } from './schema';

/** Private-domain groups, one row a group and month. */
export const community: DatasetSchema = {
  id: 'community',
  label: { zh: '社群', en: 'Community' },
  titles: ['社群', '私域', '企微', '微信群', '群运营', 'community', 'groups', 'private domain'],
  dateColumn: 'date',
  key: ['date', 'group'],
  fillsDown: true,
  columns: {
    date: {
      type: 'date', required: true,
      label: { zh: '月份', en: 'Month' },
      synonyms: ['日期', '月', '年月', '统计月份', '统计日期', '统计周期', '时间', '周', '期间', '统计时间', 'month', 'date', 'week', 'period'],
      not: ['入群', '创建', '建群'],
    },
    group: {
      type: 'text',
      label: { zh: '社群', en: 'Group' },
      synonyms: ['社群名称', '群名称', '群名', '群', '群组', '社区', '社群名', '微信群', '社群类型', '群类型', '社群ID', 'group', 'group name', 'community', 'community name', 'chat group'],
      not: ['人数', '成员', '数'],
    },
    members: {
      type: 'number', stock: true, required: true, unit: 'count',
      label: { zh: '群成员数', en: 'Members' },
      synonyms: ['成员数', '群人数', '社群人数', '社群成员数', '总人数', '群总人数', '成员总数', '群成员', '群成员总数', '群用户数', '人数', '社群用户数', '在群人数', '社群规模', '群规模', '期末成员数', 'members', 'member count', 'total members', 'group size', 'size', 'group members'],
      not: ['活跃', '新增', '退群', '流失', 'active', 'new', '互动', '发言'],
      pattern: /(?:群|社群|成员|group|community|member).*(?:成员数|人数|规模|总数|数|count|size|total|members)$/,
    },
    active_members: {
      type: 'number', stock: true, required: true, unit: 'count',
      label: { zh: '活跃成员数', en: 'Active members' },
      synonyms: ['活跃人数', '群活跃人数', '活跃成员', '活跃用户数', '活跃用户', '活跃数', '社群活跃人数', '社群活跃数', '互动人数', '发言人数', '月活跃人数', '月活成员', '活跃群成员', '活跃群成员数', 'active members', 'active', 'active users', 'actives', 'active count', 'engaged members'],
      not: ['率', '占比', 'rate', '%'],
      pattern: /(?:活跃|互动|发言|active|engaged).*(?:成员|人数|数|用户|members?|users?|count)/,
    },
  },
};
