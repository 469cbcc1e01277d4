import { makeReport, makeYearbook, STANDARD_OPTIONS } from '../../../src/engine/yearbook';
import type { ReportSpec } from '../../../src/report/spec';
import { sampleTeam } from '../../../src/sample/team';
import { teamDatasets } from '../../../src/sample/team-datasets';

/** The whole report of a sample team. */
export function teamReport(language: 'zh' | 'en' = 'zh', users = 2_000): ReportSpec {
  const datasets = teamDatasets(sampleTeam({ users, seed: 5, year: 2025 }));
  const yearbook = makeYearbook({ datasets, findings: [], unrecognised: [], skipped: [] }, { ...STANDARD_OPTIONS, year: 2025 });
  return makeReport(yearbook!, { language, sections: null, version: '1.2.3', date: '2026-01-05' });
}
