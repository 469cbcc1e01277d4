import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlankMark, parseNumber, parseQuantity } from './parse-number';

describe('numbers as people type them', () => {
  it.each<[string, number]>([
    ['1,234.50', 1234.5], ['¥85', 85], ['￥1,2', 12], ['1.2万', 12_000], ['3.4亿', 340_000_000], ['12.5%', 0.125], ['１２３', 123],
    ['85元', 85], ['15分钟', 15], ['(85)', -85], ['（1,200.5）', -1200.5], ['-¥85', -85], ['¥-85', -85], ['+12%', 0.12], ['1e5', 100_000],
    ['1.2万元', 12_000], [' 8 000 ', 8000], ['3.14万人', 31_400], ['.5', 0.5], ['4.5/5', 4.5], ['5星', 5], ['100ms', 100], ['12k', 12_000], ['0.1%', 0.001],
    ['12.3%', 0.123], ['约300', 300], ['RMB 99.9', 99.9],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['U1001', '2025-03-05', '1.1.1', 'V4.0', '12:30', '一百', '', 'A1', '3月5日', '1,234,abc', '--5'])('%s is no number', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it.each(['-', '—', '/', 'N/A', '无', '——', 'n/a', 'NULL', ' － '])('%s stands for nothing', (text) => {
    expect(isBlankMark(text)).toBe(true);
    expect(parseNumber(text)).toBeNull();
  });

  it('reads back any number that was written out', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const text = String(value);
        fc.pre(!text.includes('e'));
        expect(parseNumber(text)).toBe(value + 0);
      }),
    );
  });

  it('reads the same with thousands separators and in full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(parseNumber(value.toLocaleString('en-US'))).toBe(value);
        expect(parseNumber(String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))).toBe(value);
      }),
    );
  });

  it('scales by 万 without a rounding error of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseNumber(`${Number(`${value}e-4`)}万`)).toBe(value);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void parseQuantity(text)));
  });
});
