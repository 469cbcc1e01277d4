import { functionMessages } from '../locales/functions';
import { rfm as scoreCustomers } from '../metrics/kernels/rfm';
import type { Rfm } from '../metrics/kernels/rfm';
import { rfmScores } from '../metrics/kernels/rfm-scores';
import { tierOf } from '../metrics/kernels/tier';
import { CallerMistake } from './caller-mistake';
import type { IdCodes } from './input/id-codes';
import { alignOrders, readOrders } from './input/orders';
import { optionalDay, optionalFlag, optionalNumber } from './input/scalar';
import { memoised } from './memo';
import { refuseLargeSpill } from './spill';
import { runSteps } from './steps';
import type { CancelableCall, Steps } from './steps';
import { optionalTierLanguage, tierName } from './tier-name';
import { userLanguage } from './user-language';

/**
 * Scores each customer by recency, frequency and monetary value.
 *
 * Rows whose amount is not above 0 are no valid orders, and orders after the as-of date are left out. Scores run from 1 (worst) to
 * `bins` (best) with cut points at the customers' quantiles; the tier always follows from scores of five, as its thresholds do.
 *
 * @customfunction RFM
 * @cancelable
 * @param customers one id a row
 * @param dates days of the orders
 * @param amounts net amounts
 * @param asOf day that recency is counted to (the latest date)
 * @param bins number of scores, 3 to 10 (5)
 * @param headers TRUE puts a header on top
 * @param date1904 TRUE when serial numbers count from 1904
 * @param tierLanguage "zh" or "en" writes tier names in words
 * @returns a row a customer, as first seen: customer, recency in days, frequency, monetary, R, F, M, tier
 */
export function rfm(
  customers: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  asOf?: unknown,
  bins?: unknown,
  headers?: unknown,
  date1904?: unknown,
  tierLanguage?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): unknown[][] | Promise<unknown[][]> {
  return runSteps(spill({ customers, dates, amounts, asOf, bins, headers, date1904, tierLanguage }), invocation as CancelableCall);
}

interface Scored extends Rfm {
  readonly ids: IdCodes;
  /** R, F and M of five, which tiers are defined on. */
  readonly ofFive: Pick<Rfm, 'r' | 'f' | 'm'>;
}

interface Arguments {
  readonly customers: unknown;
  readonly dates: unknown;
  readonly amounts: unknown;
  readonly asOf: unknown;
  readonly bins: unknown;
  readonly date1904: unknown;
}

/** The scored customers of the arguments that `RFM` and `RFMSCORE` share. */
export function* scoredCustomers(given: Arguments, beforeScoring?: (customers: number) => void): Steps<Scored> {
  const date1904 = optionalFlag('date1904', given.date1904);
  const asOf = optionalDay('asOf', given.asOf, date1904);
  const bins = optionalNumber('bins', given.bins, { from: 3, to: 10, whole: true }, 5);
  const rows = alignOrders(given.customers, given.dates, given.amounts);
  if (rows.count === 0) throw new CallerMistake((say) => say.noRows('customers'));
  return yield* memoised(`RFM ${asOf} ${bins} ${date1904}`, rows.columns, function* () {
    const orders = yield* readOrders(rows, date1904);
    beforeScoring?.(orders.ids.size);
    yield;
    const scored = scoreCustomers(orders, { asOf: asOf ?? orders.latest, bins });
    return { ...scored, ids: orders.ids, ofFive: bins === 5 ? scored : rfmScores(scored) };
  });
}

function* spill(given: Arguments & { readonly headers: unknown; readonly tierLanguage: unknown }): Steps<unknown[][]> {
  const headers = optionalFlag('headers', given.headers);
  const language = optionalTierLanguage('tierLanguage', given.tierLanguage);
  const scored = yield* scoredCustomers(given, (count) => refuseLargeSpill(count, COLUMNS, 'customers'));
  refuseLargeSpill(scored.buyers, COLUMNS, 'customers');
  const { ids, recency, frequency, monetary, r, f, m, ofFive } = scored;
  const table: unknown[][] = headers ? [[...functionMessages[userLanguage()].headers.rfm]] : [];
  for (let code = 0; code < ids.size; code += 1) {
    if (frequency[code] === 0) continue;
    const tier = tierName(tierOf(ofFive.r[code]!, ofFive.f[code]!, ofFive.m[code]!), language);
    table.push([ids.id(code), recency[code]!, frequency[code]!, monetary[code]!, r[code]!, f[code]!, m[code]!, tier]);
  }
  if (scored.buyers === 0) throw new CallerMistake((say) => say.nothingBefore('dates', 'asOf'));
  return table;
}

const COLUMNS = 8;
