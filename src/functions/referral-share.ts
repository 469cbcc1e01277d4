import { users as usersSchema } from '../datasets/users';
import { referralShare as invitedShare } from '../metrics/kernels/referral-share';
import { CallerMistake, NoDivisorError } from './caller-mistake';
import { usualHeaders } from './input/header';
import { IdCodes } from './input/id-codes';
import { readIds } from './input/read-columns';
import { alignRows, keptCells } from './input/rows';
import type { Rows } from './input/rows';
import { runSteps } from './steps';
import type { Steps } from './steps';

/**
 * Share of new users who were invited. A user on several rows counts once, as invited if any row says so.
 *
 * @customfunction REFERRALSHARE
 * @param users one new user's id a row
 * @param inviters who invited the user; blank (or FALSE) when nobody did
 * @returns the share, a fraction
 */
export function referralShare(users: unknown[][], inviters: unknown[][]): number {
  const rows = alignRows([
    { argument: 'users', input: users, kind: 'id', headers: usualHeaders(usersSchema, 'user_id') },
    { argument: 'inviters', input: inviters, kind: 'id', headers: usualHeaders(usersSchema, 'invited_by') },
  ]);
  if (rows.count === 0) throw new CallerMistake((say) => say.noRows('users'));
  const share = runSteps(shareOfRows(rows), undefined) as number | null;
  if (share === null) throw new NoDivisorError();
  return share;
}

function* shareOfRows(rows: Rows): Steps<number | null> {
  const users = yield* readIds(rows, 0, new IdCodes());
  return invitedShare(users, inviterCodes(rows));
}

/** Whether somebody invited, rather than who: TRUE, a name or an id says so; a blank, in any of its forms, and FALSE do not. */
function inviterCodes(rows: Rows): Int32Array {
  const ids = new IdCodes();
  return Int32Array.from(keptCells(rows, 1), (cell) => {
    if (typeof cell === 'string') return ids.code(cell) >= 0 ? 0 : -1;
    return cell === true || (typeof cell === 'number' && cell !== 0) ? 0 : -1;
  });
}
