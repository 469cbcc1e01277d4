import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { OrderFate } from './order-fate';
import type { OrderStatus } from './order-status';
import { orderStatus } from './order-status';
import { repeatedOrders } from './repeated-orders';

/** Valid orders as columns, in order of their day. */
export interface ValidOrders {
  readonly count: number;
  /** Row of the table of each order. */
  readonly rows: Int32Array;
  readonly users: Int32Array;
  readonly days: Int32Array;
  /** Day and time of payment. */
  readonly milliseconds: Float64Array;
  /** `amount` − `refund_amount`, above 0. */
  readonly nets: Float64Array;
}

/** The valid orders of a table, and the fate of every row of it. */
export function validOrders(table: Table): { readonly orders: ValidOrders; readonly fates: Uint8Array } {
  const columns = {
    users: table.ids('user_id') ?? new Int32Array(table.rowCount).fill(-1),
    days: table.days('paid_at') ?? new Int32Array(table.rowCount).fill(NO_DAY),
    amounts: table.numbers('amount') ?? new Float64Array(table.rowCount).fill(NaN),
    refunds: table.numbers('refund_amount'),
  };
  const statuses = statusOfRows(table);
  const fates = repeatedOrders(table);
  const nets = new Float64Array(table.rowCount);
  const valid: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (fates[row] !== OrderFate.Valid) continue;
    const amount = columns.amounts[row]!;
    if (columns.users[row]! < 0 || columns.days[row] === NO_DAY || amount !== amount) {
      fates[row] = OrderFate.Blank;
      continue;
    }
    const status = statuses(row);
    const refund = columns.refunds?.[row] ?? 0;
    const noRefund = refund === 0 || refund !== refund;
    nets[row] = noRefund ? amount : difference(amount, refund);
    fates[row] = fateOf(status, amount, noRefund, nets[row]!);
    if (fates[row] === OrderFate.Valid) valid.push(row);
  }
  const { days } = columns;
  // Array.prototype.sort is stable: orders of one day keep the order of their rows.
  const rows = Int32Array.from(isAscending(valid, days) ? valid : valid.sort((a, b) => days[a]! - days[b]!));
  const milliseconds = table.milliseconds('paid_at')!;
  return {
    orders: {
      count: rows.length,
      rows,
      users: rows.map((row) => columns.users[row]!),
      days: rows.map((row) => days[row]!),
      milliseconds: Float64Array.from(rows, (row) => milliseconds[row]!),
      nets: Float64Array.from(rows, (row) => nets[row]!),
    },
    fates,
  };
}

function fateOf(status: OrderStatus, amount: number, noRefund: boolean, net: number): OrderFate {
  if (status === 'cancelled') return OrderFate.Cancelled;
  if (status === 'unknown') return OrderFate.UnknownStatus;
  if (!(amount > 0)) return OrderFate.NotPositive;
  if (status === 'refunded' && noRefund) return OrderFate.Refunded;
  return net > 0 ? OrderFate.Valid : OrderFate.Refunded;
}

/** Amounts in whole cents are subtracted as such, so that 0.3 − 0.1 is 0.2. */
function difference(amount: number, refund: number): number {
  const [a, b] = [Math.round(amount * 100), Math.round(refund * 100)];
  return a / 100 === amount && b / 100 === refund ? (a - b) / 100 : amount - refund;
}

function statusOfRows(table: Table): (row: number) => OrderStatus {
  const column = table.texts('status');
  if (!column) return () => 'paid';
  const statuses = column.values.map(orderStatus);
  return (row) => statuses[column.codes[row]!] ?? 'paid';
}

function isAscending(rows: readonly number[], days: Int32Array): boolean {
  return rows.every((row, i) => i === 0 || days[rows[i - 1]!]! <= days[row]!);
}
