import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from './exact-sum';
import { quantileSorted } from './quantile-sorted';

describe('exact sum', () => {
  it('does not depend on the order', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (values, keys) => {
        const shuffled = values
          .map((value, i) => ({ value, key: keys[i]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect(exactSum(shuffled)).toBe(exactSum(values));
      }),
    );
  });

  it('of amounts in cents is what the cents add up to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
        expect(exactSum(cents.map((cent) => cent / 100))).toBe(cents.reduce((sum, cent) => sum + cent, 0) / 100);
      }),
    );
  });

  it('keeps what plain addition loses, and leaves blanks out', () => {
    expect(exactSum([1e100, 1, -1e100, NaN])).toBe(1);
    expect(exactSum([1 / 3, 1 / 3, 1 / 3, 2 ** -60])).toBe(1);
    expect(exactSum([])).toBe(0);
    expect(exactSum([Infinity, 1 / 3])).toBe(Infinity);
  });
});

describe('type-7 quantile', () => {
  it.each([
    // R: quantile(c(1, 3, 4, 10), c(.2, .4, .6, .8)).
    [1, 2.2],
    [2, 3.2],
    [3, 3.8],
    [4, 6.4],
  ])('%d of 5', (k, expected) => {
    expect(quantileSorted([1, 3, 4, 10], k, 5)).toBeCloseTo(expected, 12);
  });

  it('that falls on an element is that element', () => {
    const sorted = Array.from({ length: 36 }, (_, i) => i / 7);
    for (let k = 1; k < 5; k++) expect(quantileSorted(sorted, k, 5)).toBe(sorted[7 * k]);
  });
});
