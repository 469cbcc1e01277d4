/** The four tiers of users, from the best to the worst; their names are in `locales`. */
export const TIERS = ['core', 'potential', 'dormant', 'churned'] as const;

export type Tier = (typeof TIERS)[number];

/** When a user belongs to which tier; scores count from 1 (worst). */
export interface TierThresholds {
  /** Least R of a core customer, and least (F + M) ÷ 2. */
  readonly coreRecency: number;
  readonly coreValue: number;
  /** Least R of a potential customer. */
  readonly potentialRecency: number;
  /** Least R of a dormant customer. */
  readonly dormantRecency: number;
  /** A dormant or churned buyer active on at least `activeDays` of the last `activeWindow` days moves up one tier. */
  readonly activeDays: number;
  readonly activeWindow: number;
  /** Users without an order: most days since they were last active. */
  readonly potentialIdle: number;
  readonly dormantIdle: number;
}

export const DEFAULT_THRESHOLDS: TierThresholds = {
  coreRecency: 4,
  coreValue: 4,
  potentialRecency: 3,
  dormantRecency: 2,
  activeDays: 4,
  activeWindow: 30,
  potentialIdle: 30,
  dormantIdle: 90,
};

/**
 * Tier of a buyer from RFM scores alone: `core` with R ≥ 4 and (F + M) ÷ 2 ≥ 4, else `potential` with R ≥ 3, else
 * `dormant` with R = 2, else `churned`.
 *
 * @example
 * tierOf(5, 4, 4); // => 'core'
 * tierOf(3, 5, 5); // => 'potential'
 * tierOf(1, 5, 5); // => 'churned'
 */
export function tierOf(r: number, f: number, m: number, thresholds: TierThresholds = DEFAULT_THRESHOLDS): Tier {
  if (r >= thresholds.coreRecency && (f + m) / 2 >= thresholds.coreValue) return 'core';
  if (r >= thresholds.potentialRecency) return 'potential';
  return r >= thresholds.dormantRecency ? 'dormant' : 'churned';
}

/**
 * Tier of a user without an order, by the days since the user was last active (or registered, when never active).
 *
 * @example
 * tierOfIdle(30); // => 'potential'
 * tierOfIdle(91); // => 'churned'
 */
export function tierOfIdle(idleDays: number, thresholds: TierThresholds = DEFAULT_THRESHOLDS): Tier {
  if (idleDays <= thresholds.potentialIdle) return 'potential';
  return idleDays <= thresholds.dormantIdle ? 'dormant' : 'churned';
}
