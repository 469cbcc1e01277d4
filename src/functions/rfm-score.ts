import { CallerMistake } from './caller-mistake';
import { isBlank } from './input/cell';
import { oneCell } from './input/scalar';
import { scoredCustomers } from './rfm';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';

/**
 * One customer's RFM scores as text, such as "545" (with ten bins "10-9-7").
 *
 * @customfunction RFMSCORE
 * @cancelable
 * @param customers one id a row
 * @param dates days of the orders
 * @param amounts net amounts
 * @param customer the customer to look up
 * @param asOf day that recency is counted to (the latest date)
 * @param bins number of scores, 3 to 10 (5)
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns the three scores
 */
export function rfmScore(
  customers: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  customer: unknown,
  asOf?: unknown,
  bins?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): string | Promise<string> {
  return runSteps(scoreOf(customer, { customers, dates, amounts, asOf, bins, date1904 }), invocation as CancelableCall);
}

function* scoreOf(customer: unknown, given: Parameters<typeof scoredCustomers>[0]): Steps<string> {
  const wanted = oneCell('customer', customer);
  if (isBlank(wanted) || typeof wanted === 'boolean') throw new CallerMistake((say) => say.missingArgument('customer'));
  const { ids, frequency, r, f, m } = yield* scoredCustomers(given);
  const code = ids.find(wanted as string | number);
  if (code < 0 || frequency[code] === 0) throw new CallerMistake((say) => say.unknownCustomer('customer', String(wanted)));
  const scores = [r[code]!, f[code]!, m[code]!];
  return scores.join(scores.some((score) => score > 9) ? '-' : '');
}
