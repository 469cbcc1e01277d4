import type { ReportMemory } from '../../../src/hosts/report-state/report-state';

/** What a test's report was made with. */
export const MEMORY: ReportMemory = {
  version: '0.1.0', mapping: { tables: [] }, options: { year: 2025 },
  sources: [{ name: '渠道投放.xlsx', size: 12_345, modified: '2026-01-05T08:00:00Z' }],
};
