import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { NO_DAY, isoDay } from '../../workbook/calendar';
import { CHANNELS, INTERESTS, type UserColumns, userNumber } from '../sample-users';
import type { Team } from '../team';
import { FORMATS, serialOf, sheetOf } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

/** So many rows a sheet of a workbook of its own, so that a large team's table is never laid out at once. */
const ROWS_A_WORKBOOK = 200_000;

/**
 * The user table: users of earlier years with dates as texts, those of the report year with date cells, ids as numbers;
 * a hidden sheet with codes. Large teams have it in several workbooks.
 */
export function usersLayout({ plan, users }: Team): WorkbookLayout[] {
  const { before, current } = plan;
  const earlier = (start: number, end: number): WriteSheet => sheetOf({
    name: '历史用户', above: ['注册用户档案', `统计范围:${current.year}年以前注册`, ''],
    columns: COLUMNS, rows: rowsOf(users, start, end, isoDay),
  });
  const recent = (start: number, end: number): WriteSheet => sheetOf({
    name: `${current.year}年新增`, above: [`${current.year}年新增用户`],
    columns: COLUMNS.map((column, i) => (i === 1 || i === 4 ? { ...column, numFmt: FORMATS.day } : column)),
    rows: rowsOf(users, start, end, serialOf),
    below: [[], ['注:入群时间为首次进入任一社群的日期']],
  });
  if (users.count <= ROWS_A_WORKBOOK) {
    return [{
      name: '用户档案', sheets: () => [earlier(0, before.total), recent(before.total, users.count), codes()],
    }];
  }
  return [
    ...slices(0, before.total).map(([start, end]) => () => [earlier(start, end)]),
    ...slices(before.total, users.count).map(([start, end]) => () => [recent(start, end)]),
  ].map((sheets, i) => ({ name: `用户档案-${i + 1}`, sheets }));
}

const COLUMNS = [
  { header: '用户ID', width: 12, numFmt: '0' },
  { header: '注册时间', width: 12 },
  { header: '注册渠道', width: 14 },
  { header: '邀请人ID', width: 12, numFmt: '0' },
  { header: '入群时间', width: 12 },
  { header: '内容偏好', width: 10 },
  { header: '互动次数', width: 10, numFmt: FORMATS.count },
];

function rowsOf(users: UserColumns, start: number, end: number, date: (day: number) => CellValue): CellValue[][] {
  return Array.from({ length: end - start }, (_, i) => {
    const row = start + i;
    const inviter = users.invitedBy[row]!;
    const joined = users.joinedDay[row]!;
    return [
      userNumber(row), date(users.registeredDay[row]!), CHANNELS[users.channel[row]!]!,
      inviter < 0 ? null : userNumber(inviter), joined === NO_DAY ? null : date(joined),
      INTERESTS[users.interest[row]!]!, users.interactions[row]!,
    ];
  });
}

function slices(start: number, end: number): [number, number][] {
  const count = Math.ceil((end - start) / ROWS_A_WORKBOOK);
  return Array.from({ length: count }, (_, i) => [
    start + i * ROWS_A_WORKBOOK, Math.min(end, start + (i + 1) * ROWS_A_WORKBOOK),
  ]);
}

function codes(): WriteSheet {
  return {
    ...sheetOf({
      name: '码表', columns: [{ header: '渠道' }, { header: '渠道编码' }],
      rows: CHANNELS.map((channel, i) => [channel, `C0${i + 1}`]),
    }),
    hidden: true,
  };
}
