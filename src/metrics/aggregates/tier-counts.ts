import { TIERS } from '../kernels/tier';
import type { Aggregate } from './aggregate';

/** Tiers on a day of the users registered by a day. */
export interface TierQuestion {
  readonly day: number;
  readonly registeredBy: number;
}

export interface TierCounts {
  /** Users of each tier, in the order of `TIERS`. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** How many users are in which tier. */
export const tierCounts: Aggregate<TierQuestion, TierCounts> = {
  id: 'tier-counts',
  ofRows: (rows, { day, registeredBy }) => {
    const { counts, total } = rows.tiers(day, registeredBy);
    return { counts, total };
  },
  ofNothing: { counts: TIERS.map(() => 0), total: 0 },
};
