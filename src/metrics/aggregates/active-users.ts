import { rangeOf } from '../data/day-range';
import { countDistinct } from '../data/distinct';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

/** Distinct users with activity in a period. */
export const activeUsers: Aggregate<Period, number> = {
  id: 'active-users',
  ofRows: (rows, period) => {
    const { users, days } = rows.activity();
    return countDistinct(users.subarray(...rangeOf(days, period)), rows.userCount);
  },
  ofNothing: 0,
};
