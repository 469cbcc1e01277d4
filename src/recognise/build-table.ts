import { NO_DAY } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId, DatasetSchema, IdDomain } from '../datasets/schema';
import type { Interner } from '../datasets/interner';
import { Table, type Column, type TablePart } from '../datasets/table';
import { cellAddress } from '../workbook/address';
import type { DateContext } from '../workbook/parse-date';
import {
  dateReader, idReader, numberReader, Outcome, textReader,
  type CellReader, type CodeReader, type DateReader, type IdMemory, type NumberReader,
} from './convert-column';
import type { FindingLog } from './finding-log';
import { dateContextOf, tableUnitOf } from './table-context';
import type { DatasetMatch } from './match-dataset';
import { textOfCell, type RawColumn } from './raw-table';
import { isDayFirst, monthDay, periodFeed, yearColumn, yearReader } from './row-dates';
import { finishColumn, makeTarget, type Target } from './table-columns';

export interface BuildOptions {
  readonly interners: Readonly<Record<IdDomain, Interner>>;
  readonly memory: IdMemory;
  readonly findings: FindingLog;
  /** The year for dates without one where no name tells it. */
  readonly assumedYear: number | null;
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
  const columns = new Map<string, Column>(targets.map((target) => [target.name, finishColumn(target, rowCount)]));
  return new Table(dataset, rowCount, columns, parts, sheetRows.slice(0, rowCount));
}

function suppliesColumn(match: DatasetMatch, schema: DatasetSchema, name: string): boolean {
  if (match.columns.has(name)) return true;
  if (match.datedByName && name === schema.dateColumn) return true;
  return match.periodColumn !== null && (name === schema.periodColumn?.start || name === schema.periodColumn?.end);
}

function partOf(match: DatasetMatch, firstRow: number, used: number): TablePart {
  const { info } = match.table.grid;
  const period = DATASETS[match.dataset].periodColumn;
  const { periodColumn } = match;
  // A period's column is both its start's and its end's, as a mapping names it.
  const both: [string, RawColumn][] = period && periodColumn ? [[period.start, periodColumn], [period.end, periodColumn]] : [];
  const entries = [...match.columns, ...both];
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
