import type { Window } from '../data/campaign-orders';
import { covers } from '../data/campaign-orders';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';
import { usersRegisteredIn } from './new-users';

export interface DayRetentionQuestion {
  readonly period: Period;
  /** Days after registering. */
  readonly n: number;
  /** Only users registered within, or without, these windows. */
  readonly windows?: readonly Window[];
  readonly inside?: boolean;
}

export interface Retained {
  /** Users active exactly n days after registering. */
  readonly part: number;
  /** Users registered at least n days before the as-of day. */
  readonly whole: number;
}

/** N-day retention of the users registered in a period; see `retentionDay`. */
export const dayRetention: Aggregate<DayRetentionQuestion, Retained> = {
  id: 'day-retention',
  ofRows: (rows, { period, n, windows, inside }) => {
    const { registered } = rows.users();
    const activity = rows.activityOfUsers();
    let part = 0;
    let whole = 0;
    for (const user of usersRegisteredIn(rows, period)) {
      const first = registered[user]!;
      if (first + n > period.asOf || (windows && windows.some((window) => covers(window, first)) !== inside)) continue;
      whole++;
      if (activity.anyWithin(user, first + n, first + n)) part++;
    }
    return { part, whole };
  },
  ofNothing: { part: 0, whole: 0 },
};
