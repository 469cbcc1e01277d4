import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { distinctTexts, rowsOfText, rowsWithin, sumOf } from '../data/table-rows';
import type { Measure } from '../metric';
import { known } from '../result';

/** The team and its training. */
export const teamMetrics: readonly Measure[] = [
  {
    id: 'team.size',
    unit: 'people',
    kind: 'stock',
    aggregation: 'level',
    slices: (data, frame, before) => {
      const table = data.table('team');
      if (!table) return [];
      const rows = [frame, ...(before ? [before] : [])].flatMap(({ whole }) => membersOn(table, whole.end));
      return distinctTexts(
        table,
        'role',
        rows.sort((a, b) => a - b),
      ).map((role) => ({ role }));
    },
    needs: ['team'],
    name: { zh: '团队人数', en: 'Team size' },
    definition: {
      zh: '期末在职人数：已入职（或未填入职日期）且未离职',
      en: 'Members at the end of the period: joined (or without a date) and not left',
    },
    synonyms: ['团队规模', '人员规模', '在职人数', '编制', '运营团队人数', 'headcount', 'team members'],
    compute: (data, period, { role }) => {
      const table = data.table('team')!;
      const rows = membersOn(table, period.end);
      return known((role === undefined ? rows : rowsOfText(table, 'role', role, rows)).length);
    },
  },
  {
    id: 'training.sessions',
    unit: 'times',
    kind: 'flow',
    aggregation: 'count',
    needs: ['training'],
    name: { zh: '培训场次', en: 'Training sessions' },
    definition: { zh: '期内培训与复盘的场次', en: 'Training sessions and retrospectives in the period' },
    synonyms: ['培训', '培训次数', '培训场数', '培训数', 'trainings', 'training sessions'],
    compute: (data, period) => known(rowsWithin(data.table('training')!, 'date', period).length),
  },
  {
    id: 'training.hours',
    unit: 'hours',
    kind: 'flow',
    aggregation: 'sum',
    needs: ['training.hours'],
    name: { zh: '培训时长', en: 'Training hours' },
    definition: { zh: '期内培训与复盘的小时数之和', en: 'Hours of training and retrospectives in the period' },
    synonyms: ['培训小时数', '培训学时', '培训课时', 'training hours'],
    compute: (data, period) => {
      const table = data.table('training')!;
      return known(sumOf(table, 'hours', rowsWithin(table, 'date', period)));
    },
  },
  {
    id: 'training.attendances',
    unit: 'times',
    kind: 'flow',
    aggregation: 'sum',
    needs: ['training.attendees'],
    name: { zh: '培训人次', en: 'Training attendances' },
    definition: { zh: '期内培训与复盘的参加人数之和', en: 'Attendees of training and retrospectives in the period' },
    synonyms: ['培训参加人次', '参训人次', '培训人数', '培训参与人次', 'training attendance'],
    compute: (data, period) => {
      const table = data.table('training')!;
      return known(sumOf(table, 'attendees', rowsWithin(table, 'date', period)));
    },
  },
];

/** Rows of members on a day: joined by then, or without a date, and not left by then. */
function membersOn(table: Table, day: number): number[] {
  const [joined, left] = [table.days('joined_at'), table.days('left_at')];
  return Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
    const [from, to] = [joined?.[row] ?? NO_DAY, left?.[row] ?? NO_DAY];
    return (from === NO_DAY || from <= day) && (to === NO_DAY || to > day);
  });
}
