import { attainment as share } from '../metrics/kernels/attainment';
import { NoDivisorError } from './caller-mistake';
import { elementWise } from './input/element-wise';
import { optionalFlag } from './input/scalar';

/**
 * How far targets were met: actual ÷ target, or target ÷ actual where lower is better.
 *
 * @customfunction ATTAINMENT
 * @param actual what was reached
 * @param target what was to be reached
 * @param lowerIsBetter TRUE for costs, times and the like
 * @returns the attainment as a fraction, cell by cell
 */
export function attainment(actual: unknown[][], target: unknown[][], lowerIsBetter?: unknown): unknown[][] {
  const lower = optionalFlag('lowerIsBetter', lowerIsBetter);
  return elementWise({ actual, target }, ([reached, wanted]) => {
    const value = share(reached!, wanted!, lower);
    if (value === null) throw new NoDivisorError();
    return value;
  }) as unknown[][];
}
