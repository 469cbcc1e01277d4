import { DATASETS } from '../datasets/registry';
import type { DatasetId, DatasetSchema } from '../datasets/schema';
import { parseRangeAddress } from '../workbook/address';
import { foldText } from '../workbook/fold-text';
import type { Grid } from '../workbook/grid';
import { tableAt } from './find-tables';
import { findPeriod, monthByName, type DatasetMatch } from './match-dataset';
import type { RawColumn, RawTable } from './raw-table';
import type { UnrecognisedTable } from './unrecognised';
import { unpivotMonths } from './unpivot-months';
import { unpivotYears } from './unpivot-years';

/** One table of a mapping file: what it is taken for, and which header is which column. */
export interface MappedTable {
  readonly workbook: string;
  readonly sheet: string;
  /** A1 range whose first row is the header, such as `A3:F98`; the last row does not matter. Null: the whole sheet. */
  readonly range: string | null;
  /** Null leaves the table alone. */
  readonly dataset: DatasetId | null;
  /** Canonical column name to the header as it stands in the sheet. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A mapping of tables and columns that overrides the recogniser. */
export interface SavedMapping {
  readonly schema: 1;
  readonly tables: readonly MappedTable[];
}

/** A mapping file that says what cannot be; `problem` has a sentence in `locales`. */
export class MappingError extends Error {
  override readonly name = 'MappingError';

  constructor(
    readonly problem: 'not-json' | 'wrong-form' | 'unknown-dataset' | 'unknown-column' | 'no-such-header' | 'missing-required' | 'no-header-row',
    readonly place: string,
    readonly value = '',
  ) {
    super(`${place}: ${problem} ${value}`.trim());
  }
}

/**
 * Reads a mapping file.
 *
 * @throws MappingError when it is no JSON, not of the form, or names datasets or columns that there are not.
 */
export function parseMapping(text: string, file: string): SavedMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new MappingError('not-json', file);
  }
  const tables = isRecord(json) && Array.isArray(json['tables']) ? json['tables'] : null;
  if (tables === null) throw new MappingError('wrong-form', file, 'tables');
  return { schema: 1, tables: tables.map((table: unknown, index) => parseTable(table, `${file}: tables[${index}]`)) };
}

