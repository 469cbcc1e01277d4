import type { Finding } from '../datasets/finding';
import { Interner } from '../datasets/interner';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Datasets, Table } from '../datasets/table';
import { cellAddress } from '../workbook/address';
import { CellKind, type Grid } from '../workbook/grid';
import type { SkippedSheet, WorkbookReading } from '../workbook/reader';
import { resolveAmbiguities } from './ambiguities';
import { buildTable } from './build-table';
import { checkTotals } from './check-totals';
import { IdMemory } from './convert-column';
import { FindingLog } from './finding-log';
import { findTables } from './find-tables';
import { isFinishedReport } from './finished-report';
import { applyMapping, type SavedMapping } from './saved-mapping';
import { matchDataset, type DatasetMatch, type NoMatch } from './match-dataset';
import { contextOfName } from './name-context';
import type { RawTable } from './raw-table';
import { withoutRestatements } from './restatements';
import type { UnrecognisedTable } from './unrecognised';
import { withTargetUnits } from './target-units';
import { joinMeasures, type TurnedTable } from './join-measures';
import { unpivotGroups } from './unpivot-groups';
import { unpivotMonths } from './unpivot-months';
import { unpivotYears } from './unpivot-years';
import { Vocabulary } from './vocabulary';

/** What was made of the workbooks. */
export interface Recognition {
  readonly datasets: Datasets;
  readonly findings: readonly Finding[];
  readonly unrecognised: readonly UnrecognisedTable[];
  readonly skipped: readonly SkippedSheet[];
}

export interface RecogniseOptions {
  readonly mapping?: SavedMapping;
  /** Year for dates that leave it out where no title, sheet or file name tells it; the most common one otherwise. */
  readonly year?: number;
}

/** Finds the tables in the given workbooks, takes each for a dataset or leaves it alone, and builds the typed tables. */
export function recognise(readings: readonly WorkbookReading[], options: RecogniseOptions = {}): Recognition {
  const findings = new FindingLog();
  const unrecognised: UnrecognisedTable[] = [];
  const matches: DatasetMatch[] = [];
  const partial = new Map<TurnedTable, UnrecognisedTable>();
  for (const reading of readings) {
    const vocabularies = new Map<readonly string[], Vocabulary>();
    for (const grid of reading.grids) {
      let vocabulary = vocabularies.get(grid.strings);
      if (!vocabulary) vocabularies.set(grid.strings, (vocabulary = new Vocabulary(grid.strings)));
      recogniseGrid(grid, vocabulary, options.mapping, matches, unrecognised, partial);
    }
    for (const grid of reading.grids) reportBrokenCells(grid, findings);
  }
  for (const { joined, parts } of joinMeasures([...partial.keys()])) {
    const result = matchDataset(joined);
    if (!('columns' in result)) continue;
    matches.push(result);
    const done = new Set(parts.map((part) => partial.get(part)));
    unrecognised.splice(0, unrecognised.length, ...unrecognised.filter((table) => !done.has(table)));
  }
  const skipped = readings.flatMap((reading) => reading.skipped);
  const assumedYear = options.year ?? commonYear(matches);
  const interners = { user: new Interner(), order: new Interner(), feedback: new Interner(), ticket: new Interner() };
  const memory = new IdMemory();
  const tables: Partial<Record<DatasetId, Table>> = {};
  for (const dataset of Object.keys(DATASETS) as DatasetId[]) {
    const found = matches.filter((match) => match.dataset === dataset);
    if (found.length === 0) continue;
    for (const match of found) checkTotals(match, findings);
    for (const match of found) reportSkippedRows(match, findings);
    const distinct = withoutRestatements(dataset, found, assumedYear, findings);
    const table = buildTable(dataset, resolveAmbiguities(dataset, distinct, findings), { interners, memory, findings, assumedYear });
    if (table.rowCount > 0) tables[dataset] = table;
  }
  return { datasets: { tables, interners }, findings: findings.list(), unrecognised, skipped };
}

