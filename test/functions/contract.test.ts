import { describe, expect, it } from 'vitest';
import { cellFunctions } from '../../src/functions/cell-functions';
import { exampleValues } from '../../src/functions/example-call';
import { functionExamples } from '../../src/functions/examples';
import type { FunctionId } from '../../src/locales/function-reference';
import { call, column, errorOf } from './call';

type Kind = 'id' | 'date' | 'number';

interface Contract {
  readonly id: FunctionId;
  /** Names and kinds of the ranges, in groups whose rows belong together. */
  readonly groups: readonly (readonly (readonly [argument: string, kind: Kind])[])[];
}

/** What each function's ranges hold; the calls are those of the reference's examples. */
const contracts: readonly Contract[] = [
  { id: 'RFM', groups: [[['customers', 'id'], ['dates', 'date'], ['amounts', 'number']]] },
  { id: 'RFMSCORE', groups: [[['customers', 'id'], ['dates', 'date'], ['amounts', 'number']]] },
  { id: 'CAC', groups: [[['spend', 'number'], ['newCustomers', 'number'], ['channels', 'id']]] },
  { id: 'RETENTION', groups: [[['users', 'id'], ['dates', 'date']]] },
  { id: 'RETENTIONDAY', groups: [[['users', 'id'], ['registered', 'date']], [['activityUsers', 'id'], ['activityDates', 'date']]] },
  { id: 'ACTIVEUSERS', groups: [[['users', 'id'], ['dates', 'date']]] },
  { id: 'REPURCHASE', groups: [[['customers', 'id'], ['dates', 'date']]] },
  { id: 'FUNNEL', groups: [[['steps', 'id'], ['users', 'number']]] },
  { id: 'WAKEUP', groups: [[['users', 'id'], ['touched', 'date']], [['activityUsers', 'id'], ['activityDates', 'date']]] },
  { id: 'REFERRALSHARE', groups: [[['users', 'id'], ['inviters', 'id']]] },
];

describe.each(contracts)('OPS.$id', ({ id, groups }) => {
  const kinds = groups.flat();
  const base = exampleValues(functionExamples[id], 'en');
  const expected = call(id, ...base);
  const ranges = (): unknown[][][] => base.slice(0, kinds.length) as unknown[][][];
  const withRanges = (changed: readonly unknown[][][]): unknown[] => [...changed, ...base.slice(kinds.length)];
  const each = (change: (range: unknown[][], kind: Kind, index: number) => unknown[][]): unknown[] =>
    withRanges(ranges().map((range, index) => change(range, kinds[index]![1], index)));

  it('takes null, undefined and nothing for what is left out', () => {
    const { parameters } = cellFunctions[id];
    expect(call(id, ...base, ...Array<null>(parameters - base.length).fill(null))).toEqual(expected);
    expect(call(id, ...base, ...Array<undefined>(parameters - base.length).fill(undefined))).toEqual(expected);
    expect(call(id, ...base, ...Array<null>(parameters - base.length).fill(null), { functionName: id })).toEqual(expected);
  });

  it.each([['desktop', 0], ['web', null], ['formula', ''], ['space', '  ']])('ignores blank rows as the %s gives them', (_, blank) => {
    expect(call(id, ...each((range) => [[blank], range[0]!, [blank], ...range.slice(1), [blank], [blank]]))).toEqual(expected);
  });

  it('ignores the blank cells of whole columns', () => {
    const blanks = Array.from({ length: 1_048_576 }, () => [null]);
    expect(call(id, ...each((range) => [...range, ...blanks.slice(range.length)]))).toEqual(expected);
  });

  it('skips a header that was selected by mistake', () => {
    const headers: Readonly<Record<Kind, string>> = { id: '用户ID', date: '日期', number: '金额' };
    const inviters = (index: number): boolean => kinds[index]![0] === 'inviters';
    expect(call(id, ...each((range, kind, index) => [[inviters(index) ? '邀请人' : headers[kind]], ...range]))).toEqual(expected);
  });

  it('reads numbers as text, with separators, signs and full width', () => {
    const asText = (cell: unknown): unknown => (typeof cell === 'number' ? `￥${cell.toLocaleString('en-US')}` : cell);
    expect(call(id, ...each((range, kind) => (kind === 'number' ? range.map(([cell]) => [asText(cell)]) : range)))).toEqual(expected);
  });

  it('reads dates as serial numbers, with a time of day, and from 1904', () => {
    const serial = (cell: unknown): number => Date.parse(String(cell)) / 86_400_000 + 25_569;
    expect(call(id, ...each((range, kind) => (kind === 'date' ? range.map(([cell]) => [serial(cell) + 0.75]) : range)))).toEqual(expected);
    const { parameters } = cellFunctions[id];
    if (!kinds.some(([, kind]) => kind === 'date')) return;
    const flagAt = id === 'RFM' ? parameters - 2 : parameters - 1;
    const values = each((range, kind) => (kind === 'date' ? range.map(([cell]) => [serial(cell) - 1462]) : range));
    while (values.length < flagAt) values.push(null);
    values[flagAt] = true;
    expect(call(id, ...values)).toEqual(expected);
  });

  it('takes rows for columns', () => {
    expect(call(id, ...each((range) => [range.map(([cell]) => cell)]))).toEqual(expected);
  });

  it('does not change its inputs', () => {
    const before = structuredClone(base);
    call(id, ...base);
    expect(base).toEqual(before);
  });

  const argumentsOf = kinds.map(([argument, kind], index) => ({ argument, kind, index }));

  it.each(argumentsOf)('hands back an error cell in $argument', ({ index }) => {
    const forms = ['#N/A', { code: '#N/A' }, { type: 'Error', basicType: 'Error', basicValue: '#N/A' }];
    for (const error of forms) {
      const values = each((range, _, at) => (at === index ? [...range.slice(0, -1), [error]] : range));
      expect(errorOf(id, ...values).code).toBe('#N/A');
    }
  });

  it.each(argumentsOf.filter(({ argument }) => argument !== 'inviters'))('names $argument when it is too short', ({ argument, index }) => {
    const { code, message } = errorOf(id, ...each((range, _, at) => (at === index ? range.slice(0, -1) : range)));
    expect(code).toBe('#VALUE!');
    expect(message).toContain(argument);
  });

  it.each(argumentsOf.filter(({ kind }) => kind !== 'id'))('names $argument and the row of a cell that it cannot read', ({ argument, index }) => {
    const values = each((range, _, at) => (at === index ? [range[0]!, ['abc'], ...range.slice(2)] : range));
    const { code, message } = errorOf(id, ...values);
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(new RegExp(`${argument}\\D+2\\D.*abc`));
  });

  it('says when there is nothing', () => {
    expect(errorOf(id, ...each(() => column(null, null))).code).toBe('#VALUE!');
    expect(errorOf(id).code).toBe('#VALUE!');
  });

  it('takes one row', () => {
    const values = each((range) => range.slice(0, 1));
    if (id === 'RFMSCORE') expect(call(id, ...values.with(3, 'C1'))).toMatch(/^\d{3}$/);
    else expect(() => call(id, ...values)).not.toThrowError(/expected|undefined|not a function/);
  });

  it('refuses a range of several columns', () => {
    const { code, message } = errorOf(id, ...each((range, _, at) => (at === 0 ? range.map(([cell]) => [cell, cell]) : range)));
    expect(code).toBe('#VALUE!');
    expect(message).toContain(kinds[0]![0]);
  });
});
