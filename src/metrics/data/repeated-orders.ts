import type { Table } from '../../datasets/table';
import { OrderFate } from './order-fate';

/**
 * Marks the rows that a later row of the same `order_id` replaces: `Duplicate` where the contents are equal,
 * `Superseded` where they differ. The last row of an order stays 0, and so do rows without an order id.
 */
export function repeatedOrders(table: Table): Uint8Array {
  const fates = new Uint8Array(table.rowCount);
  const ids = table.ids('order_id');
  if (!ids) return fates;
  const sameContent = contentComparison(table);
  const last = new Map<number, number>();
  for (let row = table.rowCount - 1; row >= 0; row--) {
    const id = ids[row]!;
    if (id < 0) continue;
    const kept = last.get(id);
    if (kept === undefined) last.set(id, row);
    else fates[row] = sameContent(row, kept) ? OrderFate.Duplicate : OrderFate.Superseded;
  }
  return fates;
}

/** Whether two rows agree in every column. */
function contentComparison(table: Table): (a: number, b: number) => boolean {
  const columns = [
    table.ids('user_id'),
    table.milliseconds('paid_at'),
    table.numbers('amount'),
    table.numbers('refund_amount'),
    ...['status', 'campaign', 'category'].map((name) => table.texts(name)?.codes ?? null),
  ].filter((column) => column !== null);
  return (a, b) => columns.every((column) => Object.is(column[a], column[b]));
}
