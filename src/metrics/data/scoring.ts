import type { CutPoints } from '../kernels/rfm-scores';
import type { TierThresholds } from '../kernels/tier';
import { DEFAULT_THRESHOLDS } from '../kernels/tier';

/** How scores and tiers are made, as a report's options say; metrics.md has the defaults. */
export interface ScoringOptions {
  readonly bins?: number;
  readonly cutPoints?: Partial<CutPoints>;
  readonly tiers?: Partial<TierThresholds>;
}

/** Scoring options with their defaults. */
export interface Scoring {
  readonly bins: number;
  readonly cutPoints: Partial<CutPoints>;
  readonly thresholds: TierThresholds;
}

/** Fills in the defaults. */
export function scoringOf(options: ScoringOptions = {}): Scoring {
  return {
    bins: options.bins ?? 5,
    cutPoints: options.cutPoints ?? {},
    thresholds: { ...DEFAULT_THRESHOLDS, ...options.tiers },
  };
}
