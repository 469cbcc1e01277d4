import { isoDay } from '../workbook/calendar';
import type { OrderColumns } from './order-columns';
import { userNumber } from './sample-users';

/** The id of a row's user; users that the user table does not have are older than it. */
export function buyerNumber(user: number): number {
  return user < 0 ? 70_000_007 - 10 * user : userNumber(user);
}

/** The order id of a row: its day and its number in the year. */
export function orderId(orders: OrderColumns, row: number): string {
  return `SO${isoDay(orders.day[row]!).replaceAll('-', '')}${String(orders.number[row]!).padStart(7, '0')}`;
}
