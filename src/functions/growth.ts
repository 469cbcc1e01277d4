import { growth as change } from '../metrics/kernels/growth';
import { NoDivisorError } from './caller-mistake';
import { elementWise } from './input/element-wise';

/**
 * Change against a baseline: current ÷ baseline − 1.
 *
 * @customfunction GROWTH
 * @param current values now
 * @param baseline values to compare with
 * @returns the change as a fraction, cell by cell
 */
export function growth(current: unknown[][], baseline: unknown[][]): unknown[][] {
  return elementWise({ current, baseline }, ([now, before]) => {
    const value = change(now!, before!);
    if (value === null) throw new NoDivisorError();
    return value;
  }) as unknown[][];
}
