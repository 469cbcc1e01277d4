import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../workbook/fold-text';
import { plainTextPattern } from './plain-text';

/** The same expression as JavaScript writes it. */
const PLAIN = new RegExp(plainTextPattern().replaceAll(/\\x\{(\w+)\}/g, '\\u{$1}'), 'u');

describe('the pattern of plain texts', () => {
  it.each(['', 'U1', '用户1', 'a b', "O'Neil", 'é', '한'])('takes %j', (text) => {
    expect(PLAIN.test(text)).toBe(true);
  });

  it.each(['Ａ1', 'a  b', "'007", '="7"', 'e\u0301', 'ｶ', '①', 'a\u200bb', 'a\tb'])('leaves out %j', (text) => {
    expect(PLAIN.test(text)).toBe(false);
  });

  it('takes no text that tidying would change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (PLAIN.test(text)) expect(tidyText(text)).toBe(text);
      }),
    );
  });
});
