import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import type { UserColumns } from './sample-users';
import type { UserDays } from './user-days';
import { dayOf } from '../workbook/calendar';

/** Touches of users who had gone quiet, by day. */
export interface WakeupColumns {
  readonly count: number;
  readonly user: Int32Array;
  readonly day: Int32Array;
  /** Into `WAKEUP_METHODS`. */
  readonly method: Uint8Array;
}

export const WAKEUP_METHODS = ['短信', 'App推送', '公众号模板消息', '企微一对一'] as const;

/**
 * Touches from March to November, of which exactly the planned number is followed by activity 1 to 30 days later, and
 * some in December, too late for 30 days to have passed. A user is touched at most once a year, after 20 quiet days.
 */
export function sampleWakeups(plan: Plan, users: UserColumns, activity: UserDays): WakeupColumns {
  const random = randomStream(plan.seed, 'wakeups');
  const touches = [plan.before, plan.current].flatMap((year) => [
    ...touchesOf(year, users, activity, plan.before.firstDay, random),
    ...lateTouches(year, random),
  ]);
  touches.sort((a, b) => a.day - b.day || a.user - b.user);
  return {
    count: touches.length,
    user: Int32Array.from(touches, ({ user }) => user),
    day: Int32Array.from(touches, ({ day }) => day),
    method: Uint8Array.from(touches, () => random.below(WAKEUP_METHODS.length)),
  };
}

interface Touch {
  readonly user: number;
  readonly day: number;
}

function touchesOf(
  year: YearPlan,
  users: UserColumns,
  activity: UserDays,
  origin: number,
  random: Random,
): Touch[] {
  const first = dayOf(year.year, 3, 1);
  const days = dayOf(year.year, 12, 1) - first;
  const touched = new Uint8Array(users.count);
  const touches: Touch[] = [];
  let woken = 0;
  let asleep = 0;
  // A pass over all users may find too few of one kind; each pass tries another day of each user.
  for (let pass = 0; pass < 40 && touches.length < year.touches; pass++) {
    const stride = strideOf(year.total);
    let user = random.below(year.total);
    for (let i = 0; i < year.total && touches.length < year.touches; i++) {
      user = (user + stride) % year.total;
      const day = first + random.below(days);
      if (touched[user] === 1 || users.registeredDay[user]! > day - 30) continue;
      const next = nextAfterQuiet(activity, user, day - origin);
      if (next === null) continue;
      const wakes = next - (day - origin) <= 30;
      if (wakes ? woken >= year.woken : asleep >= year.touches - year.woken) continue;
      if (wakes) woken++;
      else asleep++;
      touched[user] = 1;
      touches.push({ user, day });
    }
  }
  return touches;
}

/** The next active day after `day` (Infinity for none), or null when the user was active in the 20 days up to it. */
function nextAfterQuiet({ starts, days }: UserDays, user: number, day: number): number | null {
  let next = Infinity;
  for (let at = starts[user]!; at < starts[user + 1]!; at++) {
    if (days[at]! > day) {
      next = days[at]!;
      break;
    }
    if (days[at]! > day - 20) return null;
  }
  return next;
}

function lateTouches(year: YearPlan, random: Random): Touch[] {
  const first = dayOf(year.year, 12, 3);
  return Array.from({ length: Math.round(year.touches * 0.03) }, () => ({
    user: random.below(year.total - year.registered),
    day: first + random.below(20),
  }));
}

/** A step that visits every one of `count` places before it comes back. */
function strideOf(count: number): number {
  let stride = Math.floor(count * 0.618) | 1;
  while (commonDivisor(stride, count) !== 1) stride++;
  return stride;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
