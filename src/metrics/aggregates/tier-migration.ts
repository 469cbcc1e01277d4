import { TIERS } from '../kernels/tier';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import type { Aggregate } from './aggregate';
import type { TierQuestion } from './tier-counts';

export interface MigrationQuestion {
  readonly former: TierQuestion;
  readonly current: TierQuestion;
  /** Users registered in it come from `new`. */
  readonly year: Period;
}

/** Users by where they come from and where they are: a row for each of `TIERS` and one for `new`, a column a tier. */
export type Migration = readonly (readonly number[])[];

/** How users moved between tiers. */
export const tierMigration: Aggregate<MigrationQuestion, Migration> = {
  id: 'tier-migration',
  ofRows: (rows, { former, current, year }) => {
    const then = rows.tiers(former.day, former.registeredBy).tiers;
    const now = rows.tiers(current.day, current.registeredBy).tiers;
    const { registered } = rows.users();
    const counts = nobody();
    for (let user = 0; user < now.length; user++) {
      if (now[user]! < 0) continue;
      const from = isWithin(registered[user]!, year) ? TIERS.length : then[user]!;
      counts[from]![now[user]!]!++;
    }
    return counts;
  },
  ofNothing: nobody(),
};

function nobody(): number[][] {
  return [...TIERS, 'new'].map(() => TIERS.map(() => 0));
}
