import { apportion } from './apportion';
import { draw, range, runningSums } from './draw';
import type { Plan } from './plan';
import { type Random, randomStream } from './random';
import { NO_DAY } from '../workbook/calendar';

/** Registered users by registration day; a user is known elsewhere by its row here. */
export interface UserColumns {
  readonly count: number;
  readonly registeredDay: Int32Array;
  /** Into `CHANNELS`. */
  readonly channel: Uint8Array;
  /** Row of the inviting user, −1 without one. */
  readonly invitedBy: Int32Array;
  /** `NO_DAY` for those in no group. */
  readonly joinedDay: Int32Array;
  /** Into `INTERESTS`. */
  readonly interest: Uint8Array;
  readonly interactions: Uint16Array;
}

/** The first four are paid. */
export const CHANNELS = ['短视频信息流', '搜索推广', '社交广告', '应用市场', '自然搜索', '线下门店', '好友邀请'] as const;
export const PAID_CHANNELS = 4;
export const INTERESTS = ['护肤个护', '居家日用', '数码配件', '亲子成长', '运动户外', '零食饮品'] as const;

/** The id of a user row: eight or nine digits, with gaps. */
export function userNumber(row: number): number {
  return 80_000_001 + row * 3 + (row % 7 === 0 ? 1 : 0);
}

export function sampleUsers(plan: Plan): UserColumns {
  const random = randomStream(plan.seed, 'users');
  const count = plan.current.total;
  const registeredDay = registrationDays(plan, random);
  const invitedBy = invitations(plan, random);
  return {
    count, registeredDay, invitedBy,
    channel: Uint8Array.from(invitedBy, (inviter) => (inviter >= 0 ? INVITED : channelOf(random.next()))),
    joinedDay: joinDays(plan, registeredDay, random),
    interest: Uint8Array.from({ length: count }, () => Math.floor(INTERESTS.length * random.next() ** 1.2)),
    interactions: Uint16Array.from({ length: count }, () => Math.floor(-12 * Math.log(1 - random.next()))),
  };
}

const INVITED = CHANNELS.length - 1;
const CHANNEL_SUMS = runningSums([0.24, 0.17, 0.15, 0.1, 0.24, 0.1]);

function channelOf(share: number): number {
  return CHANNEL_SUMS.findIndex((sum) => share < sum);
}

/** Day by day, with weekends and some chance; each of the three stretches has exactly its number. */
function registrationDays(plan: Plan, random: Random): Int32Array {
  const days = new Int32Array(plan.current.total);
  const stretches = [
    { first: plan.before.firstDay - 700, last: plan.before.firstDay - 1, count: plan.stock, growth: 0.8 },
    { first: plan.before.firstDay, last: plan.before.lastDay, count: plan.before.registered, growth: 0.2 },
    { first: plan.current.firstDay, last: plan.current.lastDay, count: plan.current.registered, growth: 0.35 },
  ];
  let row = 0;
  for (const { first, last, count, growth } of stretches) {
    const length = last - first + 1;
    const weights = Float64Array.from({ length }, (_, i) => {
      const weekday = (first + i + 4) % 7;
      return (1 + (growth * i) / length) * (weekday === 0 || weekday === 6 ? 1.25 : 1) * (0.7 + 0.6 * random.next());
    });
    for (const [i, users] of apportion(count, weights).entries()) {
      days.fill(first + i, row, row + users);
      row += users;
    }
  }
  return days;
}

/** Inviters registered before those whom they invite; the years have exactly their numbers of invited users. */
function invitations(plan: Plan, random: Random): Int32Array {
  const invitedBy = new Int32Array(plan.current.total).fill(-1);
  const { stock, before, current } = plan;
  const stretches = [
    { start: Math.floor(stock / 10), end: stock, count: Math.round(stock * 0.09) },
    { start: stock, end: before.total, count: before.referred },
    { start: before.total, end: current.total, count: current.referred },
  ];
  for (const { start, end, count } of stretches) {
    for (const row of draw(range(start, end), count, random)) invitedBy[row] = random.below(start);
  }
  return invitedBy;
}

/** Groups: exactly the planned numbers have joined by the ends of the two years. */
function joinDays(plan: Plan, registeredDay: Int32Array, random: Random): Int32Array {
  const joined = new Int32Array(plan.current.total).fill(NO_DAY);
  const join = (rows: Int32Array, opening: number, last: number): void => {
    for (const row of rows) {
      const first = Math.max(registeredDay[row]!, opening);
      joined[row] = first + Math.floor((last - first + 1) * random.next() ** 2);
    }
  };
  const { before, current } = plan;
  join(draw(range(0, before.total), before.members, random), before.firstDay - 180, before.lastDay);
  const others = range(0, current.total).filter((row) => joined[row] === NO_DAY);
  join(draw(others, current.members - before.members, random), current.firstDay, current.lastDay);
  return joined;
}
