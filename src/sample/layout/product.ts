import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { isoDay } from '../../workbook/calendar';
import { sampleFeedback, sampleReleases } from '../sample-feedback';
import { FLOW, sampleFunnel, samplePages, sampleRecommendation } from '../sample-product';
import { RATINGS, type TicketRow, sampleTickets } from '../sample-tickets';
import type { Team } from '../team';
import { FORMATS, clockOf, looseDay, serialOf, sheetOf } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

export function feedbackLayout({ plan }: Team): WorkbookLayout {
  return {
    name: '用户反馈与版本',
    sheets: () => [
      sheetOf({
        name: '反馈明细',
        columns: [
          { header: '反馈编号' }, { header: '反馈日期', numFmt: FORMATS.day }, { header: '需求主题', width: 26 },
          { header: '影响用户数', numFmt: FORMATS.count }, { header: '痛点强度(1-5)' }, { header: '实现成本(人天)' }, { header: '状态' },
        ],
        rows: sampleFeedback(plan).map((row) => [
          row.id, serialOf(row.day), row.topic, row.affectedUsers, row.pain, row.cost, row.status,
        ]),
      }),
      sheetOf({
        name: '版本记录', above: ['产品迭代记录'],
        columns: [{ header: '版本号' }, { header: '发布日期' }, { header: '更新内容', width: 40 }],
        rows: sampleReleases(plan).map((row) => [row.version, isoDay(row.day), row.content]),
      }),
    ],
  };
}

export function productLayout({ plan }: Team): WorkbookLayout {
  const month = { header: '月份', numFmt: 'yyyy-mm' };
  return {
    name: '产品体验数据',
    sheets: () => [
      sheetOf({
        name: '下单漏斗',
        columns: [
          { header: '统计月份', numFmt: 'yyyy-mm' }, { header: '流程' }, { header: '版本' }, { header: '步骤序号' },
          { header: '步骤' }, { header: '人数', numFmt: FORMATS.count },
        ],
        rows: sampleFunnel(plan).map((row) => [
          serialOf(row.month), FLOW, row.version, row.stepNumber, row.step, row.users,
        ]),
      }),
      sheetOf({
        name: '推荐效果', above: ['推荐位效果'],
        columns: [
          month, { header: '推荐位', width: 16 }, { header: '推荐曝光', numFmt: FORMATS.count },
          { header: '推荐点击', numFmt: FORMATS.count },
        ],
        rows: sampleRecommendation(plan).map((row) => [serialOf(row.month), row.slot, row.impressions, row.clicks]),
      }),
      sheetOf({
        name: '页面性能',
        columns: [
          month, { header: '页面' }, { header: '加载时间(秒)', numFmt: '0.00' },
          { header: '访问量', numFmt: FORMATS.count }, { header: '跳出量', numFmt: FORMATS.count },
        ],
        rows: samplePages(plan).map((row) => [serialOf(row.month), row.page, row.loadSeconds, row.visits, row.bounces]),
      }),
    ],
  };
}

/** A sheet a year; the time spent as a number in one and as a text with its unit in the other. */
export function ticketsLayout({ plan }: Team): WorkbookLayout {
  const tickets = sampleTickets(plan);
  const sheet = (
    year: number,
    minutes: (tenths: number) => CellValue,
    rows: readonly TicketRow[],
  ): WriteSheet => sheetOf({
    name: `${year}年工单`,
    columns: [
      { header: '工单编号', width: 16 }, { header: '创建时间', width: 20 }, { header: '解决时间', width: 20, numFmt: FORMATS.time },
      { header: '处理时长(分钟)', width: 14 }, { header: '满意度' }, { header: '受理方式' },
    ],
    rows: rows.map((row) => [
      row.id, `${looseDay(row.day, '-')} ${clockOf(row.second)}`,
      row.tenths === null ? null : serialOf(row.day, row.second + row.tenths * 6),
      row.tenths === null ? null : minutes(row.tenths), row.rating === null ? null : RATINGS[row.rating]!, row.agent,
    ]),
  });
  return {
    name: '客服工单明细',
    sheets: () => [
      sheet(plan.before.year, (tenths) => `${tenths / 10}分钟`, tickets.filter((row) => row.day < plan.current.firstDay)),
      sheet(plan.current.year, (tenths) => tenths / 10, tickets.filter((row) => row.day >= plan.current.firstDay)),
    ],
  };
}
