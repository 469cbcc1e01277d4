import { functionMessages } from '../locales/functions';
import { funnelRates } from '../metrics/kernels/funnel-rates';
import { CallerMistake } from './caller-mistake';
import { readNumbers } from './input/read-columns';
import { alignRows, keptCells, sheetRow } from './input/rows';
import { optionalFlag } from './input/scalar';
import { runSteps } from './steps';
import { userLanguage } from './user-language';

/**
 * Conversion of a funnel, step by step.
 *
 * @customfunction FUNNEL
 * @param steps names of the steps, in their order
 * @param users users at each step
 * @param headers TRUE puts a header on top
 * @returns a row a step: step, users, rate against the step before, rate against the first step, users lost since the step before
 */
export function funnel(steps: unknown[][], users: unknown[][], headers?: unknown): unknown[][] {
  const withHeader = optionalFlag('headers', headers);
  const rows = alignRows([
    { argument: 'steps', input: steps, kind: 'id' },
    { argument: 'users', input: users, kind: 'number' },
  ]);
  if (rows.count === 0) throw new CallerMistake((say) => say.noRows('steps'));
  const counts = runSteps(readNumbers(rows, 1), undefined) as Float64Array;
  const negative = counts.findIndex((count) => count < 0);
  if (negative >= 0) throw new CallerMistake((say) => say.negativeCount('users', sheetRow(rows, negative) + 1));
  const names = keptCells(rows, 0);
  const table = funnelRates([...counts]).map(({ users: count, stepRate, totalRate, lost }, step) => [
    names[step] ?? '', count, stepRate ?? '', totalRate ?? '', lost ?? '',
  ]);
  return withHeader ? [[...functionMessages[userLanguage()].headers.funnel], ...table] : table;
}
