import { MILLISECONDS_A_DAY, NO_DAY } from '../datasets/calendar';
import { DATASETS } from '../datasets/registry';
import type { ColumnSchema, DatasetId, DatasetSchema, IdDomain } from '../datasets/schema';
import type { Interner } from '../datasets/interner';
import { Table, type Column, type TablePart } from '../datasets/table';
import { cellAddress } from '../workbook/address';
import { CellKind } from '../workbook/grid';
import { parsePeriod, type DateContext } from '../workbook/parse-date';
import {
  dateReader, idReader, IdMemory, numberReader, Outcome, TextCodes, textReader,
  type CellReader, type CodeReader, type DateReader, type NumberReader,
} from './convert-column';
import type { FindingLog } from './finding-log';
import { dateContextOf, tableUnitOf } from './table-context';
import type { DatasetMatch } from './match-dataset';
import { textOfCell, type RawColumn } from './raw-table';

export interface BuildOptions {
  readonly interners: Readonly<Record<IdDomain, Interner>>;
  readonly memory: IdMemory;
  readonly findings: FindingLog;
  /** The year for dates without one where no name tells it. */
  readonly assumedYear: number | null;
}

/** A column of the table under construction. */
interface Target {
  readonly name: string;
  readonly schema: ColumnSchema;
  readonly codes: Int32Array | null;
  readonly days: Int32Array | null;
  readonly times: Float64Array | null;
  readonly numbers: Float64Array | null;
  readonly texts: TextCodes | null;
  hasTimes: boolean;
}

/** Makes one dataset's table of everything that was taken for it, in the order given. Rows that cannot be used are counted under a reason. */
export function buildTable(dataset: DatasetId, matches: readonly DatasetMatch[], options: BuildOptions): Table {
  const schema = DATASETS[dataset];
  const capacity = matches.reduce((sum, match) => sum + match.table.sheetRows.length, 0);
  const names = Object.keys(schema.columns).filter((name) => matches.some((match) => suppliesColumn(match, schema, name)));
  const targets = names.map((name) => makeTarget(name, schema.columns[name]!, capacity));
  const sheetRows = new Int32Array(capacity);
  const parts: TablePart[] = [];
  let rowCount = 0;
  for (const match of matches) {
    const used = appendMatch(schema, match, targets, sheetRows, rowCount, options);
    parts.push(partOf(match, rowCount, used));
    rowCount += used;
  }
  const columns = new Map<string, Column>(targets.map((target) => [target.name, finish(target, rowCount)]));
  return new Table(dataset, rowCount, columns, parts, sheetRows.slice(0, rowCount));
}

function suppliesColumn(match: DatasetMatch, schema: DatasetSchema, name: string): boolean {
  if (match.columns.has(name)) return true;
  if (match.datedByName && name === schema.dateColumn) return true;
  return match.periodColumn !== null && (name === schema.periodColumn?.start || name === schema.periodColumn?.end);
}

function makeTarget(name: string, schema: ColumnSchema, capacity: number): Target {
  const { type } = schema;
  return {
    name,
    schema,
    codes: type === 'id' || type === 'text' ? new Int32Array(capacity).fill(-1) : null,
    days: type === 'date' ? new Int32Array(capacity).fill(NO_DAY) : null,
    times: type === 'date' ? new Float64Array(capacity) : null,
    numbers: type === 'number' ? new Float64Array(capacity).fill(NaN) : null,
    texts: type === 'text' ? new TextCodes() : null,
    hasTimes: false,
  };
}

function finish(target: Target, rowCount: number): Column {
  if (target.numbers) return { type: 'number', values: target.numbers.slice(0, rowCount) };
  if (target.days && target.times) {
    const days = target.days.slice(0, rowCount);
    const { times } = target;
    const milliseconds = target.hasTimes
      ? Float64Array.from(days, (day, row) => (day === NO_DAY ? NaN : day * MILLISECONDS_A_DAY + times[row]!))
      : null;
    return { type: 'date', days, milliseconds };
  }
  const codes = target.codes!.slice(0, rowCount);
  return target.texts ? { type: 'text', codes, values: target.texts.values } : { type: 'id', codes };
}

function partOf(match: DatasetMatch, firstRow: number, used: number): TablePart {
  const { info } = match.table.grid;
  const entries = [...match.columns];
  return {
    workbook: info.workbook,
    sheet: info.sheet,
    range: match.table.range,
    rows: match.table.sheetRows.length,
    used,
    confidence: match.confidence,
    columns: Object.fromEntries(entries.map(([name, column]) => [name, column.header.text])),
    firstRow,
    sheetColumns: Object.fromEntries(entries.map(([name, column]) => [name, column.sheetColumn])),
  };
}

