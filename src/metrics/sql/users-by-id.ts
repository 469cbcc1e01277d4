import type { SourceTable } from '../../warehouse/source-table';
import { column } from './engine';

/** Stands for no day where an engine would have to tell apart NULL; later than any day. */
export const NEVER = 9_999_999;

/**
 * A subquery of one row a user: `user_key`, `first_day` of registering, `has_inviter` (0 or 1), `joined_day` of joining
 * a community (`NEVER` for none). Users on several rows are one, with their earliest dates.
 */
export function usersById(users: SourceTable, integer: (expression: string) => string): string {
  const [user, day] = [column(users, 'user_id', 'text'), column(users, 'registered_at', 'day')];
  const inviter = users.expressions['invited_by']?.text;
  const joined = users.expressions['community_joined_at']?.day;
  const invited = inviter === undefined ? '0' : `max(CASE WHEN ${inviter} <> '' THEN 1 ELSE 0 END)`;
  const joinedDay = joined === undefined ? String(NEVER) : `min(coalesce(${joined}, ${NEVER}))`;
  return `(SELECT ${user} AS user_key, ${integer(`min(${day})`)} AS first_day, ${integer(invited)} AS has_inviter, ${integer(joinedDay)} AS joined_day FROM ${users.from} WHERE ${user} <> '' AND ${day} IS NOT NULL GROUP BY user_key)`;
}
