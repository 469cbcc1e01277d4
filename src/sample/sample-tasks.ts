import type { Plan } from './plan';
import { randomStream } from './random';
import type { UserDays } from './user-days';

/** Growth tasks that users completed, by day. */
export interface TaskColumns {
  readonly count: number;
  readonly user: Int32Array;
  readonly day: Int32Array;
  /** Into `TASKS`. */
  readonly task: Uint8Array;
}

export const TASKS = [
  { name: '完善资料', points: 10 },
  { name: '每日签到', points: 5 },
  { name: '晒单评价', points: 20 },
  { name: '分享好友', points: 30 },
  { name: '首次下单', points: 50 },
] as const;

/** Tasks done on days on which their users were active, from September of the year before on. */
export function sampleTasks(plan: Plan, activity: UserDays): TaskColumns {
  const random = randomStream(plan.seed, 'tasks');
  const wanted = Math.round(3_000 * plan.scale);
  const opening = 244;
  const { starts, days } = activity;
  const done: number[] = [];
  while (done.length < wanted) {
    const at = random.below(days.length);
    if (days[at]! < opening) continue;
    done.push((days[at]! * 2 ** 28 + userAt(starts, at)) * TASKS.length + random.below(TASKS.length));
  }
  const sorted = Float64Array.from(done).sort();
  return {
    count: wanted,
    user: Int32Array.from(sorted, (key) => Math.floor(key / TASKS.length) % 2 ** 28),
    day: Int32Array.from(sorted, (key) => plan.before.firstDay + Math.floor(key / TASKS.length / 2 ** 28)),
    task: Uint8Array.from(sorted, (key) => key % TASKS.length),
  };
}

/** The user whose days hold the place, by bisection. */
function userAt(starts: Float64Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
