/**
 * Sum of numbers that does not depend on their order: the exact sum, rounded once (Shewchuk 1997, "Adaptive Precision
 * Floating-Point Arithmetic", as in Python's `math.fsum`). Amounts in whole cents are added as integers, so that prices
 * add up to what they do on paper. Blanks (NaN) are left out; no numbers give 0.
 *
 * @example
 * exactSum([0.1, 0.2, 0.3]); // => 0.6
 * exactSum([1e16, 1, -1e16]); // => 1
 */
export function exactSum(values: ArrayLike<number>): number {
  let cents = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    const rounded = Math.round(value * 100);
    cents += rounded;
    if (rounded / 100 !== value || cents > LARGEST_CENTS || cents < -LARGEST_CENTS) return exactSumOfAny(values);
  }
  return cents / 100;
}

// Far enough below 2^53 that one further addend cannot pass it unnoticed.
const LARGEST_CENTS = 2 ** 52;

function exactSumOfAny(values: ArrayLike<number>): number {
  // Non-overlapping partial sums in increasing magnitude, whose exact sum is the sum so far.
  const partials: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let x = values[i]!;
    if (x !== x) continue;
    if (!Number.isFinite(x)) return plainSum(values);
    let kept = 0;
    for (let j = 0; j < partials.length; j++) {
      let y = partials[j]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    partials.push(x);
  }
  return roundedOnce(partials);
}

function roundedOnce(partials: readonly number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let high = partials[i]!;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = partials[--i]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half-even rounding across the remaining partials.
  if (i > 0 && ((low < 0 && partials[i - 1]! < 0) || (low > 0 && partials[i - 1]! > 0))) {
    const doubled = low * 2;
    const sum = high + doubled;
    if (doubled === sum - high) high = sum;
  }
  return high;
}

function plainSum(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) sum += values[i]!;
  return sum;
}
