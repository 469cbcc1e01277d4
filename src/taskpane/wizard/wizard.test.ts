import { describe, expect, it } from 'vitest';
import { withCorrections } from '../engine-worker/corrections';
import type { CheckedTable } from '../engine-worker/results';
import { headerSignature } from '../engine-worker/table-headers';
import { questionsOf } from '../engine-worker/questions';
import { rememberMapping, rememberedFor } from './remembered-mappings';
import { loadSession, saveSession } from './stored-session';
import { groupTables, missingColumns } from './table-groups';
import { canGoTo, FIRST_STATE, STANDARD_CHOICES, thresholdsInOrder } from './wizard-state';

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() { return items.size; },
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => { items.delete(key); },
    setItem: (key, value) => { items.set(key, value); },
  };
}

const HEADERS = ['订单号', '用户ID', '支付时间', '实付金额', '到手价', '退款金额'];

function table(sheet: string, change: Partial<CheckedTable> = {}): CheckedTable {
  return {
    workbook: '订单.xlsx', sheet, range: 'A1:F9', dataset: 'orders', confidence: 0.9, rows: 8, used: 8, leftAlone: null, headers: HEADERS, monthInName: false,
    columns: { order_id: '订单号', user_id: '用户ID', paid_at: '支付时间', amount: '实付金额', refund_amount: '退款金额' },
    signature: headerSignature(HEADERS), ...change,
  };
}

describe('tables with the same headers', () => {
  it('are shown and corrected as one', () => {
    const [group] = groupTables([table('1月'), table('2月'), table('老表', { signature: 'other' })]).get('orders') ?? [];
    expect(group).toMatchObject({ rows: 16, used: 16, confidence: 0.9 });
    expect(group!.tables.map(({ sheet }) => sheet)).toEqual(['1月', '2月']);
  });

  it('have one correction each, the last', () => {
    const correction = (header: string) => ({ workbook: 'a', sheet: 's', range: null, dataset: 'orders' as const, columns: { amount: header } });
    expect(withCorrections([correction('甲')], [correction('乙')])).toEqual([correction('乙')]);
  });

  it('say which required columns a correction lacks', () => {
    expect(missingColumns('orders', {}, false)).toContain('paid_at');
    expect(missingColumns('spend', {}, true)).not.toContain('date');
  });
});

describe('remembered corrections', () => {
  it('are offered for tables with the same headers in any order, and not where they say what is so already', () => {
    const storage = memory();
    const corrected = { dataset: 'orders' as const, columns: { ...table('1月').columns, amount: '到手价' } };
    rememberMapping(storage, headerSignature([...HEADERS].reverse()), corrected);
    expect(rememberedFor(storage, [table('1月')])).toEqual([{ workbook: '订单.xlsx', sheet: '1月', range: 'A1:F9', ...corrected }]);
    expect(rememberedFor(storage, [table('1月', { columns: corrected.columns })])).toEqual([]);
    expect(rememberedFor(storage, [table('1月', { signature: headerSignature(['别的']) })])).toEqual([]);
  });

  it('survive what else is in the storage', () => {
    const storage = memory();
    storage.setItem('ops-yearbook.mappings', '{broken');
    expect(rememberedFor(storage, [table('1月')])).toEqual([]);
  });
});

describe('questions', () => {
  it('ask which column, with both sums, and correct that table alone', () => {
    const finding = {
      code: 'ambiguous-column', severity: 'warning' as const, dataset: 'orders' as const, count: 1, example: '订单.xlsx!2月!A1:F9',
      parameters: { field: 'amount', chosen: '实付金额', chosenSum: 150, other: '到手价', otherSum: 120 },
    };
    const [question] = questionsOf([finding], [table('1月'), table('2月')]);
    expect(question).toMatchObject({ kind: 'column', chosen: { header: '实付金额', sum: 150 }, other: { header: '到手价', sum: 120 } });
    expect(question!.otherwise).toMatchObject([{ sheet: '2月', columns: { amount: '到手价' } }]);
  });

  it('ask whether amounts are net, and then leave the refunds of all those tables out', () => {
    const finding = {
      code: 'refunds-deducted', severity: 'warning' as const, dataset: 'orders' as const, count: 2, example: '订单.xlsx!1月!A1:F9',
      parameters: { amount: '实付金额', refund: '退款金额', deducted: 130, asGiven: 150, proof: '' },
    };
    const [question] = questionsOf([finding], [table('1月'), table('2月')]);
    expect(question!.otherwise).toHaveLength(2);
    for (const { columns } of question!.otherwise) expect(Object.keys(columns)).not.toContain('refund_amount');
  });
});

describe('going on', () => {
  it('needs a workbook that could be read', () => {
    const source = { name: 'a', bytes: 1, sheets: 0, rows: 0, skipped: [], sample: false, open: false, figures: null };
    expect(canGoTo(FIRST_STATE, 'check')).toBe(false);
    expect(canGoTo({ ...FIRST_STATE, sources: [{ ...source, problem: { reason: 'corrupt', place: null } }] }, 'check')).toBe(false);
    expect(canGoTo({ ...FIRST_STATE, sources: [{ ...source, problem: null }] }, 'check')).toBe(true);
  });

  it('stops before figures while tiers are out of order', () => {
    expect(thresholdsInOrder({})).toBe(true);
    expect(thresholdsInOrder({ potentialRecency: 5 })).toBe(false);
    expect(thresholdsInOrder({ coreRecency: NaN })).toBe(false);
    expect(thresholdsInOrder({ potentialIdle: 90 })).toBe(false);
  });

  it('brings back step, corrections and choices, and nothing of what it cannot read', () => {
    const storage = memory();
    saveSession(storage, { ...FIRST_STATE, step: 'options', choices: { ...STANDARD_CHOICES, year: 2024 } });
    expect(loadSession(storage)).toMatchObject({ step: 'options', sample: false, choices: { year: 2024, fiscalStart: 1 } });
    storage.setItem('ops-yearbook.session', '{"step":"nowhere"}');
    expect(loadSession(storage)).toBeNull();
  });
});
