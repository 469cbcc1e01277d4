import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeRanks } from './place-ranks';
import { quantileSorted } from './quantile-sorted';
import { quantilesOf } from './quantiles-of';

const bins = fc.integer({ min: 2, max: 10 });
const expected = (values: readonly number[], n: number): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: n - 1 }, (_, k) => quantileSorted(sorted, k + 1, n));
};

describe('quantiles without sorting', () => {
  it('of any numbers are those of the sorted ones', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 300 });
    const tied = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(numbers, tied), bins, (values, n) => {
        const normal = values.map((value) => value + 0);
        expect(quantilesOf(Float64Array.from(normal), n)).toEqual(expected(normal, n));
      }),
    );
  });

  it('of whole numbers are counted, in a small range or a large one', () => {
    const near = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 200 });
    const far = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(near, far), bins, (values, n) => {
        expect(quantilesOf(Int32Array.from(values), n)).toEqual(expected(values, n));
      }),
    );
  });

  it('of none are none', () => {
    expect(quantilesOf(new Float64Array(0), 5)).toEqual([]);
  });

  it('hold for ascending, descending and constant columns of many numbers', () => {
    const count = 100_000;
    for (const make of [(i: number) => i, (i: number) => count - i, () => 7, (i: number) => (i * 7919) % 1009]) {
      const values = Float64Array.from({ length: count }, (_, i) => make(i));
      expect(quantilesOf(values.slice(), 5)).toEqual(expected([...values], 5));
    }
  });

  it('put every asked rank in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 40, maxLength: 200 }), (values) => {
        const ranks = [3, 4, 20, 39];
        const placed = Float64Array.from(values);
        placeRanks(placed, ranks);
        const sorted = [...values].sort((a, b) => a - b);
        expect(ranks.map((rank) => placed[rank])).toEqual(ranks.map((rank) => sorted[rank]));
      }),
    );
  });
});
