import type { Share } from '../metrics/kernels/retention-day';
import { NoDivisorError } from './caller-mistake';

/**
 * A share as a fraction.
 *
 * @throws {NoDivisorError} of nothing
 */
export function shareOf({ part, whole }: Share): number {
  if (whole === 0) throw new NoDivisorError();
  return part / whole;
}
