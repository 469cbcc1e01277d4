import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, column, errorOf } from './call';

afterEach(() => vi.unstubAllGlobals());

describe('cell functions', () => {
  it('see a change of one cell, also in the very same arrays', () => {
    const customers = column('a', 'b');
    const amounts = column(1, 2);
    const first = call('RFM', customers, column(45_000, 45_001), amounts) as unknown[][];
    first[0]![3] = 'spoiled';
    amounts[0]![0] = 7;
    expect((call('RFM', customers, column(45_000, 45_001), amounts) as unknown[][])[0]![3]).toBe(7);
    amounts[0]![0] = 1;
    expect((call('RFM', customers, column(45_000, 45_001), amounts) as unknown[][])[0]![3]).toBe(1);
  });

  it('count a 0 in a column of numbers, but no order of 0 or less', () => {
    expect(call('CAC', column(100, 50), column(5, 0))).toEqual([[30]]);
    expect(call('AOV', column(100, 0, 50, -20))).toBe(75);
    expect((call('RFM', column('a', 'a', 'b'), column(1, 2, 3).map(([day]) => [45_000 + (day as number)]), column(5, 0, 6)) as unknown[][])[0]!.slice(0, 4)).toEqual(['a', 2, 1, 5]);
  });

  it('leave rows out of CAC that hold only one of its numbers', () => {
    expect(call('CAC', column(100, 50, null), column(5, null, 9))).toEqual([[20]]);
  });

  it('take an id of 0 for an id where the rest of its row is filled', () => {
    expect(call('ACTIVEUSERS', column(0, 1, 0), column('2025-01-01', '2025-01-02', '2025-01-03'))).toEqual([['2025-01', 2]]);
  });

  it('match ids that are numbers in one place and text in another, and give them back as first seen', () => {
    const rows = call('RFM', column(7, '007', 'Ｕ１', 'U1'), column(45_000, 45_001, 45_002, 45_003), column(1, 1, 1, 1)) as unknown[][];
    expect(rows.map((row) => [row[0], row[2]])).toEqual([[7, 2], ['Ｕ１', 2]]);
  });

  it('keep the tier on scores of five when more bins are asked for', () => {
    const [row] = call('RFM', column('a', 'b', 'c', 'd', 'e'), column(45_005, 45_004, 45_003, 45_002, 45_001), column(9, 8, 7, 6, 5), null, 10) as unknown[][];
    expect(row![4]).toBe(10);
    expect(row![7]).toBe('potential');
  });

  it('refuse bins out of bounds and words that are no grain', () => {
    expect(errorOf('RFM', column('a'), column(45_000), column(1), null, 2).message).toContain('bins');
    expect(errorOf('RETENTION', column('a'), column(45_000), 'decade').message).toContain('"month"');
    expect(call('RETENTION', column('a'), column(45_000), '周')).toEqual([['2023-03-13', 1, 1]]);
  });

  it('refuse a result of more than a million cells, with advice', () => {
    const ids = Array.from({ length: 130_000 }, (_, index) => [`C${index}`]);
    const { code, message } = errorOf('RFM', ids, ids.map(() => [45_000]), ids.map(() => [1]));
    expect(code).toBe('#VALUE!');
    expect(message).toContain('1040000');
    const sparse = errorOf('RETENTION', column(...Array.from({ length: 2000 }, (_, index) => index + 1)), column(...Array.from({ length: 2000 }, (_, index) => 40_000 + index)), 'day');
    expect(sparse.message).toContain('week');
  });

  it('speak the language of Office', () => {
    vi.stubGlobal('Office', { context: { displayLanguage: 'en-GB' } });
    expect(errorOf('RFM', column('a', 'b'), column(45_000, 'abc'), column(1, 2)).message).toBe('dates, row 2: "abc" is not a date.');
    expect((call('RFM', column('a'), column(45_000), column(1), null, null, true) as unknown[][])[0]![0]).toBe('Customer');
  });

  it("throw Excel's own errors where Excel is", () => {
    class ExcelError {
      constructor(readonly code: string, readonly message?: string) {}
    }
    vi.stubGlobal('CustomFunctions', { Error: ExcelError });
    expect(errorOf('GROWTH', 1, 0)).toBeInstanceOf(ExcelError);
    const original = new ExcelError('#REF!');
    expect(errorOf('AOV', column(1, original))).toBe(original);
  });

  it('compute large inputs in steps that Excel can cancel', async () => {
    const rows = 700_000;
    const users = Array.from({ length: rows }, (_, index) => [index % 5000]);
    const dates = Array.from({ length: rows }, (_, index) => [45_000 + (index % 90)]);
    const invocation: { onCanceled?: () => void; functionName: string } = { functionName: 'ACTIVEUSERS' };
    const pending = call('ACTIVEUSERS', users, dates, 'month', null, invocation) as Promise<unknown[][]>;
    expect(pending).toBeInstanceOf(Promise);
    invocation.onCanceled!();
    await expect(pending).rejects.toMatchObject({ code: '#N/A' });
    expect(await call('ACTIVEUSERS', users, dates, 'month', null, { functionName: 'ACTIVEUSERS' })).toEqual(call('ACTIVEUSERS', users, dates, 'month'));
  });
});
