import { describe, expect, test } from 'vitest';
import { isoSerial, normalisedSerial } from './serial';

describe('serials of the 1904 system', () => {
  test('2025-01-01 is 44196 there and 45658 in the 1900 system', () => {
    expect(normalisedSerial(44196, true)).toBe(45658);
    expect(normalisedSerial(45658, false)).toBe(45658);
  });
  test('a time of day stays', () => {
    expect(normalisedSerial(0.25, true)).toBe(0.25);
  });
});

describe('ISO 8601 dates', () => {
  test.each([
    ['2025-03-05', 45721],
    ['2025-03-05T12:00:00', 45721.5],
    ['2025-03-05T06:00:00.000Z', 45721.25],
    ['2025-03-05T18:00:00+08:00', 45721.75],
    ['1900-01-01', 1],
    ['1900-03-01', 61],
    ['18:00', 0.75],
  ])('%s is %d', (text, serial) => {
    expect(isoSerial(text)).toBe(serial);
  });
  test.each(['', '2025', '2025/3/5', '三月', 'T', 'Z'])('%s is none', (text) => {
    expect(isoSerial(text)).toBeNull();
  });
});
