import { describe, expect, it } from 'vitest';
import { datasetsOf, type Row } from '../../test/support/datasets';
import type { DatasetId } from '../datasets/schema';
import type { Datasets } from '../datasets/table';
import type { Language } from '../locales/language';
import { savedFiguresSentence } from '../locales/saved-figures';
import { FiguresJsonError } from '../metrics/json-shape';
import { REASON_CODES, reasonOfText } from '../metrics/reason-of-text';
import { reasonText } from '../metrics/reason-text';
import { teamDatasets } from '../sample/team-datasets';
import { sampleTeam } from '../sample/team';
import { readSavedFigures, yearbookJson, yearbookOfFigures } from './saved-figures';
import { makeReport, makeYearbook, STANDARD_OPTIONS, type Yearbook, type YearbookOptions } from './yearbook';

const team = teamDatasets(sampleTeam({ users: 1_000, seed: 7, year: 2025 }));

function yearbook(datasets: Datasets, options: Partial<YearbookOptions> = {}): Yearbook {
  const unrecognised = [{ workbook: '杂项.xlsx', sheet: 'S', range: 'A1:B9', headers: ['甲'], reason: 'missing-columns' as const, dataset: 'orders' as const, missing: ['paid_at'] }];
  const recognition = {
    datasets, unrecognised, skipped: [{ workbook: '订单.xlsx', sheet: '旧', reason: 'hidden' as const }],
    findings: [{ code: 'skipped-total', severity: 'info' as const, dataset: 'orders' as const, count: 3, example: '订单.xlsx!S!A9', parameters: {} }],
  };
  return makeYearbook(recognition, { ...STANDARD_OPTIONS, year: 2025, ...options })!;
}

const report = (of: Yearbook, language: Language) => makeReport(of, { language, sections: null, version: '1.2.3', date: '2026-01-05' });
const saved = (of: Yearbook): string => JSON.stringify(yearbookJson(of), null, 1);

function only(...ids: DatasetId[]): Datasets {
  return { ...team, tables: Object.fromEntries(Object.entries(team.tables).filter(([id]) => ids.includes(id as DatasetId))) };
}

const months = (year: number, count: number): Row[] => Array.from({ length: count }, (_, month) => ({
  user_id: `U${month}`, paid_at: `${year}-${String(month + 1).padStart(2, '0')}-15`, amount: 10 * (month + 1),
}));

describe('a report of saved figures', () => {
  it.each<[string, () => Yearbook, Language]>([
    ['the whole team, in Chinese', () => yearbook(team), 'zh'],
    ['the whole team, in English, against the start of the year', () => yearbook(team, { baseline: 'start-of-year' }), 'en'],
    ['a fiscal year from April', () => yearbook(team, { year: 2024, fiscalStart: 4 }), 'zh'],
    ['an unfinished year', () => yearbook(datasetsOf({ orders: [...months(2024, 12), ...months(2025, 5)] })), 'zh'],
    ['users and spend', () => yearbook(only('users', 'spend')), 'en'],
    ['only team, training and problems', () => yearbook(only('team', 'training', 'problems')), 'zh'],
  ])('is the same in every cell, name, chart and sentence as of the rows: %s', (_, make, language) => {
    const original = make();
    const back = yearbookOfFigures(readSavedFigures(saved(original)), '指标.json');
    expect(back.figures).toEqual(original.figures);
    expect(report(back, language)).toEqual(report(original, language));
  });

  it('of a file with figures alone keeps all figures and their sources, and says what is not in it', () => {
    const original = yearbook(team);
    const alone = { ...yearbookJson(original), report: undefined };
    const back = yearbookOfFigures(readSavedFigures(JSON.stringify(alone)), '指标.json');
    expect(back.figures).toEqual(original.figures);
    expect(back.findings.at(-1)).toMatchObject({ code: 'saved-figures-alone', parameters: { file: '指标.json' } });
    const spec = report(back, 'zh');
    expect(JSON.stringify(spec.sheets.find(({ id }) => id === 'quality')!.cells)).toContain('由保存的指标文件“指标.json”生成');
  });

  it('needs nothing but the keys of interfaces.md', () => {
    const json = {
      schema: 1, year: 2025, fiscalStart: 1, asOf: '2025-12-31',
      metrics: [{
        id: 'cac', dims: {}, value: 62, baseline: 85, change: -0.2706, baselineKind: 'prior-year', unit: 'CNY', status: 'ok', reason: null,
        sources: ['渠道投放.xlsx!投放明细!A3:F98'],
      }],
      datasets: [{ dataset: 'spend', workbook: '渠道投放.xlsx', sheet: '投放明细', range: 'A3:F98', rows: 95, used: 95, confidence: 0.97, columns: { date: '月份' } }],
      quality: [{ code: 'duplicate-order', severity: 'warning', dataset: 'orders', count: 3, example: '订单2025.xlsx!3月!A17' }],
    };
    const { figures, parts } = readSavedFigures(`\ufeff${JSON.stringify(json)}`);
    expect(figures).toMatchObject({ year: 2025, unfinished: false, figures: [{ id: 'cac', value: 62, baselineReason: null, extra: {} }] });
    // 2025-12-31 is day 20453 since 1970-01-01.
    expect([figures.asOf, parts[0]!.used]).toEqual([20_453, 95]);
  });
});