function recogniseGrid(
  grid: Grid,
  vocabulary: Vocabulary,
  mapping: SavedMapping | undefined,
  matches: DatasetMatch[],
  unrecognised: UnrecognisedTable[],
  partial: Map<TurnedTable, UnrecognisedTable>,
): void {
  const { workbook, sheet } = grid.info;
  const mapped = mapping ? applyMapping(grid, mapping) : null;
  if (mapped) {
    matches.push(...mapped.matches.map(withTargetUnits));
    unrecognised.push(...mapped.leftAlone);
    if (mapped.complete) return;
  }
  if (isFinishedReport(grid)) {
    unrecognised.push({ workbook, sheet, range: null, headers: [], reason: 'finished-report', dataset: null, missing: [] });
    return;
  }
  const tables = findTables(grid, vocabulary);
  if (tables.length === 0) {
    unrecognised.push({ workbook, sheet, range: null, headers: [], reason: 'no-table', dataset: null, missing: [] });
  }
  for (const table of tables) {
    if (mapped?.ranges.has(table.range)) continue;
    const result = matchTable(table);
    if ('columns' in result) {
      matches.push(withTargetUnits(result));
    } else {
      const left = { workbook, sheet, range: table.range, headers: table.columns.map((column) => column.header.text), ...result };
      unrecognised.push(left);
      const turned = unpivotMonths(table);
      if (turned) partial.set(turned, left);
    }
  }
}

/** Tries a table as it stands, then with its months or years turned into rows. */
function matchTable(table: RawTable): DatasetMatch | (NoMatch | { reason: 'months-without-year'; dataset: null; missing: [] }) {
  const turned = unpivotMonths(table);
  if (turned) {
    const result = matchDataset(turned);
    if ('columns' in result) return result;
  }
  const byGroup = unpivotGroups(table);
  if (byGroup) {
    const result = matchDataset(byGroup);
    if ('columns' in result) return result;
  }
  const byYear = unpivotYears(table);
  if (byYear) {
    const result = matchDataset(byYear);
    if ('columns' in result && result.dataset === 'targets') return result;
  }
  const result = matchDataset(table);
  if ('columns' in result || turned) return result;
  const months = table.columns.filter((column) => /^(?:1[0-2]|[1-9])月(?:份)?$/.test(column.header.text)).length;
  return months >= 3 ? { reason: 'months-without-year', dataset: null, missing: [] } : result;
}

/** Error cells and formulas without results anywhere in a sheet: listed with their first cells. */
function reportBrokenCells(grid: Grid, findings: FindingLog): void {
  const { workbook, sheet } = grid.info;
  for (let column = 0; column < grid.columnCount; column++) {
    for (let row = 0; row < grid.rowCount; row++) {
      const kind = grid.kind(row, column);
      if (kind !== CellKind.Error && kind !== CellKind.Uncached) continue;
      findings.add({
        code: kind === CellKind.Error ? 'sheet-error-cells' : 'sheet-uncached-formulas',
        severity: 'warning',
        example: `${workbook}!${sheet}!${cellAddress(row, column)}`,
        parameters: { sheet: `${workbook}!${sheet}`, ...(kind === CellKind.Error ? { value: grid.text(row, column) } : {}) },
      });
    }
  }
}

function reportSkippedRows(match: DatasetMatch, findings: FindingLog): void {
  const { table, dataset } = match;
  for (const [reason, { count, first }] of table.skippedRows) {
    findings.add({
      code: `skipped-${reason}`,
      severity: 'info',
      dataset,
      count,
      example: `${table.grid.info.workbook}!${table.grid.info.sheet}!${cellAddress(first, table.columns[0]!.sheetColumn)}`,
    });
  }
}

/** The year that titles, sheets and files name most often. */
function commonYear(matches: readonly DatasetMatch[]): number | null {
  const counts = new Map<number, number>();
  for (const { table } of matches) {
    const { info } = table.grid;
    for (const text of [table.title, info.sheet, info.workbook]) {
      const { year } = contextOfName(text);
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}