/** One column's reader with the place it writes to. */
interface Feed {
  readonly target: Target;
  readonly column: RawColumn;
  readonly reader: CellReader;
  readonly write: (row: number) => void;
  readonly clear: (row: number) => void;
  readonly fillsDown: boolean;
}

/** Appends a match's rows from `start`; returns how many were used. */
function appendMatch(
  schema: DatasetSchema,
  match: DatasetMatch,
  targets: readonly Target[],
  sheetRows: Int32Array,
  start: number,
  options: BuildOptions,
): number {
  const { table } = match;
  const context = dateContextOf(table, options.assumedYear);
  const feeds = targets.flatMap((target): Feed[] => {
    const column = match.columns.get(target.name);
    return column ? [makeFeed(schema, match, target, column, context, options)] : [];
  });
  const named = match.datedByName ? targets.find((target) => target.name === schema.dateColumn) : undefined;
  const namedDay = named ? monthDay(context) : NO_DAY;
  const period = periodFeed(schema, match, targets, context);
  const reported = (code: string, row: number, column: RawColumn, extra: Record<string, string> = {}): void => {
    options.findings.add({
      code,
      severity: code === 'row-without-value' ? 'info' : 'warning',
      dataset: schema.id,
      example: placeOf(match, row, column),
      parameters: { column: column.header.text, sheet: `${table.grid.info.workbook}!${table.grid.info.sheet}`, ...extra },
    });
  };
  const oneOf = (schema.oneOf ?? []).filter((group) => group.every((name) => schema.columns[name]?.type === 'number')).flat();
  const numbers = feeds.filter(({ target }) => target.numbers && (target.schema.required || oneOf.includes(target.name)));
  const keys = feeds.filter((feed) => feed.target.schema.type !== 'number');
  let used = 0;
  const outcomes = new Uint8Array(feeds.length);
  const last = new Int32Array(feeds.length).fill(-1);
  for (let row = 0; row < table.sheetRows.length; row++) {
    const to = start + used;
    let anyKey = false;
    for (let index = 0; index < feeds.length; index++) {
      const feed = feeds[index]!;
      const outcome = feed.reader.read(row);
      outcomes[index] = outcome;
      if (outcome === Outcome.Value) {
        feed.write(to);
        if (feed.target.schema.type !== 'number') anyKey = true;
      } else {
        feed.clear(to);
      }
    }
    if (!anyKey && keys.length > 0 && !named && !period) {
      // Nothing names this row: an empty line, or sums without a label.
      if (outcomes.some((outcome) => outcome === Outcome.Value)) reported('row-without-key', row, keys[0]!.column);
      continue;
    }
    if (numbers.length > 0 && feeds.every((feed, index) => feed.target.schema.type !== 'number' || outcomes[index] === Outcome.Blank)) {
      reported('row-without-value', row, numbers[0]!.column);
      continue;
    }
    let refused = false;
    for (let index = 0; index < feeds.length; index++) {
      const feed = feeds[index]!;
      const outcome = outcomes[index] as Outcome;
      if (outcome === Outcome.Value) {
        last[index] = row;
        continue;
      }
      if (outcome === Outcome.Blank) {
        if (feed.fillsDown && last[index]! >= 0) {
          feed.reader.read(last[index]!);
          feed.write(to);
        } else if (feed.target.schema.required && feed.target.schema.type !== 'number' && !refused) {
          reported('row-without-required', row, feed.column);
          refused = true;
        }
        continue;
      }
      const cell = textOfCell(table.grid, feed.column.kind(row), feed.column.value(row)).slice(0, 40);
      if (outcome === Outcome.ErrorCell) reported('error-cell', row, feed.column, { value: cell });
      else if (outcome === Outcome.Uncached) reported('formula-without-value', row, feed.column);
      else reported(`unreadable-${feed.target.schema.type}`, row, feed.column);
      if (feed.target.schema.required && feed.target.schema.type !== 'number') refused = true;
    }
    if (refused) continue;
    if (named) {
      if (namedDay === NO_DAY) continue;
      named.days![to] = namedDay;
    }
    if (period && !period(row, to)) {
      reported('unreadable-date', row, match.periodColumn!);
      continue;
    }
    sheetRows[to] = table.sheetRows[row]!;
    used++;
  }
  return used;
}

function placeOf(match: DatasetMatch, row: number, column: RawColumn): string {
  const { info } = match.table.grid;
  return `${info.workbook}!${info.sheet}!${cellAddress(match.table.sheetRows[row]!, column.sheetColumn)}`;
}

