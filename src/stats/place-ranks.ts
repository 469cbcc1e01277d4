/**
 * Puts the elements of given ranks where they would stand if all were sorted (Hoare's selection, for several ranks at
 * once, with a three-way partition so that ties cost nothing). The others are left in any order.
 *
 * @param values numbers without NaN; changed in place
 * @param ranks ascending, within the array
 * @example
 * const values = Float64Array.of(5, 3, 9, 1, 7);
 * placeRanks(values, [1, 3]);
 * [values[1], values[3]]; // => [3, 7]
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  place(values, 0, values.length - 1, ranks);
}

function place(values: Float64Array, first: number, last: number, ranks: readonly number[]): void {
  let low = first;
  let high = last;
  let wanted = ranks.filter((rank) => rank >= low && rank <= high);
  // Unlucky pivots could make this slow, never wrong; sorting what is left bounds it.
  for (let rounds = 0; wanted.length > 0 && low < high; rounds++) {
    if (high - low < 32 || rounds > 60) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const [below, above] = partition(values, low, high);
    const left = wanted.filter((rank) => rank < below);
    const right = wanted.filter((rank) => rank > above);
    if (left.length > 0 && right.length > 0) place(values, low, below - 1, left);
    const goesLeft = right.length === 0;
    wanted = goesLeft ? left : right;
    if (goesLeft) high = below - 1;
    else low = above + 1;
  }
}

/** Parts a range into less than, equal to and greater than a pivot; gives the first and last index of the equal ones. */
function partition(values: Float64Array, first: number, last: number): readonly [number, number] {
  const pivot = median(values[first]!, values[(first + last) >>> 1]!, values[last]!);
  let below = first;
  let above = last;
  let at = first;
  while (at <= above) {
    const value = values[at]!;
    if (value < pivot) {
      values[at++] = values[below]!;
      values[below++] = value;
    } else if (value > pivot) {
      values[at] = values[above]!;
      values[above--] = value;
    } else at++;
  }
  return [below, above];
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
