import { describe, expect, it } from 'vitest';
import { paginate } from './paginate';

/** Upright A4 at full size holds 726 points of rows. */
function breaks(heights: readonly number[], starts: readonly number[], repeated = 0): number[] {
  return paginate({
    orientation: 'portrait',
    columnWidths: [80],
    rowHeights: new Map(heights.entries()),
    lastRow: heights.length - 1,
    starts,
    repeated,
  });
}

describe('paginate', () => {
  it('needs no break where all fits', () => {
    expect(breaks([300, 300], [0, 1])).toEqual([]);
  });

  it('moves a part that does not fit to the next page', () => {
    expect(breaks([300, 300, 300, 300], [0, 1, 2, 3])).toEqual([2]);
  });

  it('counts the rows that each page repeats', () => {
    expect(breaks([100, 300, 300, 300, 300], [1, 2, 3, 4], 1)).toEqual([3]);
    expect(breaks([150, 300, 300, 300, 300], [1, 2, 3, 4], 1)).toEqual([2, 3, 4]);
  });

  it('does not leave a page near empty before a part that is longer than a page', () => {
    expect(breaks([60, ...Array.from({ length: 100 }, () => 20)], [1])).toEqual([]);
    expect(breaks([500, ...Array.from({ length: 100 }, () => 20)], [1])).toEqual([1]);
  });
});
