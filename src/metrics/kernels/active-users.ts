import { NO_DAY } from '../../workbook/calendar';
import type { UserDays } from './cohort-retention';
import type { Grain } from './grain';
import { periodsOfDays } from './grain';

export interface ActiveUsers {
  /** Index of the period, see `periodOfDay`. */
  readonly period: number;
  /** Distinct users in it. */
  readonly users: number;
}

/**
 * Distinct active users in each period from the first to the last one in the data; a period without rows has 0.
 *
 * @example
 * activeUsers({ users: Int32Array.of(0, 0, 1), days: Int32Array.of(3, 3, 5), userCount: 2 }, 'day');
 * // => [{ period: 3, users: 1 }, { period: 4, users: 0 }, { period: 5, users: 1 }]
 */
export function activeUsers(rows: UserDays, grain: Grain): ActiveUsers[] {
  const { users, userCount } = rows;
  const periods = periodsOfDays(rows.days, grain);
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < users.length; i++) {
    if (users[i]! < 0 || periods[i] === NO_DAY) continue;
    if (periods[i]! < first) first = periods[i]!;
    if (periods[i]! > last) last = periods[i]!;
  }
  if (first > last) return [];
  const span = last - first + 1;
  const seen = span * userCount <= MOST_BITS ? bitSet(span * userCount) : new Set<number>();
  const counts = new Int32Array(span);
  for (let i = 0; i < users.length; i++) {
    if (users[i]! < 0 || periods[i] === NO_DAY) continue;
    const at = periods[i]! - first;
    const key = at * userCount + users[i]!;
    if (seen.has(key)) continue;
    seen.add(key);
    counts[at]!++;
  }
  return Array.from(counts, (count, at) => ({ period: first + at, users: count }));
}

/** 128 MB of bits at most; sparser data than that is kept in a set. */
const MOST_BITS = 2 ** 30;

function bitSet(size: number): { has(key: number): boolean; add(key: number): void } {
  const words = new Uint8Array(Math.ceil(size / 8));
  return {
    has: (key) => (words[Math.floor(key / 8)]! & (1 << (key % 8))) !== 0,
    add: (key) => {
      words[Math.floor(key / 8)]! |= 1 << (key % 8);
    },
  };
}
