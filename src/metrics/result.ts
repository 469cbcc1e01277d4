import type { Reason } from './figure';
import { ratio } from './kernels/ratio';

/** What computing a figure gives: a value, or why there is none, and statistics beside it. */
export interface Result {
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly extra?: Readonly<Record<string, number | string | null>>;
}

export const DIVISION_BY_ZERO: Reason = { code: 'division-by-zero' };

/** A value; null and NaN become 'division by zero', which is what leaves a formula without one. */
export function known(value: number | null, extra?: Result['extra']): Result {
  const missing = value === null || !Number.isFinite(value);
  return { value: missing ? null : value, reason: missing ? DIVISION_BY_ZERO : null, ...(extra ? { extra } : {}) };
}

/** No value, and why. */
export function missing(reason: Reason, extra?: Result['extra']): Result {
  return { value: null, reason, ...(extra ? { extra } : {}) };
}

/** The quotient of two numbers; see `ratio`. */
export function quotient(part: number | null, whole: number | null, extra?: Result['extra']): Result {
  return known(ratio(part, whole), extra);
}

/** The quotient of two results: the first one's reason, then the second one's, then 'division by zero'. */
export function quotientOf(part: Result, whole: Result): Result {
  if (part.value === null) return part;
  if (whole.value === null) return whole;
  return quotient(part.value, whole.value);
}
