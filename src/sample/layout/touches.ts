import { isoDay } from '../../workbook/calendar';
import { TASKS } from '../sample-tasks';
import { userNumber } from '../sample-users';
import { WAKEUP_METHODS } from '../sample-wakeups';
import type { Team } from '../team';
import { looseDay, sheetOf } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

/** Touches: ids as ten digits with leading zeros, days like `2025.3.5`. */
export function wakeupsLayout({ wakeups }: Team): WorkbookLayout {
  return {
    name: '沉默用户唤醒记录',
    sheets: () => [sheetOf({
      name: '触达明细', above: ['沉默用户唤醒触达明细', '说明:同一用户一天只计一次触达'],
      columns: [{ header: '用户ID' }, { header: '触达时间' }, { header: '触达方式', width: 16 }],
      rows: Array.from(wakeups.user, (user, row) => [
        String(userNumber(user)).padStart(10, '0'), looseDay(wakeups.day[row]!, '.'),
        WAKEUP_METHODS[wakeups.method[row]!]!,
      ]),
    })],
  };
}

/** Tasks: days as eight-digit numbers. */
export function tasksLayout({ tasks }: Team): WorkbookLayout {
  return {
    name: '成长任务记录',
    sheets: () => [sheetOf({
      name: '任务完成', columns: [{ header: '用户ID' }, { header: '任务类型' }, { header: '完成时间' }, { header: '积分' }],
      rows: Array.from(tasks.user, (user, row) => {
        const { name, points } = TASKS[tasks.task[row]!]!;
        return [userNumber(user), name, Number(isoDay(tasks.day[row]!).replaceAll('-', '')), points];
      }),
    })],
  };
}
