import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, column } from './call';

describe('OPS.RFM on the orders of the R package rfm (rsquaredacademy/rfm, MIT)', () => {
  const orders = table('rfm-orders.csv');
  const published = table('rfm-scores.csv');
  const rows = call('RFM', ...[0, 1, 2].map((at) => column(...orders.map((row) => row[at]))), '2006-12-31') as (string | number)[][];
  const ours = new Map(rows.map((row) => [row[0], row]));

  it('finds the 995 customers with their recency, frequency and amount', () => {
    expect(ours.size).toBe(995);
    for (const [customer, ...values] of published) {
      expect(ours.get(customer)?.slice(1, 4), customer).toEqual(values.slice(0, 3).map(Number));
    }
  });

  it('gives the scores that the package gives, but for the three at a cut point between two whole numbers', () => {
    // The package cuts at the type-7 quantile + 1 and below it; that differs from "greater than the quantile" only where the quantile is
    // no whole number and a value lies within 1 above it: recency 296.4 (one customer), amount 254.8 and 505.4 (two).
    const different = published.filter(([customer, , , , ...scores]) => {
      const row = ours.get(customer)!;
      return [row[4], row[5], row[6]].join() !== scores.slice(0, 3).join();
    });
    expect(different).toHaveLength(3);
  });

  it('gives the published segments of its introduction (v0.3) from those scores', () => {
    const counts = new Map<string, number>();
    for (const [customer, , , , ...scores] of published) {
      const row = ours.get(customer)!;
      const own = [row[4], row[5], row[6]].map(Number);
      if (own.join() !== scores.slice(0, 3).join()) continue;
      expect(segmentOf(own), customer).toBe(scores[3]);
      counts.set(scores[3]!, (counts.get(scores[3]!) ?? 0) + 1);
    }
    // docs/articles/rfm-introduction.html prints 995 customers; three of them have other scores here.
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(992);
  });
});

/** The package's segment table, first match wins: R, F and M from … to. */
const SEGMENTS: readonly (readonly [string, ...number[]])[] = [
  ['Champions', 5, 5, 5, 5, 5, 5],
  ['Potential Loyalist', 3, 5, 3, 5, 2, 5],
  ['Loyal Customers', 2, 4, 2, 4, 2, 4],
  ['Promising', 3, 4, 1, 3, 3, 5],
  ['New Customers', 4, 5, 1, 3, 1, 5],
  ["Can't Lose Them", 1, 2, 3, 4, 4, 5],
  ['At Risk', 1, 2, 2, 5, 4, 5],
  ['Need Attention', 1, 3, 3, 5, 3, 5],
  ['About To Sleep', 2, 3, 1, 3, 1, 4],
  ['Lost', 1, 1, 1, 5, 1, 5],
];

function segmentOf(scores: readonly number[]): string {
  const found = SEGMENTS.find(([, ...bounds]) => scores.every((score, at) => score >= bounds[2 * at]! && score <= bounds[2 * at + 1]!));
  return found?.[0] ?? 'Others';
}

describe('OPS.ABTEST against R', () => {
  it('is prop.test(c(370, 320), c(10000, 10000), correct = FALSE)', () => {
    const [[rateA, rateB, , z, p, low, high]] = call('ABTEST', 10_000, 320, 10_000, 370) as [number[]];
    expect([rateA, rateB]).toEqual([0.032, 0.037]);
    expect(z! ** 2).toBeCloseTo(3.75265500341492, 10);
    expect(p).toBeCloseTo(0.0527237020997443, 12);
    // R prints the interval of p1 − p2, with z to more digits than metrics.md fixes.
    expect(low).toBeCloseTo(-5.83401197425792e-5, 9);
    expect(high).toBeCloseTo(0.0100583401197426, 9);
  });

  it("is fisher.test on the tea tasting (Fisher 1935, p = 0.4857) where counts are small, and says so", () => {
    const [row] = call('ABTEST', 4, 3, 4, 1) as unknown[][];
    expect(row![4]).toBeCloseTo(0.4857142857, 9);
    expect(row![7]).toContain('Fisher');
  });

  it('warns of a sample-ratio mismatch as growthbook does (1000 : 1200, p = 0.000020; 135 : 115, p = 0.2059)', () => {
    const verdict = (a: number, b: number): unknown => (call('ABTEST', a, 50, b, 50) as unknown[][])[0]![7];
    expect(verdict(1000, 1200)).toContain('SRM');
    expect(verdict(135, 115)).not.toContain('SRM');
  });
});

describe('OPS.RETENTION on the cases of PostHog (test_retention_query_runner.py, MIT part)', () => {
  // PostHog's recurring matrices count everybody in an interval; the row of the interval in which all users are new is a cohort of ours.
  it('by month: two people who both begin in January 2020', () => {
    const months: readonly (readonly [string, number])[] = [
      ['p1', 1], ['p2', 1], ['p1', 2], ['p2', 2], ['p1', 3], ['p2', 3], ['p1', 5], ['p1', 6], ['p2', 6], ['p2', 7], ['p1', 9], ['p2', 11],
    ];
    const dates = months.map(([, month]) => `2020-${String(month).padStart(2, '0')}-10`);
    const [cohort, ...others] = call('RETENTION', column(...months.map(([user]) => user)), column(...dates), 'month') as unknown[][];
    expect(others).toEqual([]);
    expect(cohort).toEqual(['2020-01', 2, ...[2, 2, 2, 0, 1, 2, 1, 0, 1, 0, 1].map((active) => active / 2)]);
  });

  it('by week from Monday: two people who both begin on 2020-06-10', () => {
    const days: readonly (readonly [string, string])[] = [
      ['p1', '06-10'], ['p2', '06-10'], ['p1', '06-11'], ['p2', '06-11'], ['p1', '06-17'], ['p2', '06-17'], ['p1', '06-24'], ['p1', '07-04'],
      ['p2', '07-04'], ['p2', '07-11'], ['p1', '07-11'], ['p2', '07-25'],
    ];
    const [cohort] = call('RETENTION', column(...days.map(([user]) => user)), column(...days.map(([, day]) => `2020-${day}`)), 'week') as unknown[][];
    expect(cohort).toEqual(['2020-06-08', 2, ...[2, 2, 1, 2, 2, 0, 1].map((active) => active / 2)]);
  });

  it('by day: the first person of the recurring case', () => {
    const days = [0, 1, 2, 5, 5, 6];
    const [cohort] = call('RETENTION', column(...days.map(() => 'person1')), column(...days.map((day) => `2020-06-${10 + day}`)), 'day') as unknown[][];
    expect(cohort).toEqual(['2020-06-10', 1, 1, 1, 1, 0, 0, 1, 1]);
  });
});

function table(file: string): string[][] {
  const text = readFileSync(new URL(`../fixtures/reference/${file}`, import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map((line) => line.split(','));
}