function makeFeed(
  schema: DatasetSchema,
  match: DatasetMatch,
  target: Target,
  column: RawColumn,
  context: DateContext,
  options: BuildOptions,
): Feed {
  const { grid } = match.table;
  const fillsDown = schema.fillsDown === true && target.schema.type !== 'number' &&
    (target.name === schema.dateColumn || schema.key?.includes(target.name) === true || target.schema.required === true);
  const base = { target, column, fillsDown };
  if (target.numbers) {
    const reader: NumberReader = target.name === 'year'
      ? yearReader(grid, column)
      : numberReader(grid, column, target.schema, tableUnitOf(match.table, target.schema));
    return { ...base, reader, write: (row) => void (target.numbers![row] = reader.value), clear: (row) => void (target.numbers![row] = NaN) };
  }
  if (target.days) {
    const reader: DateReader = dateReader(grid, column, { ...context, dayFirst: isDayFirst(match, column) }, yearColumn(match, column));
    return {
      ...base,
      reader,
      write: (row) => {
        target.days![row] = reader.day;
        target.times![row] = reader.time;
        if (reader.time !== 0) target.hasTimes = true;
      },
      clear: (row) => {
        target.days![row] = NO_DAY;
        target.times![row] = 0;
      },
    };
  }
  const reader: CodeReader = target.texts
    ? textReader(grid, column, target.schema, target.texts)
    : idReader(grid, column, options.interners[target.schema.domain!], options.memory);
  return { ...base, reader, write: (row) => void (target.codes![row] = reader.code), clear: (row) => void (target.codes![row] = -1) };
}

/** The year of each row, where a table keeps it beside the month (`年 | 月`); merged and left-out years count on. */
function yearColumn(match: DatasetMatch, dated: RawColumn): ((row: number) => number | null) | undefined {
  const { table } = match;
  const column = table.columns.find((candidate) => candidate !== dated && /^(?:年|年份|年度|year|yr)$/.test(candidate.header.name));
  if (!column || match.dataset === 'targets' || ![...match.columns.values()].every((other) => other !== column)) return undefined;
  const reader = yearReader(table.grid, column);
  const years: (number | null)[] = [];
  let year: number | null = null;
  for (let row = 0; row < table.sheetRows.length; row++) {
    if (reader.read(row) === Outcome.Value) year = reader.value;
    years.push(year);
  }
  return (row) => years[row] ?? null;
}

/** Years as `2025`, `2025年`, `FY2025`, or a date. */
function yearReader(grid: DatasetMatch['table']['grid'], column: RawColumn): NumberReader {
  const reader: NumberReader = {
    value: NaN,
    read(row) {
      const kind = column.kind(row);
      const raw = column.value(row);
      if (kind === CellKind.Empty) return Outcome.Blank;
      if (kind === CellKind.Date) {
        reader.value = new Date((raw - 25_569) * MILLISECONDS_A_DAY).getUTCFullYear();
        return Outcome.Value;
      }
      const match = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(textOfCell(grid, kind, raw));
      if (!match) return Outcome.Unreadable;
      reader.value = Number(match[1]);
      return Outcome.Value;
    },
  };
  return reader;
}

/** Whether a column of dates like `13/05/2025` puts the day first. */
function isDayFirst(match: DatasetMatch, column: RawColumn): boolean {
  const { grid, sheetRows } = match.table;
  const seen = new Set<number>();
  for (let row = 0; row < sheetRows.length && seen.size < 2_000; row++) {
    if (column.kind(row) !== CellKind.Text) continue;
    const code = column.value(row);
    if (seen.has(code)) continue;
    seen.add(code);
    const parts = /^\s*(\d{1,2})[-/.]\d{1,2}[-/.]\d{4}/.exec(grid.strings[code] ?? '');
    if (!parts) {
      if (seen.size > 20) return false;
    } else if (Number(parts[1]) > 12) {
      return true;
    }
  }
  return false;
}

function monthDay(context: DateContext): number {
  if (!context.year || !context.month) return NO_DAY;
  return Math.round(Date.UTC(context.year, context.month - 1, 1) / MILLISECONDS_A_DAY);
}

/** Writes both ends of a period told in one column; false when the text tells none. */
function periodFeed(
  schema: DatasetSchema,
  match: DatasetMatch,
  targets: readonly Target[],
  context: DateContext,
): ((row: number, to: number) => boolean) | null {
  const { periodColumn } = match;
  if (periodColumn === null || !schema.periodColumn) return null;
  const start = targets.find((target) => target.name === schema.periodColumn?.start);
  const end = targets.find((target) => target.name === schema.periodColumn?.end);
  return (row, to) => {
    const kind = periodColumn.kind(row);
    const raw = periodColumn.value(row);
    const period = kind === CellKind.Date
      ? { start: Math.floor(raw) - 25_569, end: Math.floor(raw) - 25_569 }
      : parsePeriod(textOfCell(match.table.grid, kind, raw), context);
    if (!period) return false;
    start!.days![to] = period.start;
    end!.days![to] = period.end;
    return true;
  };
}
