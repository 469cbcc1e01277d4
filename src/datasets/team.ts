import type { DatasetSchema } from './schema';

/** Team members, one row a person. */
export const team: DatasetSchema = {
  id: 'team',
  label: { zh: '团队成员', en: 'Team' },
  titles: ['团队', '成员', '花名册', '人员', '员工', '名单', '组织', 'team', 'members', 'staff', 'roster', 'people', 'headcount'],
  columns: {
    name: {
      type: 'text', required: true,
      label: { zh: '姓名', en: 'Name' },
      synonyms: ['成员', '成员姓名', '员工', '员工姓名', '名字', '人员', '人员姓名', '同事', '花名', '团队成员', 'name', 'member', 'employee', 'full name', 'staff', 'employee name', 'team member'],
      not: ['数', 'id', '编号', '工号', '活动', '实验', '用户'],
      pattern: /(?:姓名|员工名|成员名)$/,
    },
    role: {
      type: 'text', required: true,
      label: { zh: '岗位', en: 'Role' },
      synonyms: ['职位', '职务', '岗位名称', '角色', '职称', '工作岗位', '职能', '岗位职责', '岗位类别', 'role', 'position', 'title', 'job title', 'job', 'function', 'post'],
      pattern: /(?:岗位|职位|职务|角色|role|position|title)(?:名称|名|name)?$/,
    },
    joined_at: {
      type: 'date',
      label: { zh: '入职日期', en: 'Joined at' },
      synonyms: ['入职时间', '入职', '到岗日期', '到岗时间', '加入日期', '加入时间', '入职日', '入组日期', '入职年月', 'joined', 'joined at', 'join date', 'hire date', 'hired', 'start date', 'onboard date', 'entry date'],
      not: ['离'],
      pattern: /(?:入职|到岗|join|hire|onboard|employ).*(?:时间|日期|日|date|at|on)$/,
    },
    left_at: {
      type: 'date',
      label: { zh: '离职日期', en: 'Left at' },
      synonyms: ['离职时间', '离职', '离开日期', '离开时间', '离岗日期', '调离日期', '转出日期', '离职日', '离组日期', 'left', 'left at', 'leave date', 'termination date', 'exit date', 'last day', 'end date', 'left on'],
      pattern: /(?:离职|离岗|离开|调离|leav|left|terminat|exit|depart).*(?:时间|日期|日|date|at|on)$/,
    },
  },
};
