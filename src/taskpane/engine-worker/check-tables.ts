import { DATASETS } from '../../datasets/registry';
import { NO_DAY, dateOf } from '../../workbook/calendar';
import type { DatasetId } from '../../datasets/schema';
import type { Datasets } from '../../datasets/table';
import { inspectTables } from '../../engine/inspection';
import { defaultYear } from '../../metrics/default-year';
import { recognise, type Recognition } from '../../recognise/recognise';
import { MappingError } from '../../recognise/saved-mapping';
import type { WorkbookReading } from '../../workbook/reader';
import type { CheckedTable, CheckResult, Corrections } from './results';
import { headerSignature, tableHeaders } from './table-headers';

/** Recognises the tables with the user's corrections; corrections that cannot be applied are told and left out. */
export function checkTables(readings: readonly WorkbookReading[], corrections: Corrections): { recognition: Recognition; result: CheckResult } {
  const { recognition, problem } = recogniseWith(readings, corrections);
  const tables = inspectTables(recognition).map((table): CheckedTable => {
    const grid = readings.find(({ workbook }) => workbook === table.workbook)?.grids.find(({ info }) => info.sheet === table.sheet);
    const headers = grid && table.range !== null ? tableHeaders(grid, table.range, Object.values(table.columns)) : [];
    return { ...table, headers, signature: headerSignature(headers) };
  });
  return {
    recognition,
    result: {
      tables, findings: recognition.findings, skipped: recognition.skipped, years: yearsOf(recognition.datasets),
      defaultYear: defaultYear(recognition.datasets), mappingProblem: problem,
    },
  };
}

function recogniseWith(
  readings: readonly WorkbookReading[], corrections: Corrections,
): { recognition: Recognition; problem: CheckResult['mappingProblem'] } {
  if (corrections.length === 0) return { recognition: recognise(readings), problem: null };
  try {
    return { recognition: recognise(readings, { mapping: { schema: 1, tables: corrections } }), problem: null };
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    const { problem, place, value } = error;
    const others = corrections.filter(({ workbook, sheet, range }) => `${workbook}!${sheet}!${range ?? ''}` !== place);
    const kept = others.length < corrections.length ? recogniseWith(readings, others).recognition : recognise(readings);
    return { recognition: kept, problem: { problem, place, value } };
  }
}

/** Years of the dated rows, the latest first. Users register long before a report begins. */
function yearsOf({ tables }: Datasets): number[] {
  const years = new Set<number>();
  for (const dataset of Object.keys(tables) as DatasetId[]) {
    if (dataset === 'users' || dataset === 'team') continue;
    const days = tables[dataset]?.days(DATASETS[dataset].dateColumn ?? '');
    let last = NO_DAY;
    for (const day of days ?? []) {
      if (day === last || day === NO_DAY) continue;
      last = day;
      years.add(dateOf(day).year);
    }
  }
  return [...years].filter((year) => year >= 1970 && year <= 2100).sort((a, b) => b - a);
}
