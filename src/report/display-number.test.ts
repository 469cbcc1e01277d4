import { describe, expect, it } from 'vitest';
import { displayNumber, numberFormatFor } from './display-number';

describe('displayNumber', () => {
  it.each([
    [16800, 'users', '1.68万人', '16.8K'],
    [12000, 'users', '1.2万人', '12K'],
    [8200, 'users', '8,200人', '8,200'],
    [9999, 'users', '9,999人', '9,999'],
    [2426248, 'CNY', '242.62万元', '¥2.43M'],
    [123456789, 'CNY', '1.23亿元', '¥123.46M'],
    [158, 'CNY', '158元', '¥158'],
    [177.682, 'CNY', '177.68元', '¥177.68'],
    [1255.82, 'CNY', '1,256元', '¥1,256'],
    [0.115, 'fraction', '11.5%', '11.5%'],
    [0.28, 'fraction', '28%', '28%'],
    [0.0042, 'fraction', '0.42%', '0.42%'],
    [1.0309278, 'fraction', '103.1%', '103.1%'],
    [0, 'fraction', '0%', '0%'],
    [2.2973, 'multiple', '2.3倍', '2.3×'],
    [3.7917, 'minutes', '3.8分钟', '3.8 min'],
    [1.2000221, 'seconds', '1.2秒', '1.2 s'],
    [0.3968, 'correlation', '0.4', '0.4'],
    [500000, 'count', '50万', '500K'],
    [84, 'CNY/thousand', '84元', '¥84'],
  ] as const)('shows %d %s', (value, unit, zh, en) => {
    expect(displayNumber(value, unit, 'zh')).toBe(zh);
    expect(displayNumber(value, unit, 'en')).toBe(en);
  });

  it('gives cells the same digits as texts', () => {
    expect(numberFormatFor(16800, 'users', 'zh')).toEqual({ scale: 10_000, code: '#,##0.00"万人"' });
    expect(numberFormatFor(2426248, 'CNY', 'en')).toEqual({ scale: 1_000_000, code: '"¥"#,##0.00"M"' });
    expect(numberFormatFor(0.115, 'fraction', 'zh')).toEqual({ scale: 1, code: '0.0%' });
  });
});
