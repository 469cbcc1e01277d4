import { TIERS } from '../kernels/tier';
import { cutPointsOf } from '../sql/cut-points';
import { integerOf, question } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { tierExpression } from '../sql/tier-expression';
import { momentValues, userStates } from '../sql/user-states';
import type { Migration, MigrationQuestion } from './tier-migration';
import { tierMigration } from './tier-migration';

/** One row a user with what both days need, then users by both tiers. */
export const tierMigrationInEngine: EngineAggregate<MigrationQuestion, Migration> = {
  aggregate: tierMigration,
  answers: async (engine, questions) => {
    const answers: Migration[] = [];
    for (const { former, current, year } of questions) {
      const then = { mark: 'then', day: former.day, cuts: await cutPointsOf(engine, former.day) };
      const now = { mark: 'now', day: current.day, cuts: await cutPointsOf(engine, current.day) };
      const { asked, select } = engine.words;
      const rows = await engine.query(
        select(`from_tier, to_tier, count(*) AS users FROM (
          ${select(`CASE WHEN registered_day >= ${asked('year_start')} THEN ${TIERS.length} ELSE ${tierExpression(engine, then)} END AS from_tier, ${tierExpression(engine, now)} AS to_tier
          FROM ${userStates(engine, [then, now])} AS states WHERE registered_day <= ${asked('registered_by')}`)}
        ) AS tiers GROUP BY from_tier, to_tier`),
        [
          ...engine.orders().values,
          question({
            ...momentValues(engine, then),
            ...momentValues(engine, now),
            year_start: year.start,
            registered_by: current.registeredBy,
          }),
        ],
      );
      const counts = tierMigration.ofNothing.map((row) => [...row]);
      for (const row of rows) counts[integerOf(row, 'from_tier')]![integerOf(row, 'to_tier')] = integerOf(row, 'users');
      answers.push(counts);
    }
    return answers;
  },
};
