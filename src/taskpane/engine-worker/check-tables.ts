import { DATASETS } from '../../datasets/registry';
import { NO_DAY, dateOf } from '../../workbook/calendar';
import type { DatasetId } from '../../datasets/schema';
import type { Datasets } from '../../datasets/table';
import { inspectTables } from '../../engine/inspection';
import { measureOfColumn, yearFigure } from '../../engine/year-figure';
import { nearestContext } from '../../recognise/name-context';
import { recognise, type Recognition } from '../../recognise/recognise';
import { MappingError } from '../../recognise/saved-mapping';
import type { WorkbookReading } from '../../workbook/reader';
import { withCorrections } from './corrections';
import type { AskedQuestion } from './question';
import { questionsOf } from './questions';
import type { CheckChoices, CheckedTable, CheckResult, Corrections } from './results';
import { headerSignature, tableHeaders } from './table-headers';
import { yearAdvice } from './year-advice';

/** Recognises the tables with the user's corrections; corrections that cannot be applied are told and left out. */
export function checkTables(readings: readonly WorkbookReading[], choices: CheckChoices): { recognition: Recognition; result: CheckResult } {
  const { corrections } = choices;
  const { recognition, problem } = recogniseWith(readings, corrections);
  const tables = inspectTables(recognition).map((table): CheckedTable => {
    const grid = readings.find(({ workbook }) => workbook === table.workbook)?.grids.find(({ info }) => info.sheet === table.sheet);
    const headers = grid && table.range !== null ? tableHeaders(grid, table.range, Object.values(table.columns)) : [];
    return { ...table, headers, monthInName: nearestContext([table.sheet, table.workbook]).month !== null, signature: headerSignature(headers) };
  });
  const years = yearsOf(recognition.datasets);
  return {
    recognition,
    result: {
      tables, findings: recognition.findings, skipped: recognition.skipped, years, yearAdvice: yearAdvice(recognition.datasets, years),
      questions: questionsWithFigures(readings, recognition, tables, choices), mappingProblem: problem, saved: null,
    },
  };
}

/** Reading the tables otherwise costs as much as reading them once, so the first questions alone have their figure. */
const MOST_WEIGHED = 4;

function questionsWithFigures(
  readings: readonly WorkbookReading[], recognition: Recognition, tables: readonly CheckedTable[], choices: CheckChoices,
): AskedQuestion[] {
  return questionsOf(recognition.findings, tables).map((question, index): AskedQuestion => {
    const measure = question.kind === 'refunds' ? measureOfColumn('orders', 'amount') : measureOfColumn(question.dataset, question.field);
    const present = measure && index < MOST_WEIGHED ? yearFigure(recognition.datasets, measure.id, choices) : null;
    if (!measure || !present) return { ...question, figure: null };
    const otherwise = recogniseWith(readings, withCorrections(choices.corrections, question.otherwise)).recognition;
    const other = yearFigure(otherwise.datasets, measure.id, { ...choices, year: present.year });
    return { ...question, figure: { name: measure.label ?? measure.name, year: present.year, present: present.value, other: other?.value ?? null } };
  });
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