function parseTable(json: unknown, place: string): MappedTable {
  if (!isRecord(json)) throw new MappingError('wrong-form', place);
  const { workbook, sheet, range = null, dataset = null, columns = {} } = json;
  if (typeof workbook !== 'string' || typeof sheet !== 'string') throw new MappingError('wrong-form', place, 'workbook, sheet');
  if (range !== null && (typeof range !== 'string' || parseRangeAddress(range) === null)) throw new MappingError('wrong-form', place, 'range');
  if (dataset !== null && !(typeof dataset === 'string' && dataset in DATASETS)) throw new MappingError('unknown-dataset', place, typeof dataset === 'string' ? dataset : JSON.stringify(dataset));
  if (!isRecord(columns)) throw new MappingError('wrong-form', place, 'columns');
  const id = dataset as DatasetId | null;
  const mapped: Record<string, string> = {};
  for (const [name, header] of Object.entries(columns)) {
    if (id !== null && !(name in DATASETS[id].columns)) throw new MappingError('unknown-column', place, name);
    if (typeof header !== 'string') throw new MappingError('wrong-form', place, name);
    mapped[name] = header;
  }
  return { workbook, sheet, range, dataset: id, columns: mapped };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface AppliedMapping {
  readonly matches: readonly DatasetMatch[];
  readonly leftAlone: readonly UnrecognisedTable[];
  /** Ranges that are settled; other tables of the sheet go to the recogniser. */
  readonly ranges: ReadonlySet<string>;
  /** Whether the whole sheet is settled. */
  readonly complete: boolean;
}

/**
 * What a mapping says of a sheet, or null when it says nothing.
 *
 * @throws MappingError when a header is not there or a required column is not mapped.
 */
export function applyMapping(grid: Grid, mapping: SavedMapping): AppliedMapping | null {
  const { workbook, sheet } = grid.info;
  const entries = mapping.tables.filter((table) => table.workbook === workbook && table.sheet === sheet);
  if (entries.length === 0) return null;
  const matches: DatasetMatch[] = [];
  const leftAlone: UnrecognisedTable[] = [];
  const ranges = new Set<string>();
  for (const entry of entries) {
    if (entry.dataset === null) {
      leftAlone.push({ workbook, sheet, range: entry.range, headers: [], reason: 'mapped-to-nothing', dataset: null, missing: [] });
      if (entry.range !== null) ranges.add(entry.range);
      continue;
    }
    const match = matchAsMapped(grid, entry, entry.dataset);
    matches.push(match);
    ranges.add(match.table.range);
    if (entry.range !== null) ranges.add(entry.range);
  }
  return { matches, leftAlone, ranges, complete: entries.some((entry) => entry.range === null) };
}

function matchAsMapped(grid: Grid, entry: MappedTable, dataset: DatasetId): DatasetMatch {
  const place = `${entry.workbook}!${entry.sheet}!${entry.range ?? ''}`;
  const range = entry.range === null ? null : parseRangeAddress(entry.range);
  const top = range?.top ?? 0;
  const headers = new Set(Object.values(entry.columns).map(foldText));
  // A range may begin with group headers: the header row is the first of two that has the mapped names.
  for (const headerRow of range === null ? rowsUpTo(Math.min(grid.rowCount, 50)) : [top, top + 1]) {
    const plain = tableAt(grid, headerRow, range?.left ?? 0, range?.right ?? grid.columnCount - 1);
    for (const table of plain === null ? [] : [plain, unpivotMonths(plain), unpivotYears(plain)]) {
      if (table && holdsHeaders(table, headers)) return matchOf(table, entry, dataset, place);
    }
  }
  const first = Object.values(entry.columns)[0] ?? '';
  throw new MappingError(headers.size === 0 ? 'no-header-row' : 'no-such-header', place, first);
}

function rowsUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}

function holdsHeaders(table: RawTable, headers: ReadonlySet<string>): boolean {
  const present = new Set(table.columns.map((column) => foldText(column.header.text)));
  return headers.size > 0 && [...headers].every((header) => present.has(header));
}

function matchOf(table: RawTable, entry: MappedTable, dataset: DatasetId, place: string): DatasetMatch {
  const columns = new Map(
    Object.entries(entry.columns).map(([name, header]) => [
      name,
      table.columns.find((column) => foldText(column.header.text) === foldText(header))!,
    ]),
  );
  const schema = DATASETS[dataset];
  const periodColumn = mappedPeriod(schema, table, columns);
  const ends = periodColumn === null ? [] : [schema.periodColumn?.start, schema.periodColumn?.end];
  const missing = Object.keys(schema.columns).filter((name) => schema.columns[name]!.required && !columns.has(name) && !ends.includes(name));
  const datedByName = missing.length === 1 && missing[0] === schema.dateColumn && schema.fillsDown === true && monthByName(table);
  if (missing.length > 0 && !datedByName) throw new MappingError('missing-required', place, missing[0]);
  return { dataset, table, confidence: 1, columns, periodColumn, datedByName, alternatives: new Map() };
}

/** The one column of a period: the header that was given for both ends, or the table's own where an end was given none. */
function mappedPeriod(schema: DatasetSchema, table: RawTable, columns: Map<string, RawColumn>): RawColumn | null {
  if (!schema.periodColumn) return null;
  const { start, end } = schema.periodColumn;
  const given = columns.get(start);
  if (given === undefined || given !== columns.get(end)) return findPeriod(schema, table.columns, columns);
  columns.delete(start);
  columns.delete(end);
  return given;
}
