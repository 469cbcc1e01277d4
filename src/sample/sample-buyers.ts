import type { Plan } from './plan';
import { draw, range } from './draw';
import { type Random, randomStream } from './random';
import type { UserColumns } from './sample-users';
import { NO_DAY } from '../workbook/calendar';

/** Who buys in the two years, as rows of the user table in ascending order. */
export interface Buyers {
  readonly before: Int32Array;
  /** Buyers of the report year who bought in the year before. */
  readonly returning: Int32Array;
  /** Buyers of the report year whose first order it is. */
  readonly fresh: Int32Array;
}

/** Chooses buyers so that members of the groups and the others have their planned numbers of buyers. */
export function sampleBuyers(plan: Plan, users: UserColumns): Buyers {
  const random = randomStream(plan.seed, 'buyers');
  const { before, current } = plan;
  const memberBefore = (row: number): boolean => isMember(users, row, before.lastDay);
  const member = (row: number): boolean => isMember(users, row, current.lastDay);
  const buyersBefore = join(
    pick(range(0, before.total), memberBefore, before.payingMembers, random),
    pick(range(0, before.total), (row) => !memberBefore(row), before.paying - before.payingMembers, random),
  );
  const returning = draw(buyersBefore, plan.returning, random);
  const returningMembers = returning.filter(member).length;
  const bought = new Uint8Array(users.count);
  for (const row of buyersBefore) bought[row] = 1;
  const others = favourNew(range(0, users.count).filter((row) => bought[row] === 0), before.total, random);
  const freshMembers = current.payingMembers - returningMembers;
  const freshOthers = current.paying - plan.orphans - current.payingMembers - (returning.length - returningMembers);
  return {
    before: buyersBefore,
    returning,
    fresh: join(
      pick(others, member, freshMembers, random),
      pick(others, (row) => !member(row), freshOthers, random),
    ),
  };
}

function isMember(users: UserColumns, row: number, day: number): boolean {
  const joined = users.joinedDay[row]!;
  return joined !== NO_DAY && joined <= day;
}

function pick(rows: Int32Array, among: (row: number) => boolean, count: number, random: Random): Int32Array {
  return draw(rows.filter(among), Math.max(0, count), random);
}

/** Leaves out a part of the users who never bought in years: those who are new buy more often. */
function favourNew(rows: Int32Array, newFrom: number, random: Random): Int32Array {
  return rows.filter((row) => row >= newFrom || random.next() < 0.75);
}

function join(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both.sort();
}
