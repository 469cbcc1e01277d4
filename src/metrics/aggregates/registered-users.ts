import type { Aggregate } from './aggregate';

/** Distinct users registered by the end of a day. */
export const registeredUsers: Aggregate<number, number> = {
  id: 'registered-users',
  ofRows: (rows, day) => {
    const { codes, registered } = rows.users();
    return codes.reduce((count, user) => count + (registered[user]! <= day ? 1 : 0), 0);
  },
  ofNothing: 0,
};
