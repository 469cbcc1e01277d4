import { NO_DAY } from '../../workbook/calendar';
import type { RfmOrders } from '../../metrics/kernels/rfm-orders';
import type { Steps } from '../steps';
import { IdCodes } from './id-codes';
import { readDays, readIds, readNumbers } from './read-columns';
import { alignRows } from './rows';
import type { Rows } from './rows';

/** Orders of a cell function's ranges, and who their customers are. */
export interface OrderRows extends RfmOrders {
  readonly ids: IdCodes;
  /** The latest date of all rows, valid orders or not; `NO_DAY` without rows. */
  readonly latest: number;
}

/** The rows of `customers`, `dates` and `amounts`. */
export function alignOrders(customers: unknown, dates: unknown, amounts: unknown): Rows {
  return alignRows([
    { argument: 'customers', input: customers, kind: 'id' },
    { argument: 'dates', input: dates, kind: 'date' },
    { argument: 'amounts', input: amounts, kind: 'number' },
  ]);
}

/**
 * Reads orders. A row whose amount is blank, 0 or negative is no valid order (metrics.md), the same in all three forms in which Excel
 * passes a blank cell; its date still counts for the as-of date.
 */
export function* readOrders(rows: Rows, date1904: boolean): Steps<OrderRows> {
  const ids = new IdCodes();
  const customers = yield* readIds(rows, 0, ids);
  const days = yield* readDays(rows, 1, date1904);
  const amounts = yield* readNumbers(rows, 2, 'allowed');
  let latest = NO_DAY;
  for (let row = 0; row < days.length; row += 1) {
    if (days[row]! > latest) latest = days[row]!;
    if (!(amounts[row]! > 0)) amounts[row] = NaN;
  }
  return { customers, customerCount: ids.size, days, amounts, ids, latest };
}
