import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText, roundHalfAway } from './round-half-away';

describe('roundHalfAway', () => {
  // What Excel and LibreOffice show for =TEXT(value, format), tried in LibreOffice 7.4.
  it.each([
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [0.285, 2, '0.29'],
    [8.345, 2, '8.35'],
    [1.45, 1, '1.5'],
    [1.15, 1, '1.2'],
    [1.25, 1, '1.3'],
    [1.35, 1, '1.4'],
    [4.35, 1, '4.4'],
    [0.5, 0, '1'],
    [-2.675, 2, '-2.68'],
    [1.6845, 2, '1.68'],
    [1.685, 2, '1.69'],
    [0.285 - 1e-15, 2, '0.28'],
    [-0.0004, 2, '0.00'],
    [0, 2, '0.00'],
  ])('shows %d with %d decimals as TEXT does', (value, decimals, text) => {
    expect(fixedText(value, decimals)).toBe(text);
  });

  it('groups thousands', () => {
    expect(fixedText(1234.5, 0, true)).toBe('1,235');
    expect(fixedText(2426248, 0, true)).toBe('2,426,248');
    expect(fixedText(999.5, 0, true)).toBe('1,000');
  });

  it('rounds every half of a decimal away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
        const half = Number(`${whole}5e-${decimals + 1}`);
        const away = Number(`${whole + (whole < 0 ? -1 : 1)}e-${decimals}`);
        fc.pre(whole !== 0);
        expect(roundHalfAway(half, decimals)).toBe(away);
      }),
    );
  });

  it('never moves a number by more than half a unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          expect(Math.abs(roundHalfAway(value, decimals) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(value) * 1e-14,
          );
        },
      ),
    );
  });
});
