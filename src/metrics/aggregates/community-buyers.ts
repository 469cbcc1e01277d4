import { NO_DAY } from '../../workbook/calendar';
import { rangeOf } from '../data/day-range';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';

export interface BuyersOfGroup {
  /** Registered users of the group. */
  readonly users: number;
  /** Those with a valid order in the period. */
  readonly paying: number;
}

export interface CommunityBuyers {
  /** Users in a community by the end of the period. */
  readonly community: BuyersOfGroup;
  /** The others. */
  readonly natural: BuyersOfGroup;
}

/** Of the users registered by the end of a period, how many bought in it: in a community and not. */
export const communityBuyers: Aggregate<Period, CommunityBuyers> = {
  id: 'community-buyers',
  ofRows: (rows, period) => {
    const { codes, registered, communityJoined } = rows.users();
    const orders = rows.orders();
    const paying = new Uint8Array(rows.userCount);
    for (const user of orders.users.subarray(...rangeOf(orders.days, period))) paying[user] = 1;
    const community = { users: 0, paying: 0 };
    const natural = { users: 0, paying: 0 };
    for (const user of codes) {
      if (registered[user]! > period.end) continue;
      const joined = communityJoined?.[user] ?? NO_DAY;
      const group = joined !== NO_DAY && joined <= period.end ? community : natural;
      group.users++;
      group.paying += paying[user]!;
    }
    return { community, natural };
  },
  ofNothing: { community: { users: 0, paying: 0 }, natural: { users: 0, paying: 0 } },
};
