import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetsOf, type Row } from '../../test/support/datasets';
import { computeFigures } from './compute-figures';
import { defaultYear } from './default-year';
import type { Figure } from './figure';
import { figuresJson } from './figures-json';
import { METRICS } from './registry';

const day = fc
  .tuple(fc.constantFrom('2024', '2025'), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const user = fc.integer({ min: 0, max: 9 }).map((n) => `U${n}`);
const amount = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const campaign = fc.constantFrom('618', '双11', null);
const rows = fc.record({
  users: fc.uniqueArray(
    fc.record({ user_id: user, registered_at: day, invited_by: fc.option(user), community_joined_at: fc.option(day) }),
    { selector: ({ user_id }) => user_id, minLength: 1 },
  ),
  orders: fc.array(fc.record({ user_id: user, paid_at: day, amount, campaign }), { minLength: 1, maxLength: 30 }),
  activity: fc.array(fc.record({ user_id: user, date: day }), { minLength: 1, maxLength: 40 }),
  spend: fc.array(
    fc.record({
      date: day,
      channel: fc.constantFrom('A', 'B'),
      spend: amount,
      new_customers: fc.nat(9),
      clicks: fc.option(fc.nat(99)),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  pages: fc.array(
    fc.record({
      date: day,
      page: fc.constantFrom('A', 'B'),
      load_seconds: amount,
      visits: fc.integer({ min: 1, max: 99 }),
      bounces: fc.nat(99),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  campaigns: fc.constant<Row[]>([
    { campaign: '618', start: '2025-06-01', end: '2025-06-18' },
    { campaign: '双11', start: '2025-11-01', end: '2025-11-11' },
    { campaign: '双11', start: '2024-11-01', end: '2024-11-11' },
  ]),
});

const figuresOf = (tables: Parameters<typeof datasetsOf>[0]): readonly Figure[] =>
  computeFigures(datasetsOf(tables), { year: 2025, fiscalStart: 1, baseline: 'auto' }).figures.figures;

const byKey = (figures: readonly Figure[]): Map<string, unknown> =>
  new Map(
    figures.map(({ id, dims, value, baseline, change, extra }) => [
      JSON.stringify([id, Object.entries(dims).sort()]),
      { value, baseline, change, extra },
    ]),
  );

describe('figures', () => {
  it('do not depend on the order of the rows, to the last digit', () => {
    fc.assert(
      fc.property(rows, (tables) => {
        const reversed = Object.fromEntries(
          Object.entries(tables).map(([name, own]) => [name, (own as Row[]).toReversed()]),
        );
        expect(byKey(figuresOf(reversed))).toEqual(byKey(figuresOf(tables)));
      }),
      { numRuns: 60 },
    );
  });

  it('are never infinite, and say why when there is none', () => {
    fc.assert(
      fc.property(
        rows,
        fc.subarray(['users', 'orders', 'activity', 'spend', 'pages', 'campaigns'] as const),
        (tables, kept) => {
          const some = Object.fromEntries(kept.map((name) => [name, tables[name]]));
          for (const figure of figuresOf(some)) {
            expect(
              figure.value === null ? figure.reason : Number.isFinite(figure.value),
              JSON.stringify(figure),
            ).toBeTruthy();
            expect(figure.status === 'unavailable').toBe(figure.value === null);
            if (figure.baselineKind !== null && figure.baseline === null)
              expect(figure.baselineReason, JSON.stringify(figure)).not.toBeNull();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of the year before are what a report for it prints', () => {
    fc.assert(
      fc.property(rows, (tables) => {
        const options = { fiscalStart: 1, baseline: 'prior-year' } as const;
        const now = computeFigures(datasetsOf(tables), { ...options, year: 2025 }).figures.figures;
        const before = byKey(computeFigures(datasetsOf(tables), { ...options, year: 2024 }).figures.figures);
        for (const { id, dims, baseline, baselineKind } of now) {
          if (baselineKind !== 'prior-year' || id === 'target.attainment') continue;
          const former = before.get(JSON.stringify([id, Object.entries(dims).sort()])) as
            { value: number | null } | undefined;
          if (former) expect([id, dims, baseline]).toEqual([id, dims, former.value]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of every metric are there, whatever data there are', () => {
    const ids = new Set(figuresOf({}).map(({ id }) => id));
    for (const { id } of METRICS) expect(ids, id).toContain(id);
  });
});

describe('the figures’ JSON', () => {
  it('is as interfaces.md has it', () => {
    const datasets = datasetsOf({
      spend: [
        { date: '2024-01-01', channel: 'A', spend: 170, new_customers: 2 },
        { date: '2025-01-01', channel: 'A', spend: 62, new_customers: 1 },
      ],
    });
    const { figures, findings } = computeFigures(datasets, { year: 2025, fiscalStart: 1, baseline: 'auto' });
    const json = figuresJson(figures, Object.values(datasets.tables).flatMap((table) => table.parts.map((part) => ({ ...part, dataset: table.dataset }))), findings);
    expect(json).toMatchObject({ schema: 1, year: 2025, fiscalStart: 1, asOf: '2025-12-31' });
    expect(json.metrics.find(({ id, dims }) => id === 'cac' && Object.keys(dims).length === 0)).toEqual({
      id: 'cac',
      dims: {},
      value: 62,
      baseline: 85,
      change: 62 / 85 - 1,
      baselineKind: 'prior-year',
      unit: 'CNY',
      status: 'ok',
      reason: null,
      sources: ['spend.xlsx!S!A1:Z3'],
      extra: { year_value: 62 },
    });
    expect(json.datasets).toEqual([
      {
        dataset: 'spend',
        workbook: 'spend.xlsx',
        sheet: 'S',
        range: 'A1:Z3',
        rows: 2,
        used: 2,
        confidence: 1,
        columns: { date: '月份', channel: '渠道', spend: '投放费用', new_customers: '新增客户数' },
      },
    ]);
    expect(json.metrics.find(({ id }) => id === 'channel.conversion')).toMatchObject({
      value: null,
      reason: 'missing column: spend.clicks',
      change_pp: null,
    });
  });
});

describe('the default year', () => {
  const activity = (...dates: string[]): ReturnType<typeof datasetsOf> =>
    datasetsOf({ activity: dates.map((date) => ({ user_id: 'A', date })) });

  it('is the latest with a full December, else the latest in the data', () => {
    expect(defaultYear(activity('2024-01-01', '2025-12-31'))).toBe(2025);
    expect(defaultYear(activity('2024-01-01', '2025-11-24'))).toBe(2024);
    expect(defaultYear(activity('2025-02-01', '2025-11-24'))).toBe(2025);
    expect(defaultYear(activity('2025-02-01', '2026-03-01'))).toBe(2025);
  });

  it('comes from monthly tables when there are no orders and no activity', () => {
    expect(
      defaultYear(
        datasetsOf({
          spend: [
            { date: '2024-03-01', channel: 'A', spend: 1, new_customers: 1 },
            { date: '2025-12-01', channel: 'A', spend: 1, new_customers: 1 },
          ],
        }),
      ),
    ).toBe(2025);
    expect(defaultYear(datasetsOf({ team: [{ name: 'A', role: 'B' }] }))).toBeNull();
  });
});
