import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { lastDayOfMonth, monthIndex } from '../../workbook/calendar';
import { CATEGORIES, ORDER_STATUSES, type OrderColumns } from '../order-columns';
import { buyerNumber, orderId } from '../order-ids';
import type { YearPlan } from '../plan';
import { type SampleCampaign, sampleCampaigns } from '../sample-campaigns';
import type { Team } from '../team';
import { FORMATS, clockOf, looseDay, serialOf, sheetOf, yuan } from './sheet';
import type { WorkbookLayout } from './workbook-layout';

/** More rows a year than this, and each month has a workbook of its own. */
const ROWS_A_WORKBOOK = 250_000;

/**
 * The orders, a sheet a month with totals, user ids as texts; payment times as texts in the year before and as date
 * cells in the report year.
 */
export function ordersLayout({ plan, orders }: Team): WorkbookLayout[] {
  const campaigns = sampleCampaigns(plan.current.year);
  return [
    ...yearLayout(plan.before, orders.before, campaigns.before, true),
    ...yearLayout(plan.current, orders.current, campaigns.current, false),
  ];
}

function yearLayout(
  plan: YearPlan,
  orders: OrderColumns,
  campaigns: readonly SampleCampaign[],
  asText: boolean,
): WorkbookLayout[] {
  const months = Array.from({ length: 12 }, (_, i) => () => monthSheet(plan, orders, campaigns, i, asText));
  if (orders.count <= ROWS_A_WORKBOOK) {
    return [{ name: `订单明细${plan.year}`, sheets: () => months.map((month) => month()) }];
  }
  return months.map((month, i) => ({
    name: `订单明细${plan.year}-${String(i + 1).padStart(2, '0')}`, sheets: () => [month()],
  }));
}

function monthSheet(
  plan: YearPlan,
  orders: OrderColumns,
  campaigns: readonly SampleCampaign[],
  month: number,
  asText: boolean,
): WriteSheet {
  const index = monthIndex(plan.firstDay) + month;
  const start = firstRow(orders, month === 0 ? plan.firstDay : lastDayOfMonth(index - 1) + 1);
  const end = firstRow(orders, lastDayOfMonth(index) + 1);
  let cents = 0;
  let refunds = 0;
  const rows = Array.from({ length: end - start }, (_, i): CellValue[] => {
    const row = start + i;
    const refund = orders.refundCents[row]!;
    const campaign = orders.campaign[row]!;
    cents += orders.cents[row]!;
    refunds += refund;
    return [
      orderId(orders, row), String(buyerNumber(orders.user[row]!)), timeOf(orders, row, asText),
      yuan(orders.cents[row]!), refund > 0 ? yuan(refund) : asText ? '-' : null, ORDER_STATUSES[orders.status[row]!]!,
      campaign < 0 ? null : campaigns[campaign]!.name, CATEGORIES[orders.category[row]!]!,
    ];
  });
  return sheetOf({
    name: `${month + 1}月`,
    above: asText ? [`${plan.year}年${month + 1}月订单明细`] : [],
    columns: [
      { header: '订单编号', width: 20 }, { header: '买家ID', width: 12 },
      asText ? { header: '付款时间', width: 20 } : { header: '付款时间', width: 20, numFmt: FORMATS.time },
      { header: '实付金额(元)', width: 14, numFmt: FORMATS.money }, { header: '退款金额(元)', width: 14, numFmt: FORMATS.money },
      { header: '订单状态', width: 10 }, { header: '活动名称', width: 14 }, { header: '商品类目', width: 10 },
    ],
    rows,
    below: [['合计', null, null, yuan(cents), yuan(refunds)]],
  });
}

function timeOf(orders: OrderColumns, row: number, asText: boolean): CellValue {
  const day = orders.day[row]!;
  const second = orders.second[row]!;
  return asText ? `${looseDay(day, '/')} ${clockOf(second)}` : serialOf(day, second);
}

/** The first row on or after the day, by bisection. */
function firstRow(orders: OrderColumns, day: number): number {
  let low = 0;
  let high = orders.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orders.day[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
