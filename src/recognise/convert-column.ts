import { NO_DAY } from '../workbook/calendar';
import type { Interner } from '../datasets/interner';
import type { ColumnSchema } from '../datasets/schema';
import { tidyText } from '../workbook/fold-text';
import { CellKind, type Grid } from '../workbook/grid';
import { dateOfNumber, dateOfSerial, parseDate, type DateContext, type ParsedDate } from '../workbook/parse-date';
import { parseDuration } from '../workbook/parse-duration';
import { idOfNumber, normalizeId } from '../workbook/parse-id';
import { isBlankMark, parseQuantity } from '../workbook/parse-number';
import { unitFactor } from './header';
import { textOfCell, type RawColumn } from './raw-table';

/** What became of a cell. */
export const Outcome = { Value: 0, Blank: 1, Unreadable: 2, ErrorCell: 3, Uncached: 4 } as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** Reads the cells of one column, one row at a time; the value of the last `Value` outcome stands in the fields. */
export interface CellReader {
  read(row: number): Outcome;
}

export interface NumberReader extends CellReader {
  value: number;
}

export interface DateReader extends CellReader {
  day: number;
  /** Milliseconds since midnight; 0 without a time. */
  time: number;
  precision: ParsedDate['precision'];
}

export interface CodeReader extends CellReader {
  code: number;
}

/**
 * Numbers in the unit that the column is kept in: a bare number is converted from the header's unit, a number that
 * tells its own unit or scale (`1.2万`, `15分钟`) from that.
 */
export function numberReader(grid: Grid, column: RawColumn, schema: ColumnSchema, tableUnit: string): NumberReader {
  const factor = unitFactor(column.header.unit === '' ? tableUnit : column.header.unit, schema.unit);
  const parsed = new Map<number, number>();
  const duration = schema.unit === 'seconds' || schema.unit === 'minutes' || schema.unit === 'hours' ? schema.unit : null;
  const reader: NumberReader = {
    value: NaN,
    read(row) {
      const kind = column.kind(row);
      const raw = column.value(row);
      if (kind === CellKind.Number || kind === CellKind.Boolean) {
        reader.value = factor === 1 ? raw : scale(raw, factor);
        return Outcome.Value;
      }
      if (kind === CellKind.Date) {
        // A duration kept as a time of day: 00:15:30.
        if (duration === null || raw >= 2) return Outcome.Unreadable;
        reader.value = (raw * 86_400) / SECONDS_IN[duration];
        return Outcome.Value;
      }
      if (kind !== CellKind.Text) return emptyOutcome(kind);
      let value = parsed.get(raw);
      if (value === undefined) parsed.set(raw, (value = schema.unit === 'ordinal' ? parseOrdinal(grid.strings[raw] ?? '') : parseText(grid.strings[raw] ?? '', factor, duration)));
      if (Number.isNaN(value)) return Outcome.Unreadable;
      if (value === BLANK) return Outcome.Blank;
      reader.value = value;
      return Outcome.Value;
    },
  };
  return reader;
}

const BLANK = -Number.MAX_VALUE;
const SECONDS_IN = { seconds: 1, minutes: 60, hours: 3600 } as const;

function parseText(text: string, factor: number, duration: 'seconds' | 'minutes' | 'hours' | null): number {
  const tidied = tidyText(text);
  if (tidied === '' || isBlankMark(tidied)) return BLANK;
  if (duration !== null && /[^\d.,+\-\s]/.test(tidied)) {
    const seconds = parseDuration(tidied);
    if (seconds !== null) return seconds / SECONDS_IN[duration];
  }
  const quantity = parseQuantity(tidied);
  if (quantity === null) return NaN;
  const ownScale = /[万亿千百%‰]|\d\s*(?:k|w|m|bn)\b/i.test(tidied);
  return ownScale || factor === 1 ? quantity.value : scale(quantity.value, factor);
}

/** A place in an order: `3`, `第3步`, `第三步`, `Step 3`, `③`. */
function parseOrdinal(text: string): number {
  const tidied = tidyText(text);
  if (tidied === '' || isBlankMark(tidied)) return BLANK;
  const digits = /^\D{0,8}?(\d+)(?:\D{0,3})$/.exec(tidied);
  if (digits) return Number(digits[1]);
  const chinese = /^(?:第|步骤|环节)?([一二三四五六七八九十]{1,2})(?:步|环节|级|层)?$/.exec(tidied)?.[1];
  if (chinese === undefined) return parseQuantity(tidied)?.value ?? NaN;
  const last = '零一二三四五六七八九十'.indexOf(chinese.at(-1)!);
  return chinese.length === 1 ? last : 10 + last;
}

/** Powers of ten go through the decimal text, so that 0.1 万 is 1000 to the last digit. */
function scale(value: number, factor: number): number {
  const power = Math.log10(factor);
  const text = String(value);
  return Number.isInteger(power) && !text.includes('e') ? Number(`${text}e${power}`) : value * factor;
}

