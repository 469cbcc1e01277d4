import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';

describe('apportion', () => {
  it('gives whole parts that add up, each within one of its exact share', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 50 })
      .filter((list) => list.some((weight) => weight > 1e-6));
    fc.assert(fc.property(fc.nat(10_000_000), weights, (total, list) => {
      const parts = apportion(total, list);
      const sum = list.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      parts.forEach((part, i) => {
        expect(Number.isInteger(part)).toBe(true);
        expect(Math.abs(part - (total * list[i]!) / sum)).toBeLessThan(1.001);
      });
    }));
  });

  it('gives every part its least', () => {
    expect(apportion(10, [0, 0, 5], 2)).toEqual([2, 2, 6]);
  });
});
