import { priority as score } from '../metrics/kernels/priority';
import { NoDivisorError } from './caller-mistake';
import { elementWise } from './input/element-wise';

/**
 * Priority of needs: affected users × pain ÷ cost.
 *
 * @customfunction PRIORITY
 * @param affected users affected
 * @param pain how much it hurts, such as 1 to 5
 * @param cost cost of doing it, in any one unit
 * @returns the score, cell by cell
 */
export function priority(affected: unknown[][], pain: unknown[][], cost: unknown[][]): unknown[][] {
  return elementWise({ affected, pain, cost }, ([users, hurt, price]) => {
    const value = score(users!, hurt!, price!);
    if (value === null) throw new NoDivisorError();
    return value;
  }) as unknown[][];
}
