import { ratio } from './ratio';

export interface FunnelStep {
  readonly users: number;
  /** Users ÷ those of the step before; null for the first step and after a step with none. */
  readonly stepRate: number | null;
  /** Users ÷ those of the first step. */
  readonly totalRate: number | null;
  /** Users who did not come from the step before; null for the first step. */
  readonly lost: number | null;
}

/**
 * Step and total rates of a funnel from the users at each step, in the order of the steps.
 *
 * @example
 * funnelRates([200, 50]);
 * // => [{ users: 200, stepRate: null, totalRate: 1, lost: null }, { users: 50, stepRate: 0.25, totalRate: 0.25, lost: 150 }]
 */
export function funnelRates(users: readonly number[]): FunnelStep[] {
  return users.map((count, step) => {
    const before = step === 0 ? null : users[step - 1]!;
    return {
      users: count,
      stepRate: ratio(before === null ? null : count, before),
      totalRate: ratio(count, users[0]!),
      lost: before === null ? null : before - count,
    };
  });
}
