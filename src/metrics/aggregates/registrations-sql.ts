import type { DayCounts } from '../sql/day-counts';
import { dayCounts } from '../sql/day-counts';
import type { Engine } from '../sql/engine';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { usersById } from '../sql/users-by-id';
import type { Period } from '../periods';
import type { NewUsers } from './new-users';
import { newUsers } from './new-users';
import { registeredUsers } from './registered-users';

/** Users and invited ones by day of registering; periods are added up here. */
export const newUsersInEngine: EngineAggregate<Period, NewUsers> = {
  aggregate: newUsers,
  answers: async (engine, periods) => {
    const counts = await registrationsByDay(engine);
    return periods.map(({ start, end }) => ({
      count: counts.within('users', start, end),
      invited: counts.within('invited', start, end),
    }));
  },
};

/** The same days, up to the one that is asked for. */
export const registeredUsersInEngine: EngineAggregate<number, number> = {
  aggregate: registeredUsers,
  answers: async (engine, days) => {
    const counts = await registrationsByDay(engine);
    return days.map((day) => counts.within('users', -Infinity, day));
  },
};

function registrationsByDay(engine: Engine): Promise<DayCounts> {
  return engine.once('registrations by day', async () =>
    dayCounts(
      await engine.query(
        `SELECT first_day AS day_no, count(*) AS users, sum(has_inviter) AS invited FROM ${usersById(engine.table('users')!, engine.words.integer)} AS users_by_id GROUP BY day_no`,
      ),
    ),
  );
}
