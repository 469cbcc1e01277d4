/** One customer's valid orders up to a day. */
export interface CustomerTotals {
  /** Day of the last order. */
  readonly lastDay: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly cents: ArrayLike<number>;
}

/**
 * Which customers are of the core tier on a day: recency score at least 4 and the mean of the frequency and monetary
 * scores at least 4 (docs/metrics.md, "RFM" and "Tiers"). Written apart from the report's own computation, so that the
 * one can check the other.
 */
export function coreCustomers(customers: Int32Array, totals: CustomerTotals, day: number): Uint8Array {
  const recency = Float64Array.from(customers, (customer) => day - totals.lastDay[customer]!);
  const frequency = Float64Array.from(customers, (customer) => totals.orders[customer]!);
  const monetary = Float64Array.from(customers, (customer) => totals.cents[customer]!);
  const recencyCuts = cutPoints(recency);
  const frequencyCuts = cutPoints(frequency);
  const monetaryCuts = cutPoints(monetary);
  return Uint8Array.from(customers, (_, i) => {
    const r = 5 - passed(recency[i]!, recencyCuts);
    const f = 1 + passed(frequency[i]!, frequencyCuts);
    const m = 1 + passed(monetary[i]!, monetaryCuts);
    return r >= 4 && f + m >= 8 ? 1 : 0;
  });
}

/** The 20, 40, 60 and 80 % quantiles: Hyndman and Fan (1996), type 7. */
function cutPoints(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  return [1, 2, 3, 4].map((fifth) => {
    const place = ((sorted.length - 1) * fifth) / 5;
    const below = sorted[Math.floor(place)]!;
    return below + (place - Math.floor(place)) * ((sorted[Math.floor(place) + 1] ?? below) - below);
  });
}

function passed(value: number, cuts: readonly number[]): number {
  let count = 0;
  for (const cut of cuts) if (value > cut) count++;
  return count;
}
