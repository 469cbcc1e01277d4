/**
 * Two-sided p-value of Fisher's exact test of a 2 × 2 table: the probability, given the margins, of all tables that are
 * not more likely than this one (as R's `fisher.test`; ties within 1e-7). NaN for counts that are not whole or
 * negative.
 *
 * @example
 * fisherExact(3, 1, 1, 3).toFixed(10); // => '0.4857142857'
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) return NaN;
  const row = a + b;
  const column = a + c;
  const total = row + c + d;
  const least = Math.max(0, row + column - total);
  const most = Math.min(row, column);
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (total + 2))));
  // Probabilities relative to the mode's, by their ratios: nothing overflows and no factorial is needed.
  const up = (k: number): number => ((row - k) * (column - k)) / ((k + 1) * (total - row - column + k + 1));
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  for (let k = mode; k < most; k++) weights[k + 1 - least] = weights[k - least]! * up(k);
  for (let k = mode; k > least; k--) weights[k - 1 - least] = weights[k - least]! / up(k - 1);
  const limit = weights[a - least]! * (1 + 1e-7);
  let all = 0;
  let extreme = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= limit) extreme += weight;
  }
  return Math.min(1, extreme / all);
}
