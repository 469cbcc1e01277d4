import { functionMessages } from '../locales/functions';
import { ratio } from '../metrics/kernels/ratio';
import { exactSum } from '../stats/exact-sum';
import { CallerMistake, NoDivisorError } from './caller-mistake';
import { cellError } from './cell-error';
import { IdCodes } from './input/id-codes';
import { isOmitted } from './input/range';
import { readIds, readNumbers } from './input/read-columns';
import { alignRows } from './input/rows';
import { optionalFlag } from './input/scalar';
import { runSteps } from './steps';
import type { Steps } from './steps';
import { userLanguage } from './user-language';

/**
 * Customer acquisition cost: Σ spend ÷ Σ new customers, over the rows that hold both.
 *
 * @customfunction CAC
 * @param spend money spent, one amount a row
 * @param newCustomers customers won
 * @param channels channel of each row; with it a row a channel and a total are returned
 * @param headers TRUE puts a header on top of the channels
 * @returns one number, or rows of channel, spend, new customers, CAC
 */
export function cac(spend: unknown[][], newCustomers: unknown[][], channels?: unknown[][], headers?: unknown): unknown[][] {
  return runSteps(acquisitionCost(spend, newCustomers, channels, headers), undefined) as unknown[][];
}

function* acquisitionCost(spend: unknown, newCustomers: unknown, channels: unknown, headers: unknown): Steps<unknown[][]> {
  const withHeader = optionalFlag('headers', headers);
  const byChannel = !isOmitted(channels);
  const rows = alignRows([
    { argument: 'spend', input: spend, kind: 'number' },
    { argument: 'newCustomers', input: newCustomers, kind: 'number' },
    ...(byChannel ? [{ argument: 'channels', input: channels, kind: 'id' as const }] : []),
  ]);
  if (rows.count === 0) throw new CallerMistake((say) => say.noRows('spend'));
  const spent = yield* readNumbers(rows, 0, 'allowed');
  const won = yield* readNumbers(rows, 1, 'allowed');
  const total = sums(spent, won, () => true);
  if (!byChannel) return [[costPerCustomer(total)]];
  const ids = new IdCodes();
  const codes = yield* readIds(rows, 2, ids);
  const { total: totalLabel, headers: headerTexts } = functionMessages[userLanguage()];
  const table = [];
  for (let code = 0; code < ids.size; code += 1) table.push(tableRow(ids.id(code), sums(spent, won, (row) => codes[row] === code)));
  table.push(tableRow(totalLabel, total));
  return withHeader ? [[...headerTexts.cac], ...table] : table;
}

interface Sums {
  readonly spend: number;
  readonly customers: number;
}

function sums(spent: Float64Array, won: Float64Array, belongs: (row: number) => boolean): Sums {
  const complete = (row: number): boolean => belongs(row) && !Number.isNaN(spent[row]) && !Number.isNaN(won[row]);
  return {
    spend: exactSum(spent.filter((_, row) => complete(row))),
    customers: exactSum(won.filter((_, row) => complete(row))),
  };
}

function costPerCustomer({ spend, customers }: Sums): number {
  const cost = ratio(spend, customers);
  if (cost === null) throw new NoDivisorError();
  return cost;
}

function tableRow(label: string | number, total: Sums): unknown[] {
  return [label, total.spend, total.customers, ratio(total.spend, total.customers) ?? cellError('#DIV/0!')];
}