/** Days and times of a date column; `yearOf` gives the year of a row that keeps it in a column of its own. */
export function dateReader(grid: Grid, column: RawColumn, context: DateContext, yearOf?: (row: number) => number | null): DateReader {
  if (yearOf) return dateWithYearReader(grid, column, context, yearOf);
  const parsed = new Map<number, ParsedDate | null | 'blank'>();
  const reader: DateReader = {
    day: NO_DAY,
    time: 0,
    precision: 'day',
    read(row) {
      const kind = column.kind(row);
      const raw = column.value(row);
      let date: ParsedDate | null | 'blank' | undefined;
      if (kind === CellKind.Date) {
        date = dateOfSerial(raw);
      } else if (kind === CellKind.Number) {
        date = raw === 0 ? 'blank' : dateOfNumber(raw, context, grid.info.date1904);
      } else if (kind === CellKind.Text) {
        date = parsed.get(raw);
        if (date === undefined) parsed.set(raw, (date = parseDateText(grid.strings[raw] ?? '', context, grid.info.date1904)));
      } else {
        return emptyOutcome(kind);
      }
      if (date === 'blank') return Outcome.Blank;
      if (date === null) return Outcome.Unreadable;
      reader.day = date.day;
      reader.time = date.milliseconds ?? 0;
      reader.precision = date.precision;
      return Outcome.Value;
    },
  };
  return reader;
}

/** A reader for each year, asked by the row's own. */
function dateWithYearReader(grid: Grid, column: RawColumn, context: DateContext, yearOf: (row: number) => number | null): DateReader {
  const readers = new Map<number | null, DateReader>();
  const reader: DateReader = {
    day: NO_DAY,
    time: 0,
    precision: 'day',
    read(row) {
      const year = yearOf(row);
      let own = readers.get(year);
      if (!own) readers.set(year, (own = dateReader(grid, column, { ...context, year: year ?? context.year ?? null })));
      const outcome = own.read(row);
      if (outcome === Outcome.Value) Object.assign(reader, { day: own.day, time: own.time, precision: own.precision });
      return outcome;
    },
  };
  return reader;
}

function parseDateText(text: string, context: DateContext, date1904: boolean): ParsedDate | null | 'blank' {
  const tidied = tidyText(text);
  if (tidied === '' || isBlankMark(tidied) || /^0{4}-00-00/.test(tidied)) return 'blank';
  const date = parseDate(tidied, context);
  if (date) return date;
  return /^\d+(?:\.\d+)?$/.test(tidied) ? dateOfNumber(Number(tidied), context, date1904) : null;
}

/** Codes of ids in a domain's interner; ids are compared as `normalizeId` says. Blank marks are no ids. */
export function idReader(grid: Grid, column: RawColumn, interner: Interner, memory: IdMemory): CodeReader {
  const texts = memory.codesOf(grid.strings, interner);
  const numbers = new Map<number, number>();
  const reader: CodeReader = {
    code: -1,
    read(row) {
      const kind = column.kind(row);
      const raw = column.value(row);
      let code: number | undefined;
      if (kind === CellKind.Text) {
        code = texts[raw];
        if (code === undefined || code === UNKNOWN) {
          const id = normalizeId(grid.strings[raw] ?? '');
          code = id === '' || isBlankMark(id) ? -1 : interner.intern(id);
          texts[raw] = code;
        }
      } else if (kind === CellKind.Number || kind === CellKind.Date) {
        code = numbers.get(raw);
        if (code === undefined) numbers.set(raw, (code = interner.intern(normalizeId(idOfNumber(raw)))));
      } else {
        return emptyOutcome(kind);
      }
      if (code < 0) return Outcome.Blank;
      reader.code = code;
      return Outcome.Value;
    },
  };
  return reader;
}

const UNKNOWN = -2;

/** Codes of a workbook's texts, shared by all its sheets and columns of one id domain. */
export class IdMemory {
  private readonly known = new Map<Interner, WeakMap<readonly string[], Int32Array>>();

  codesOf(strings: readonly string[], interner: Interner): Int32Array {
    let byStrings = this.known.get(interner);
    if (!byStrings) this.known.set(interner, (byStrings = new WeakMap()));
    let codes = byStrings.get(strings);
    if (!codes) byStrings.set(strings, (codes = new Int32Array(strings.length).fill(UNKNOWN)));
    return codes;
  }
}

/** Texts of a column as codes: equal after tidying is equal, shown as first written. */
export class TextCodes {
  readonly values: string[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(text: string): number {
    const key = tidyText(text);
    if (key === '') return -1;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.values.length;
      this.codes.set(key, code);
      this.values.push(text.trim());
    }
    return code;
  }
}

export function textReader(grid: Grid, column: RawColumn, schema: ColumnSchema, codes: TextCodes): CodeReader {
  const known = new Map<number, number>();
  const reader: CodeReader = {
    code: -1,
    read(row) {
      const kind = column.kind(row);
      const raw = column.value(row);
      if (kind === CellKind.Text) {
        let code = known.get(raw);
        if (code === undefined) {
          const text = grid.strings[raw] ?? '';
          code = !schema.required && NOTHING.test(tidyText(text)) ? -1 : codes.codeOf(text);
          known.set(raw, code);
        }
        reader.code = code;
      } else if (kind === CellKind.Date) {
        const date = dateOfSerial(raw);
        reader.code = codes.codeOf(date ? new Date(date.day * 86_400_000).toISOString().slice(0, 10) : String(raw));
      } else if (kind === CellKind.Number || kind === CellKind.Boolean) {
        reader.code = codes.codeOf(textOfCell(grid, kind, raw));
      } else {
        return emptyOutcome(kind);
      }
      return reader.code < 0 ? Outcome.Blank : Outcome.Value;
    },
  };
  return reader;
}

/** What stands for 'no text' in a column that may be empty. */
export const NOTHING = /^(?:[-–—/\\]+|n\/?a|none|null|nil|无|空)$/i;

function emptyOutcome(kind: CellKind): Outcome {
  if (kind === CellKind.Error) return Outcome.ErrorCell;
  return kind === CellKind.Uncached ? Outcome.Uncached : Outcome.Blank;
}
