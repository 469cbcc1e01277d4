import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';

/** Registered users by the code of their id; a user on several rows is one. */
export interface UserRecords {
  /** Distinct user codes, in order of first appearance. */
  readonly codes: Int32Array;
  /** Earliest day of registration by code; `NO_DAY` for codes that are not in `users`. */
  readonly registered: Int32Array;
  /** By code, 1 when any row names an inviter; null without that column. */
  readonly invited: Uint8Array | null;
  /** Earliest day of joining a community by code, `NO_DAY` for none; null without that column. */
  readonly communityJoined: Int32Array | null;
}

/** Gathers the rows of `users` by user. */
export function userRecords(table: Table, userCount: number): UserRecords {
  const registered = new Int32Array(userCount).fill(NO_DAY);
  const ids = table.ids('user_id') ?? new Int32Array(0);
  const days = table.days('registered_at') ?? new Int32Array(0);
  const inviters = table.ids('invited_by');
  const joinedDays = table.days('community_joined_at');
  const invited = inviters ? new Uint8Array(userCount) : null;
  const communityJoined = joinedDays ? new Int32Array(userCount).fill(NO_DAY) : null;
  const codes: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const user = ids[row]!;
    if (user < 0 || days[row] === NO_DAY) continue;
    if (registered[user] === NO_DAY) codes.push(user);
    registered[user] = earlier(registered[user]!, days[row]!);
    if (invited && inviters![row]! >= 0) invited[user] = 1;
    if (communityJoined) communityJoined[user] = earlier(communityJoined[user]!, joinedDays![row]!);
  }
  return { codes: Int32Array.from(codes), registered, invited, communityJoined };
}

function earlier(a: number, b: number): number {
  if (a === NO_DAY) return b;
  return b === NO_DAY ? a : Math.min(a, b);
}
