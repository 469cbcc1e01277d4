import { describe, expect, it } from 'vitest';
import { randomStream } from './random';

describe('randomStream', () => {
  it('repeats itself for the same seed and label', () => {
    const one = randomStream(7, 'orders');
    const other = randomStream(7, 'orders');
    expect(Array.from({ length: 50 }, () => one.next())).toEqual(Array.from({ length: 50 }, () => other.next()));
  });

  it.each([
    [8, 'orders'], [7, 'users'], [7 + 2 ** 32, 'orders'],
  ] as const)('differs for seed %i and label %s', (seed, label) => {
    expect(randomStream(seed, label).next()).not.toBe(randomStream(7, 'orders').next());
  });

  it('spreads whole numbers evenly over their range', () => {
    const random = randomStream(1, 'dice');
    const faces = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) faces[random.below(6)]!++;
    // Pearson's chi-squared with 5 degrees of freedom passes 20.5 once in a thousand seeds.
    expect(faces.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5);
  });

  it('has normals of mean 0 and variance 1', () => {
    const random = randomStream(1, 'normal');
    const values = Array.from({ length: 100_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});
