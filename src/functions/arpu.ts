import { users as usersSchema } from '../datasets/users';
import { arpu as revenuePerUser } from '../metrics/kernels/revenue-ratios';
import { NoDivisorError } from './caller-mistake';
import { usualHeaders } from './input/header';
import { optionalFlag } from './input/scalar';
import { countOfCells, sumOfCells } from './input/totals';

/**
 * Average revenue per active user.
 *
 * @customfunction ARPU
 * @param revenue amounts, added up
 * @param users number of active users (numbers are added up), or their ids as text (counted once each)
 * @param distinct TRUE when the ids are numbers
 * @returns revenue ÷ users
 */
export function arpu(revenue: unknown[][], users: unknown[][], distinct?: unknown): number {
  const count = countOfCells('users', users, optionalFlag('distinct', distinct), usualHeaders(usersSchema, 'user_id'));
  const value = revenuePerUser(sumOfCells('revenue', revenue), count);
  if (value === null) throw new NoDivisorError();
  return value;
}
