import { describe, expect, it } from 'vitest';
import { call, column, errorOf } from './call';

describe.each([
  { id: 'GROWTH', values: [120, 100], result: 0.2 },
  { id: 'ATTAINMENT', values: [90, 120], result: 0.75 },
  { id: 'PRIORITY', values: [400, 4.5, 12], result: 150 },
  { id: 'TIER', values: [5, 4, 4], result: 'core' },
] as const)('OPS.$id', ({ id, values, result }) => {
  const close: unknown = typeof result === 'number' ? expect.closeTo(result, 12) : result;

  it('gives one value for single values, and a matrix for ranges', () => {
    expect(call(id, ...values)).toEqual(close);
    expect(call(id, ...values.map((value) => [[value]]))).toEqual([[close]]);
    expect(call(id, ...values.map((value) => column(value, value)))).toEqual([[close], [close]]);
  });

  it.each([null, '', undefined])('gives a blank for blank cells (%j)', (blank) => {
    expect(call(id, ...values.map((value) => column(value, blank, value)))).toEqual([[close], [''], [close]]);
  });

  it('gives a blank where a whole row is 0, as the desktop passes blank cells', () => {
    expect(call(id, ...values.map((value) => column(value, 0, value)))).toEqual([[close], [''], [close]]);
  });

  it('keeps results beside their inputs when a header was selected', () => {
    expect(call(id, ...values.map((value) => column('标题', value)))).toEqual([[''], [close]]);
  });

  it('reads numbers as text', () => {
    expect(call(id, ...values.map((value) => column(String(value))))).toEqual([[close]]);
  });

  it('goes with a single value for every cell', () => {
    const [first, ...others] = values;
    expect(call(id, column(first, first), ...others)).toEqual([[close], [close]]);
  });

  it('cuts the blank cells of whole columns off', () => {
    const whole = values.map((value) => [...column(value), ...Array.from({ length: 100_000 }, () => [0])]);
    expect(call(id, ...whole)).toEqual([[close]]);
  });

  it('hands back an error cell', () => {
    expect(errorOf(id, ...values.map((value, index) => column(value, index === 1 ? '#REF!' : value))).code).toBe('#REF!');
  });

  it('names the argument and the row of a cell that it cannot read', () => {
    const { code, message } = errorOf(id, ...values.map((value, index) => column(value, index === 0 ? 'abc' : value)));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(/(current|actual|affected|r) 第 2 行.*abc/);
  });

  it('refuses ranges of different sizes', () => {
    expect(errorOf(id, ...values.map((value, index) => (index === 0 ? column(value, value) : column(value, value, value)))).code).toBe('#VALUE!');
  });
});

describe('a division by zero', () => {
  it('shows in its own cell among others', () => {
    expect(call('GROWTH', column(5, 6), column(0, 3))).toEqual([[expect.objectContaining({ code: '#DIV/0!' })], [1]]);
  });

  it('shows as the result of a single value', () => {
    expect(errorOf('GROWTH', 5, 0).code).toBe('#DIV/0!');
    expect(errorOf('PRIORITY', 5, 1, 0).code).toBe('#DIV/0!');
  });

  it('does not make a 0 against a baseline a blank', () => {
    expect(call('GROWTH', 0, 85)).toBe(-1);
  });
});

describe('OPS.TIER', () => {
  it('names tiers in words when asked', () => {
    expect(call('TIER', 1, 5, 5, 'zh')).toBe('流失召回用户');
    expect(call('TIER', 1, 5, 5, 'en')).toBe('Churned, to win back');
  });

  it('refuses scores that are none', () => {
    expect(errorOf('TIER', column(5, 6), column(1, 1), column(1, 1)).message).toMatch(/r 第 2 行 应为 1 到 5/);
  });
});
