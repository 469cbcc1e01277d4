import { randomStream } from './random';
import type { UserDays } from './user-days';

/** One row a user and day, by day: as an event log is exported. */
export interface ActivityColumns {
  readonly count: number;
  readonly user: Int32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly events: Uint8Array;
}

/** The rows of `days` by day and, within a day, by user; a counting sort, 9 bytes a row. */
export function activityColumns(
  { starts, days }: UserDays,
  firstDay: number,
  length: number,
  seed: number,
): ActivityColumns {
  const next = new Float64Array(length + 1);
  for (const day of days) next[day + 1]!++;
  for (let day = 0; day < length; day++) next[day + 1]! += next[day]!;
  const user = new Int32Array(days.length);
  const day = new Int32Array(days.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const place = next[days[at]!]!++;
      user[place] = row;
      day[place] = firstDay + days[at]!;
    }
  }
  const random = randomStream(seed, 'events');
  const events = new Uint8Array(days.length);
  for (let place = 0; place < events.length; place++) {
    events[place] = Math.min(250, 1 + Math.floor(-5 * Math.log(1 - random.next())));
  }
  return { count: days.length, user, day, events };
}
