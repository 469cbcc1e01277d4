import { MILLISECONDS_A_DAY, NO_DAY } from '../workbook/calendar';
import type { DatasetSchema } from '../datasets/schema';
import { CellKind } from '../workbook/grid';
import { parsePeriod, type DateContext } from '../workbook/parse-date';
import { Outcome, type NumberReader } from './convert-column';
import type { DatasetMatch } from './match-dataset';
import { textOfCell, type RawColumn } from './raw-table';
import type { Target } from './table-columns';

/** The year of each row, where a table keeps it beside the month (`年 | 月`); merged and left-out years count on. */
export function yearColumn(match: DatasetMatch, dated: RawColumn): ((row: number) => number | null) | undefined {
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
export function yearReader(grid: DatasetMatch['table']['grid'], column: RawColumn): NumberReader {
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
export function isDayFirst(match: DatasetMatch, column: RawColumn): boolean {
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

/** First day of the month that names tell, or `NO_DAY`. */
export function monthDay(context: DateContext): number {
  if (!context.year || !context.month) return NO_DAY;
  return Math.round(Date.UTC(context.year, context.month - 1, 1) / MILLISECONDS_A_DAY);
}

/** Writes both ends of a period told in one column; false when the text tells none. */
export function periodFeed(
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
