import { describe, expect, it } from 'vitest';
import { figure, SMALL_FIGURES, smallFigures, smallInput } from '../../test/fixtures/figures-small';
import type { Figure } from '../metrics/figure';
import { buildReport } from './build-report';
import type { ReportInput } from './input';
import type { ReportSpec } from './spec';

const hostile = '=cmd|"x"<b>&\'名\'';

const MANY: readonly Figure[] = Array.from({ length: 200 }, (_, index) => [
  figure('campaign.gmv', 200_000 - index, null, {
    dims: { campaign: `${hostile}${index}${'长'.repeat(index === 0 ? 300 : 0)}` },
  }),
]).flat();
const CHANNELS: readonly Figure[] = Array.from({ length: 60 }, (_, index) =>
  figure('cac', 50 + index, 60, { dims: { channel: `${hostile}${index}` } }),
);

const CASES: readonly (readonly [string, ReportInput])[] = [
  ['Chinese', smallInput('zh')],
  ['English', smallInput('en')],
  ['no figures', smallInput('zh', { figures: smallFigures([]) })],
  [
    'many campaigns and channels with hostile names',
    smallInput('zh', {
      figures: smallFigures([
        ...SMALL_FIGURES.filter(({ dims }) => dims.channel === undefined),
        figure('campaign.gmv', 1e7),
        ...MANY,
        ...CHANNELS,
      ]),
    }),
  ],
  ['a fiscal year', smallInput('en', { figures: smallFigures(SMALL_FIGURES, { fiscalStart: 10 }) })],
];

describe.each(CASES)('the report of %s', (_, input) => {
  const report = buildReport(input);
  const sheets = new Map(report.sheets.map((sheet) => [sheet.name, sheet]));

  it('names its sheets as Excel allows', () => {
    expect(sheets.size).toBe(report.sheets.length);
    for (const name of sheets.keys()) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('has one cell an address, and formulas that Excel takes', () => {
    for (const sheet of report.sheets) {
      const addresses = sheet.cells.map(({ row, column }) => `${row},${column}`);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const { formula } of sheet.cells) {
        if (formula === undefined) continue;
        expect(formula.length).toBeLessThanOrEqual(8192);
        expect(formula).not.toMatch(/^=|NaN|undefined|null/);
      }
    }
  });

  it('refers only to cells and names that are there', () => {
    const names = new Set(report.names.map(({ name }) => name));
    for (const formula of formulas(report)) {
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
      for (const [name] of code.matchAll(/\b(?:OPS|REPORT)_\w+/g)) expect(names).toContain(name);
      for (const [, sheet] of code.matchAll(/'((?:[^']|'')+)'!/g))
        expect([...sheets.keys()]).toContain(sheet!.replaceAll("''", "'"));
    }
    for (const { sheet, row, column } of report.names) expect(hasCell(report, sheet, row, column)).toBe(true);
  });

  it('overlaps no merges or tables, and names tables and charts once', () => {
    for (const sheet of report.sheets) {
      const seen = new Set<string>();
      for (const range of [...sheet.merges, ...sheet.tables.map(({ range: of }) => of)]) {
        for (let row = range.top; row <= range.bottom; row += 1) {
          for (let column = range.left; column <= range.right; column += 1) {
            const address = `${sheet.id} ${row},${column}`;
            expect(seen.has(address), address).toBe(false);
            seen.add(address);
          }
        }
      }
    }
    const named = report.sheets.flatMap(({ tables, charts }) => [...tables, ...charts].map(({ name }) => name));
    expect(new Set(named).size).toBe(named.length);
  });

  it('draws charts over numbers only', () => {
    for (const { series, categories } of report.sheets.flatMap(({ charts }) => charts)) {
      expect(series.length).toBeGreaterThan(0);
      for (const { values } of series) {
        expect(values.bottom - values.top).toBe(categories.bottom - categories.top);
        expect(rangeValues(report, values).some((value) => typeof value === 'number')).toBe(true);
      }
    }
  });

  it('leads every link to a sheet', () => {
    for (const { link } of report.sheets.flatMap(({ cells }) => cells))
      if (link) expect(sheets.has(link.sheet)).toBe(true);
  });
});

describe('the report', () => {
  const report = buildReport(smallInput('zh'));

  it('gives each figure without dimensions its names, also when it has no value', () => {
    const names = report.names.map(({ name }) => name);
    expect(names).toContain('OPS_users_paying_share');
    expect(names).toContain('OPS_users_paying_share_baseline');
    const missing = report.names.find(({ name }) => name === 'OPS_feedback_count')!;
    const sheet = report.sheets.find(({ name }) => name === missing.sheet)!;
    expect(sheet.cells.find(({ row, column }) => row === missing.row && column === missing.column)?.value).toBeNull();
    expect(sheet.cells.filter(({ row }) => row === missing.row).map(({ value }) => value)).toContain(
      '缺少数据：orders',
    );
  });

  it('makes targets inputs, quarters formulas over them, and the figures follow', () => {
    const plan = report.sheets.find(({ id }) => id === 'plan')!;
    const target = plan.cells.find(({ value, style }) => value === 21840 && style === 'inputNumber')!;
    expect(target.formula).toBeUndefined();
    const second = plan.cells.find(({ row, value }) => row === target.row && value === 19320)!;
    expect(second.formula).toBe(`$D${target.row + 1}+($E${target.row + 1}-$D${target.row + 1})*2/4`);
    const figures = report.sheets.find(({ id }) => id === 'figures')!;
    expect(figures.cells.find(({ value, formula }) => value === 21840 && formula !== undefined)?.formula).toBe(
      `'2026年计划'!$E$${target.row + 1}`,
    );
  });

  it('has no sheet for what has no data', () => {
    expect(report.sheets.map(({ id }) => id)).not.toContain('campaigns');
    expect(report.sheets.map(({ id }) => id)).toContain('users');
  });

  it('makes only the sections asked for, with the cover and the figures that they refer to', () => {
    const some = buildReport(smallInput('zh', { sections: ['users', 'summary'] }));
    expect(some.sheets.map(({ id }) => id)).toEqual(['cover', 'users', 'summary', 'figures']);
  });

  it('says no more than the first campaigns of many, and how many it leaves out', () => {
    const many = buildReport(CASES[3]![1]).sheets.find(({ id }) => id === 'campaigns')!;
    expect(many.cells.map(({ value }) => value)).toContain('另有170项未列出。');
  });
});

function formulas(report: ReportSpec): string[] {
  return report.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
}

function hasCell(report: ReportSpec, sheet: string, row: number, column: number): boolean {
  return (
    report.sheets
      .find(({ name }) => name === sheet)
      ?.cells.some((cell) => cell.row === row && cell.column === column) ?? false
  );
}

function rangeValues(
  report: ReportSpec,
  range: ReportSpec['sheets'][number]['charts'][number]['categories'],
): unknown[] {
  return report.sheets
    .find(({ name }) => name === range.sheet)!
    .cells.filter(
      ({ row, column }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )
    .map(({ value }) => value);
}
