import { NO_DAY } from '../../workbook/calendar';
import type { Share } from './retention-day';

/**
 * Buyers with two or more orders in a period, and all buyers in it. The rate is `part / whole`.
 *
 * @param customers customer codes; negative ones are blanks and skip the row
 * @param from first day of the period (all days when omitted)
 * @param to last day of the period
 * @example
 * repurchase({ customers: Int32Array.of(0, 0, 1), days: Int32Array.of(1, 2, 2), customerCount: 2 }); // => { part: 1, whole: 2 }
 */
export function repurchase(
  orders: { readonly customers: Int32Array; readonly days: Int32Array; readonly customerCount: number },
  from = -Infinity,
  to = Infinity,
): Share {
  const { customers, days, customerCount } = orders;
  const counts = new Int32Array(customerCount);
  let part = 0;
  let whole = 0;
  for (let i = 0; i < customers.length; i++) {
    const customer = customers[i]!;
    const day = days[i]!;
    if (customer < 0 || day === NO_DAY || day < from || day > to) continue;
    const count = ++counts[customer]!;
    if (count === 1) whole++;
    else if (count === 2) part++;
  }
  return { part, whole };
}
