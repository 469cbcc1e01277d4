import { NO_DAY } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import type { Table } from '../../datasets/table';
import { tidyText } from '../../workbook/fold-text';
import type { Aggregate } from '../aggregates/aggregate';
import type { RowData } from '../data/row-data';
import { OrderFate } from '../data/order-fate';
import { orderStatus } from '../data/order-status';
import { distinctTexts, textAt } from '../data/table-rows';
import { tally } from './tally';

/** What is to be said of the rows of `orders`: those that are not used, each under its reason, and doubtful ones. */
export const orderQuality: Aggregate<null, readonly Finding[]> = {
  id: 'order-quality',
  ofRows: orderFindings,
  ofNothing: [],
};

function orderFindings(data: RowData): Finding[] {
  const table = data.table('orders')!;
  const fates = data.orderFates();
  const of =
    (fate: OrderFate) =>
    (row: number): boolean =>
      fates[row] === fate;
  const amounts = table.numbers('amount');
  const refunds = table.numbers('refund_amount');
  return [
    ...tally(table, { code: 'duplicate-order', severity: 'warning', column: 'order_id' }, of(OrderFate.Duplicate)),
    ...tally(table, { code: 'conflicting-order', severity: 'warning', column: 'order_id' }, of(OrderFate.Superseded)),
    ...tally(table, { code: 'incomplete-order', severity: 'warning' }, of(OrderFate.Blank)),
    ...unknownStatuses(table, fates),
    ...tally(table, { code: 'cancelled-order', severity: 'info', column: 'status' }, of(OrderFate.Cancelled)),
    ...tally(table, { code: 'refunded-order', severity: 'info', column: 'status' }, of(OrderFate.Refunded)),
    ...tally(table, { code: 'amount-not-positive', severity: 'warning', column: 'amount' }, of(OrderFate.NotPositive)),
    ...tally(
      table,
      { code: 'refund-exceeds-amount', severity: 'warning', column: 'refund_amount' },
      (row) => refunds !== null && refunds[row]! > amounts![row]!,
    ),
    ...tally(
      table,
      { code: 'negative-refund', severity: 'warning', column: 'refund_amount' },
      (row) => refunds !== null && refunds[row]! < 0,
    ),
    ...ordersAndUsers(data, table, fates),
    ...unknownCampaigns(data, table, fates),
  ];
}

function unknownStatuses(table: Table, fates: Uint8Array): Finding[] {
  const column = table.texts('status');
  if (!column) return [];
  const unknown = column.values
    .map((text, code) => ({ text: tidyText(text), code }))
    .filter(({ text }) => orderStatus(text) === 'unknown');
  return unknown.flatMap(({ text, code }) =>
    tally(
      table,
      { code: 'unknown-status', severity: 'warning', column: 'status', parameters: { status: text } },
      (row) => fates[row] === OrderFate.UnknownStatus && column.codes[row] === code,
    ),
  );
}

function ordersAndUsers(data: RowData, table: Table, fates: Uint8Array): Finding[] {
  if (!data.table('users')) return [];
  const { registered } = data.users();
  const users = table.ids('user_id')!;
  const days = table.days('paid_at')!;
  const isValid = (row: number): boolean => fates[row] === OrderFate.Valid;
  return [
    ...tally(
      table,
      { code: 'orphan-order', severity: 'warning', column: 'user_id' },
      (row) => isValid(row) && registered[users[row]!] === NO_DAY,
    ),
    ...tally(
      table,
      { code: 'order-before-registration', severity: 'warning', column: 'paid_at' },
      (row) => isValid(row) && days[row]! < registered[users[row]!]!,
    ),
  ];
}

/** Campaigns that orders name and the ledger does not know: their orders are neither of a campaign nor of none. */
function unknownCampaigns(data: RowData, table: Table, fates: Uint8Array): Finding[] {
  const ledger = data.table('campaigns');
  const column = table.texts('campaign');
  if (!ledger || !column) return [];
  const known = new Set(
    distinctTexts(
      ledger,
      'campaign',
      Array.from({ length: ledger.rowCount }, (_, row) => row),
    ),
  );
  const unknown = new Set(column.values.map(tidyText).filter((name) => name !== '' && !known.has(name)));
  return [...unknown].flatMap((campaign) =>
    tally(
      table,
      { code: 'unknown-campaign', severity: 'warning', column: 'campaign', parameters: { campaign } },
      (row) => fates[row] === OrderFate.Valid && textAt(table, 'campaign', row) === campaign,
    ),
  );
}
