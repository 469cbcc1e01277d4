import type { CellValue } from 'hucre/xlsx';
import { dateOf, isoDay } from '../../workbook/calendar';
import { sampleMembers, sampleTraining } from '../sample-people';
import { type TargetRow, sampleProblems, sampleTargets } from '../sample-targets';
import type { Team } from '../team';
import { FORMATS, percentOf, serialOf, sheetOf } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

export function peopleLayout({ plan }: Team): WorkbookLayout {
  const { year } = plan.current;
  return {
    name: '团队与培训档案',
    sheets: () => [
      sheetOf({
        name: '花名册', above: ['运营团队花名册'],
        columns: [
          { header: '姓名' }, { header: '岗位' }, { header: '入职日期', numFmt: FORMATS.day },
          { header: '离职日期', numFmt: FORMATS.day },
        ],
        rows: sampleMembers(year).map((row) => [
          row.name, row.role, serialOf(row.joined), row.left === null ? null : serialOf(row.left),
        ]),
      }),
      sheetOf({
        name: '培训与复盘', above: [`${year}年培训与复盘记录`],
        columns: [
          { header: '日期' }, { header: '主题', width: 20 }, { header: '类型' }, { header: '时长(小时)' }, { header: '参加人数' },
        ],
        rows: sampleTraining(year).map((row) => [isoDay(row.day), row.topic, row.type, row.hours, row.attendees]),
      }),
    ],
  };
}

export function targetsLayout({ plan }: Team): WorkbookLayout {
  const { year } = plan.current;
  return {
    name: '目标与问题清单',
    sheets: () => [
      sheetOf({
        name: '年度目标', above: ['年度目标分解'],
        columns: ['年度', '指标', '目标值', 'Q1', 'Q2', 'Q3', 'Q4', '负责人'].map((header) => ({ header })),
        rows: sampleTargets(plan).map((row) => [
          row.year, row.metric, shown(row, row.target),
          ...(row.quarters?.map((value) => shown(row, value)) ?? NO_QUARTERS), row.owner,
        ]),
      }),
      sheetOf({
        name: '问题与趋势',
        columns: ['问题', '类型', '影响', `${year + 1}应对措施`, '负责人', '完成时间']
          .map((header, i) => ({ header, width: i % 3 === 0 ? 28 : 14 })),
        rows: sampleProblems(year).map((row) => {
          const due = dateOf(row.due);
          return [row.problem, row.kind, row.impact, row.action, row.owner, `${due.year}年${due.month}月${due.day}日`];
        }),
      }),
    ],
  };
}

const NO_QUARTERS = [null, null, null, null];

function shown(row: TargetRow, value: number): CellValue {
  return row.format === 'percent' ? percentOf(value) : value;
}
