import { TIERS } from '../kernels/tier';
import { cutPointsOf } from '../sql/cut-points';
import { integerOf, question } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { tierExpression } from '../sql/tier-expression';
import { momentValues, userStates } from '../sql/user-states';
import type { TierCounts, TierQuestion } from './tier-counts';
import { tierCounts } from './tier-counts';

/** Two scans a day: the cut points first, then users by tier. */
export const tierCountsInEngine: EngineAggregate<TierQuestion, TierCounts> = {
  aggregate: tierCounts,
  answers: async (engine, questions) => {
    const { select, asked } = engine.words;
    const answers: TierCounts[] = [];
    for (const { day, registeredBy } of questions) {
      const moment = { mark: 'now', day, cuts: await cutPointsOf(engine, day) };
      const rows = await engine.query(
        select(`tier, count(*) AS users FROM (
          ${select(`${tierExpression(engine, moment)} AS tier FROM ${userStates(engine, [moment])} AS states WHERE registered_day <= ${asked('registered_by')}`)}
        ) AS tiers GROUP BY tier`),
        [...engine.orders().values, question({ ...momentValues(engine, moment), registered_by: registeredBy })],
      );
      const users = new Map(rows.map((row) => [integerOf(row, 'tier'), integerOf(row, 'users')]));
      const counts = TIERS.map((_, tier) => users.get(tier) ?? 0);
      answers.push({ counts, total: counts.reduce((sum, count) => sum + count, 0) });
    }
    return answers;
  },
};
