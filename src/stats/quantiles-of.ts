import { placeRanks } from './place-ranks';
import { quantileSorted } from './quantile-sorted';

/**
 * The quantiles 1/n, 2/n, … (n − 1)/n of numbers, type 7 (see `quantileSorted`), without sorting them all: whole numbers
 * of a small range are counted, of others only the elements that the quantiles fall on are put in their places. NaN is
 * not allowed; no numbers give no quantiles.
 *
 * @param values are put in another order
 * @example
 * quantilesOf(Float64Array.of(50, 10, 40, 30, 20, 60), 5); // => [20, 30, 40, 50]
 * quantilesOf(Int32Array.of(1, 2, 3, 4), 2); // => [2.5]
 */
export function quantilesOf(values: Int32Array | Float64Array, n: number): number[] {
  if (values.length === 0) return [];
  const sorted = values instanceof Int32Array ? sortedByCounting(values) : withRanksPlaced(values, n);
  return Array.from({ length: n - 1 }, (_, k) => quantileSorted(sorted, k + 1, n));
}

function withRanksPlaced(values: Float64Array, n: number): Float64Array {
  const last = values.length - 1;
  const ranks = Array.from({ length: n - 1 }, (_, k) => Math.floor((last * (k + 1)) / n));
  placeRanks(values, [...new Set(ranks.flatMap((rank) => [rank, Math.min(last, rank + 1)]))]);
  return values;
}

function sortedByCounting(values: Int32Array): Int32Array {
  let least = values[0]!;
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < least) least = values[i]!;
    if (values[i]! > most) most = values[i]!;
  }
  if (most - least > 1_000_000) return values.sort();
  const counts = new Int32Array(most - least + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]! - least]!++;
  for (let value = 0, next = 0; value < counts.length; value++) {
    const end = next + counts[value]!;
    values.fill(value + least, next, end);
    next = end;
  }
  return values;
}
