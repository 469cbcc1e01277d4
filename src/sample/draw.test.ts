import { describe, expect, it } from 'vitest';
import { draw, drawPlace, drawWeighted, range, runningSums } from './draw';
import { randomStream } from './random';

describe('drawWeighted', () => {
  it('draws as many different members as asked for, in their order', () => {
    const drawn = draw(range(10, 110), 30, randomStream(1, 'draw'));
    expect(drawn).toHaveLength(30);
    expect(new Set(drawn).size).toBe(30);
    expect(drawn).toEqual(drawn.slice().sort());
    expect(drawn.every((member) => member >= 10 && member < 110)).toBe(true);
  });

  it('draws all when there are too few, and none when none are asked for', () => {
    expect(draw(range(0, 3), 5, randomStream(1, 'draw'))).toEqual(Int32Array.of(0, 1, 2));
    expect(draw(range(0, 3), 0, randomStream(1, 'draw'))).toHaveLength(0);
  });

  it('favours members by weight', () => {
    const random = randomStream(1, 'draw');
    let heavy = 0;
    for (let i = 0; i < 4_000; i++) heavy += drawWeighted(range(0, 2), (member) => 1 + 2 * member, 1, random)[0]!;
    // Of two members weighing 1 and 3 the second comes first three times out of four.
    expect(heavy / 4_000).toBeCloseTo(0.75, 1);
  });
});

describe('drawPlace', () => {
  it('never gives a place without weight or one before the first', () => {
    const sums = runningSums([5, 0, 1, 1]);
    const random = randomStream(1, 'place');
    const places = new Set(Array.from({ length: 300 }, () => drawPlace(sums, random, 1)));
    expect([...places].sort()).toEqual([2, 3]);
  });
});
