import { integerOf, question } from '../sql/engine';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { NEVER, usersById } from '../sql/users-by-id';
import type { Period } from '../periods';
import type { CommunityBuyers } from './community-buyers';
import { communityBuyers } from './community-buyers';

/** One row a user from users and orders together, then users by group; a query a period. */
export const communityBuyersInEngine: EngineAggregate<Period, CommunityBuyers> = {
  aggregate: communityBuyers,
  answers: async (engine, periods) => {
    const answers: CommunityBuyers[] = [];
    for (const period of periods) answers.push(await buyersOfGroups(engine, period));
    return answers;
  },
};

async function buyersOfGroups(engine: Engine, { start, end }: Period): Promise<CommunityBuyers> {
  const { from, user, day, isValid, values } = engine.orders();
  const { integer, asked, select } = engine.words;
  const rows = await engine.query(
    select(`in_community, count(*) AS users, sum(is_paying) AS paying FROM (
      ${select(`user_key, CASE WHEN min(joined_part) <= ${asked('last_day')} THEN 1 ELSE 0 END AS in_community, max(paying_part) AS is_paying, min(first_part) AS registered_day
      FROM (
        SELECT user_key, first_day AS first_part, joined_day AS joined_part, ${integer('0')} AS paying_part FROM ${usersById(engine.table('users')!, integer)} AS users_by_id
        UNION ALL
        ${select(`${user} AS user_key, ${integer(String(NEVER))} AS first_part, ${integer(String(NEVER))} AS joined_part, ${integer('1')} AS paying_part
        FROM ${from} WHERE ${isValid} AND ${day} >= ${asked('first_day')} AND ${day} <= ${asked('last_day')} GROUP BY user_key`)}
      ) AS parts GROUP BY user_key`)}
    ) AS users_of_groups WHERE registered_day <= ${asked('last_day')} GROUP BY in_community`),
    [...values, question({ first_day: start, last_day: end })],
  );
  const group = (inCommunity: number): CommunityBuyers['community'] => {
    const row = rows.find((candidate) => integerOf(candidate, 'in_community') === inCommunity);
    return row ? { users: integerOf(row, 'users'), paying: integerOf(row, 'paying') } : { users: 0, paying: 0 };
  };
  return { community: group(1), natural: group(0) };
}
