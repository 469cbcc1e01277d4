import { describe, expect, it } from 'vitest';
import type { Datasets } from '../../src/datasets/table';
import type { DatasetId } from '../../src/datasets/schema';
import { makeReport, makeYearbook, STANDARD_OPTIONS, type YearbookOptions } from '../../src/engine/yearbook';
import { writeReport } from '../../src/hosts/file/write/write-report';
import type { Language } from '../../src/locales/language';
import type { ReportSpec } from '../../src/report/spec';
import { teamDatasets } from '../../src/sample/team-datasets';
import { sampleTeam } from '../../src/sample/team';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../support/libreoffice';
import { emptyCharts } from './chart-visibility';
import { packageFaults } from './package-faults';
import { valueDifferences } from './value-differences';

const team = teamDatasets(sampleTeam({ users: 2_000, seed: 5, year: 2025 }));

function only(...ids: DatasetId[]): Datasets {
  return { ...team, tables: Object.fromEntries(Object.entries(team.tables).filter(([id]) => ids.includes(id as DatasetId))) };
}

function report(datasets: Datasets, language: Language, options: Partial<YearbookOptions> = {}): ReportSpec {
  const recognition = { datasets, findings: [], unrecognised: [], skipped: [] };
  const yearbook = makeYearbook(recognition, { ...STANDARD_OPTIONS, year: 2025, ...options });
  return makeReport(yearbook!, { language, sections: null, version: '1.2.3', date: '2026-01-05' });
}

/** Reports of whole and of sparse data: every part of the report is there in one of them, or must do without something. */
const REPORTS: readonly (readonly [string, () => ReportSpec])[] = [
  ['the whole team, in Chinese', () => report(team, 'zh')],
  ['the whole team, in English, against the start of the year', () => report(team, 'en', { baseline: 'start-of-year' })],
  ['a fiscal year from April', () => report(team, 'zh', { year: 2024, fiscalStart: 4 })],
  ['only the monthly summary', () => report(only('monthly'), 'zh')],
  ['users and spend', () => report(only('users', 'spend'), 'en')],
  ['only team, training and problems', () => report(only('team', 'training', 'problems'), 'zh')],
];

describe.each(REPORTS)('the report of %s', (_, make) => {
  it('is a sound package whose stored values are those that LibreOffice calculates', async () => {
    const spec = make();
    const bytes = await writeReport(spec);
    expect(await packageFaults(bytes)).toEqual([]);
    expect(valueDifferences(spec, await recalculate(bytes))).toEqual([]);
  }, LIBREOFFICE_TIMEOUT);
});

it('shows data in every chart of the printed pages', async () => {
  expect(await emptyCharts(report(team, 'zh'))).toEqual([]);
}, LIBREOFFICE_TIMEOUT);
