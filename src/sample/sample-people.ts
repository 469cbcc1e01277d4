import { dayOf } from '../workbook/calendar';

export interface MemberRow {
  readonly name: string;
  readonly role: string;
  readonly joined: number;
  readonly left: number | null;
}

export interface TrainingRow {
  readonly day: number;
  readonly topic: string;
  readonly type: string;
  readonly hours: number;
  readonly attendees: number;
}

/** 9 members at the end of the year before, 12 at the end of the report year: one left, four joined. */
export function sampleMembers(year: number): MemberRow[] {
  const roles = ['运营负责人', '用户运营', '用户运营', '活动运营', '活动运营', '产品运营', '社群运营', '数据分析', '用户运营'];
  const stayed = roles.map((role, i) => ({
    name: nameOf(i), role, joined: dayOf(year - 2 + (i % 2), 2 + i, 6), left: i === 8 ? dayOf(year, 4, 30) : null,
  }));
  const joined = ['用户运营', '社群运营', '内容运营', '数据分析'].map((role, i) => ({
    name: nameOf(9 + i), role, joined: dayOf(year, 3 + i, 10), left: null,
  }));
  return [...stayed, ...joined];
}

/** 12 workshops and 4 retrospectives in the report year. */
export function sampleTraining(year: number): TrainingRow[] {
  const topics = [
    '用户分层实操', '投放数据复盘方法', '活动方案撰写', 'A/B实验入门', '社群话术演练', '推荐位运营', '大促项目管理',
    '客服话术升级', '数据看板搭建', '私域增长案例', '双11备战演练', '年终总结写作',
  ];
  const workshops = topics.map((topic, i) => ({
    day: dayOf(year, i + 1, 12), topic, type: '工作坊', hours: [2, 2.5, 3][i % 3]!, attendees: 9 + (i % 4),
  }));
  const retrospectives = [1, 2, 3, 4].map((quarter) => ({
    day: dayOf(year, quarter * 3, 26), topic: `第${'一二三四'[quarter - 1]!}季度复盘`, type: '复盘会', hours: 3, attendees: 12,
  }));
  return [...workshops, ...retrospectives].sort((a, b) => a.day - b.day);
}

function nameOf(index: number): string {
  return `成员${String(index + 1).padStart(2, '0')}`;
}