describe('a file of saved figures', () => {
  const good = JSON.parse(saved(yearbook(only('spend')))) as Record<string, unknown> & { metrics: Record<string, unknown>[] };
  const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...good, ...change });
  const first = (change: Record<string, unknown>): string => changed({ metrics: [{ ...good.metrics[0], ...change }] });

  it.each<[string, string, string]>([
    ['{"schema": 1,', 'not-json', ''],
    ['{"tables": []}', 'not-figures', ''],
    ['[]', 'wrong-form', ''],
    [changed({ schema: 2 }), 'other-schema', 'schema'],
    [changed({ year: '2025' }), 'wrong-form', 'year'],
    [changed({ fiscalStart: 13 }), 'wrong-form', 'fiscalStart'],
    [changed({ asOf: '2025-02-30' }), 'wrong-form', 'asOf'],
    [changed({ metrics: {} }), 'wrong-form', 'metrics'],
    [first({ id: 'happiness' }), 'unknown-metric', 'metrics[0].id'],
    [first({ value: '62' }), 'wrong-form', 'metrics[0].value'],
    [first({ unit: 'USD' }), 'wrong-form', 'metrics[0].unit'],
    [first({ dims: { planet: 'Mars' } }), 'wrong-form', 'metrics[0].dims'],
    [first({ sources: [1] }), 'wrong-form', 'metrics[0].sources[0]'],
    [changed({ metrics: [good.metrics[0], good.metrics[0]] }), 'repeated-figure', 'metrics[1]'],
    [changed({ datasets: [{ dataset: 'planets' }] }), 'wrong-form', 'datasets[0].dataset'],
    [changed({ quality: [{ code: 'x', severity: 'loud' }] }), 'wrong-form', 'quality[0].severity'],
    [changed({ report: { skipped: [], unrecognised: [], details: { problems: [{ problem: 1 }] } } }), 'wrong-form', 'report.details.problems[0].problem'],
  ])('that is wrong is refused with its place: %#', (content, problem, place) => {
    let fault: unknown = null;
    try {
      readSavedFigures(content);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(FiguresJsonError);
    expect(fault).toMatchObject({ problem, place });
    for (const language of ['zh', 'en'] as const) expect(savedFiguresSentence(fault as FiguresJsonError, '指标.json', language)).toContain('指标.json');
  });
});

describe('reasons', () => {
  it('are known again from their words', () => {
    for (const code of REASON_CODES) {
      const reason = { code, dataset: 'orders' as const, column: 'refund_amount', period: '2024', value: '618 (大促)' };
      const words = reasonText(reason);
      const back = reasonOfText(words);
      expect(back, code).not.toBeNull();
      expect(reasonText(back!), code).toBe(words);
    }
    expect(reasonOfText('because')).toBeNull();
  });
});
