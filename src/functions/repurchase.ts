import { repurchase as buyersAgain } from '../metrics/kernels/repurchase-rate';
import type { Share } from '../metrics/kernels/retention-day';
import { alignUserDays, readUserDays } from './input/activity';
import { IdCodes } from './input/id-codes';
import { optionalDay, optionalFlag } from './input/scalar';
import { memoised } from './memo';
import { shareOf } from './share';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';

/**
 * Repurchase rate: buyers with two or more orders in the period ÷ buyers in it.
 *
 * @customfunction REPURCHASE
 * @cancelable
 * @param customers one id an order
 * @param dates days of the orders
 * @param from first day of the period (the earliest date)
 * @param to last day of the period (the latest date)
 * @param date1904 TRUE when serial numbers count from 1904
 * @returns the rate, a fraction
 */
export function repurchase(
  customers: unknown[][],
  dates: unknown[][],
  from?: unknown,
  to?: unknown,
  date1904?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): number | Promise<number> {
  return runSteps(rate({ customers, dates, from, to, date1904 }), invocation as CancelableCall);
}

function* rate(given: Readonly<Record<'customers' | 'dates' | 'from' | 'to' | 'date1904', unknown>>): Steps<number> {
  const date1904 = optionalFlag('date1904', given.date1904);
  const from = optionalDay('from', given.from, date1904) ?? undefined;
  const to = optionalDay('to', given.to, date1904) ?? undefined;
  const rows = alignUserDays({ argument: 'customers', input: given.customers }, { argument: 'dates', input: given.dates });
  const share = yield* memoised<Share>(`REPURCHASE ${from} ${to} ${date1904}`, rows.columns, function* () {
    const orders = yield* readUserDays(rows, new IdCodes(), date1904);
    return buyersAgain({ customers: orders.users, days: orders.days, customerCount: orders.userCount }, from, to);
  });
  return shareOf(share);
}
