/**
 * Quantile of sorted numbers by linear interpolation (Hyndman–Fan type 7, the default of R and of Excel's
 * `PERCENTILE.INC`). The share is a fraction `numerator / denominator`, so that a quantile that falls on an element is
 * exactly that element: 0.6 × 5 is not 3 in floating point, 3 × 5 ÷ 5 is. NaN when there are no numbers.
 *
 * @param sorted numbers in ascending order
 * @example
 * quantileSorted([1, 2, 3, 4], 1, 2); // => 2.5
 * quantileSorted([10, 20, 30, 40, 50, 60], 3, 5); // => 40
 */
export function quantileSorted(sorted: ArrayLike<number>, numerator: number, denominator: number): number {
  const last = sorted.length - 1;
  if (last < 0) return NaN;
  const position = last * numerator;
  const below = Math.floor(position / denominator);
  const rest = position - below * denominator;
  const low = sorted[below]!;
  if (rest === 0) return low;
  const high = sorted[below + 1]!;
  return low + (rest / denominator) * (high - low);
}
