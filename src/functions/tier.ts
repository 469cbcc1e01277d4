import { tierOf } from '../metrics/kernels/tier';
import { CallerMistake } from './caller-mistake';
import { elementWise } from './input/element-wise';
import { optionalTierLanguage, tierName } from './tier-name';

/**
 * The tier of RFM scores of five: core, potential, dormant or churned.
 *
 * @customfunction TIER
 * @param r recency score, 1 to 5
 * @param f frequency score, 1 to 5
 * @param m monetary score, 1 to 5
 * @param tierLanguage "zh" or "en" writes tier names in words
 * @returns the tier, cell by cell
 */
export function tier(r: unknown[][], f: unknown[][], m: unknown[][], tierLanguage?: unknown): unknown[][] {
  const language = optionalTierLanguage('tierLanguage', tierLanguage);
  return elementWise({ r, f, m }, (scores, row) => {
    for (const [index, score] of scores.entries()) {
      if (!Number.isInteger(score) || score < 1 || score > 5) {
        throw new CallerMistake((say) => say.outOfBounds(ARGUMENTS[index]!, { from: 1, to: 5, whole: true }, String(score), row));
      }
    }
    return tierName(tierOf(scores[0]!, scores[1]!, scores[2]!), language);
  }) as unknown[][];
}

const ARGUMENTS = ['r', 'f', 'm'] as const;
