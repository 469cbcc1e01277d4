import type { Random } from './random';

/**
 * Draws without replacement, each member with a chance that grows with its weight (Efraimidis and Spirakis, "Weighted
 * random sampling with a reservoir", Information Processing Letters 97, 2006: the smallest exponential keys). Members
 * come back in their given order. All of them when there are fewer than asked for.
 */
export function drawWeighted(
  members: Int32Array,
  weight: (member: number) => number,
  count: number,
  random: Random,
): Int32Array {
  if (count >= members.length) return members.slice();
  if (count <= 0) return new Int32Array(0);
  const keys = Float64Array.from(members, (member) => -Math.log(1 - random.next()) / weight(member));
  const limit = keys.slice().sort()[count - 1]!;
  const drawn = new Int32Array(count);
  let filled = 0;
  for (let i = 0; i < members.length && filled < count; i++) if (keys[i]! <= limit) drawn[filled++] = members[i]!;
  return drawn;
}

/** Draws without replacement, each member with the same chance; members come back in their given order. */
export function draw(members: Int32Array, count: number, random: Random): Int32Array {
  return drawWeighted(members, () => 1, count, random);
}

/** A place in a running sum of weights, by bisection: the weights' indices come with their chances. */
export function drawPlace(runningSums: Float64Array, random: Random, from = 0): number {
  const low = from === 0 ? 0 : runningSums[from - 1]!;
  const target = low + random.next() * (runningSums[runningSums.length - 1]! - low);
  let left = from;
  let right = runningSums.length - 1;
  while (left < right) {
    const middle = (left + right) >> 1;
    if (runningSums[middle]! > target) right = middle;
    else left = middle + 1;
  }
  return left;
}

/** Running sums, for `drawPlace`. */
export function runningSums(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    sums[i] = sum;
  }
  return sums;
}

/** The whole numbers from `start` up to but without `end`. */
export function range(start: number, end: number): Int32Array {
  return Int32Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}
