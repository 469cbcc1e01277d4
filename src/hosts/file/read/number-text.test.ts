import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from './number-text';

function parse(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return parseNumber(bytes, bytes.length);
}

test.each([
  ['0', 0],
  ['-0.5', -0.5],
  ['45658.0017361111', 45658.0017361111],
  ['1E+20', 1e20],
  ['1.7976931348623157E308', Number.MAX_VALUE],
  ['0.1', 0.1],
  ['.5', 0.5],
  ['5.', 5],
  ['+3', 3],
  [' 12 ', 12],
  ['00012', 12],
  ['9007199254740993', 9007199254740992],
  ['123456789012345678', 123456789012345680],
  ['0.000000000000000000000001', 1e-24],
])('%s is %d', (text, number) => {
  expect(parse(text)).toBe(number);
});

const WORDS = ['', '-', '.', '1,5', '1.2.3', '0x10', 'abc', '１２', 'Infinity', 'NaN', '1e'];
test.each(WORDS)('%s is not a number', (text) => {
  expect(parse(text)).toBeNaN();
});

test('every double comes back from its shortest spelling', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(parse(String(number))).toBe(number === 0 ? 0 : number);
    }),
    { numRuns: 2000 },
  );
});

test('amounts with decimals are the nearest double', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
      const text = (whole / 10 ** decimals).toFixed(decimals);
      expect(parse(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
