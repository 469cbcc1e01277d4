import type { ColumnType } from '../datasets/schema';
import type { ColumnExpressions } from './source-table';
import { blankMark, tidied } from './tidy-texts';
import type { Dialect } from './warehouse';

/** What was found in a column, so that expressions do no more than they must. */
export interface ColumnNature {
  /** Every text is as it is compared. */
  readonly isTidy: boolean;
  /** Some numbers are no numbers (NaN), which is how some programs write a blank. */
  readonly hasNaN: boolean;
  /** From the unit that the header tells (`万元`) to the one that figures are in. */
  readonly factor: number;
}

/**
 * SQL expressions of a column by its type in the engine; null when a column of that type cannot be taken for what the
 * dataset wants. Days and times are those of the wall clock as the column shows them: a column of instants (with a time
 * zone of its own in DuckDB) is refused, because its days depend on who asks.
 *
 * @param name the column's quoted name */
export function columnExpressions(
  dialect: Dialect,
  name: string,
  engineType: string,
  wanted: ColumnType,
  { isTidy, hasNaN, factor }: ColumnNature,
): ColumnExpressions | null {
  const forms = FORMS[dialect];
  const kind = kindOf(dialect, engineType);
  if (kind === undefined) return null;
  if (wanted === 'id' || wanted === 'text') {
    if (kind === 'text') return { text: isTidy ? forms.text(name) : tidied(dialect, forms.text(name), wanted) };
    return kind === 'whole' ? { text: forms.digits(name) } : null;
  }
  if (wanted === 'number') {
    const number = kind === 'text' ? forms.readNumber?.(name) : kind === 'whole' || kind === 'fraction' ? forms.number(name) : undefined;
    return number === undefined ? null : { number: inUnits(hasNaN ? forms.withoutNaN(number) : number, factor) };
  }
  if (kind === 'text') return forms.readTime?.(name) ?? null;
  return kind === 'day' || kind === 'time' || kind === 'fine-time' ? forms.time(name, kind) : null;
}

/** A division where it is exact and a product by a fraction is not. */
function inUnits(number: string, factor: number): string {
  if (factor === 1) return number;
  return factor < 1 ? `(${number} / ${Math.round(1 / factor)})` : `(${number} * ${factor})`;
}

/** A condition for values of a column that are no such number or time; null where none need be looked for. */
export function unreadable(dialect: Dialect, name: string, engineType: string, wanted: ColumnType): string | null {
  const type = bareType(engineType);
  if (wanted === 'number' && isFloat(type)) return dialect === 'duckdb' ? `isinf(${name})` : `isInfinite(${name})`;
  if (dialect !== 'duckdb' || type !== 'VARCHAR') return null;
  const filled = `trim(${name}) <> '' AND NOT ${blankMark(dialect, `trim(${name})`)}`;
  if (wanted === 'number') return `${filled} AND coalesce(isinf(try_cast(trim(${name}) AS DOUBLE)), true)`;
  return wanted === 'date' ? `${filled} AND NOT starts_with(trim(${name}), '0000-00-00') AND try_cast(trim(${name}) AS TIMESTAMP) IS NULL` : null;
}

/** A condition for values of a column that are no number (NaN); null for columns that cannot have them. */
export function notANumber(dialect: Dialect, name: string, engineType: string): string | null {
  const type = bareType(engineType);
  if (dialect === 'clickhouse') return isFloat(type) ? `isNaN(${name})` : null;
  if (type === 'VARCHAR') return `isnan(try_cast(trim(${name}) AS DOUBLE))`;
  return isFloat(type) ? `isnan(${name})` : null;
}

function isFloat(bare: string): boolean {
  return /^(?:DOUBLE|FLOAT|Float)/.test(bare);
}

/**
 * An expression that is greater for later versions of a row: numbers and times as they are, texts as the numbers or times
 * that they say. Blank is before all; null for columns that tell no order.
 *
 * @param name the column's quoted name
 */
export function versionExpression(dialect: Dialect, name: string, engineType: string): string | null {
  const kind = kindOf(dialect, engineType);
  if (kind === undefined) return null;
  if (dialect === 'duckdb') {
    const read = `coalesce(try_cast(${name} AS DOUBLE), epoch_ms(try_cast(${name} AS TIMESTAMP)), -1e300)`;
    return kind === 'text' ? read : name;
  }
  const text = `toString(${name})`;
  if (kind === 'text') return `ifNull(coalesce(toFloat64OrNull(${text}), toFloat64(parseDateTimeBestEffortOrNull(${text}))), -1e300)`;
  // Version 18 mixes up values when argMax takes NULLs.
  return engineType.includes('Nullable(') ? `ifNull(${name}, CAST(0 AS ${bareType(engineType)}))` : name;
}

type Kind = 'text' | 'whole' | 'fraction' | 'day' | 'time' | 'fine-time';

const KINDS: Readonly<Record<Dialect, readonly (readonly [RegExp, Kind])[]>> = {
  duckdb: [
    [/^(?:VARCHAR|UUID|ENUM)/, 'text'],
    [/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/, 'whole'],
    [/^(?:DOUBLE|FLOAT|DECIMAL)/, 'fraction'],
    [/^DATE$/, 'day'],
    [/^TIMESTAMP(?:_(?:S|MS|NS))?$/, 'time'],
  ],
  clickhouse: [
    [/^(?:String|FixedString|UUID|Enum)/, 'text'],
    [/^U?Int/, 'whole'],
    [/^(?:Float|Decimal)/, 'fraction'],
    [/^Date(?:32)?$/, 'day'],
    [/^DateTime(?:\('.*'\))?$/, 'time'],
    [/^DateTime64/, 'fine-time'],
  ],
};

function kindOf(dialect: Dialect, engineType: string): Kind | undefined {
  const type = bareType(engineType);
  return KINDS[dialect].find(([pattern]) => pattern.test(type))?.[1];
}

/** Without what only says how it is kept. */
function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  return inner === undefined ? type : bareType(inner);
}

interface Forms {
  text(name: string): string;
  digits(name: string): string;
  number(name: string): string;
  withoutNaN(number: string): string;
  time(name: string, kind: Kind): ColumnExpressions;
  readonly readNumber: ((name: string) => string) | null;
  readonly readTime: ((name: string) => ColumnExpressions) | null;
}

const FORMS: Readonly<Record<Dialect, Forms>> = {
  duckdb: {
    text: (name) => `coalesce(CAST(${name} AS VARCHAR), '')`,
    digits: (name) => `coalesce(CAST(${name} AS VARCHAR), '')`,
    number: (name) => `CAST(${name} AS DOUBLE)`,
    withoutNaN: (number) => `(CASE WHEN isnan(${number}) THEN NULL ELSE ${number} END)`,
    time: (name, kind) => (kind === 'day' ? duckDbDay(name) : duckDbTime(`CAST(${name} AS TIMESTAMP)`)),
    readNumber: (name) => `try_cast(trim(${name}) AS DOUBLE)`,
    readTime: (name) => duckDbTime(`try_cast(trim(${name}) AS TIMESTAMP)`),
  },
  clickhouse: {
    text: (name) => `ifNull(toString(${name}), '')`,
    digits: (name) => `ifNull(toString(${name}), '')`,
    number: (name) => `toFloat64(${name})`,
    withoutNaN: (number) => `if(isNaN(${number}), NULL, ${number})`,
    // A column that cannot be NULL shows 1970-01-01 for 'no date'.
    time: (name, kind) => {
      const day = `nullIf(toInt64(toDate(${name})), 0)`;
      // Not the column's instants: those are other times of day wherever its zone is not UTC.
      const ofDay = `(toHour(${name}) * 3600 + toMinute(${name}) * 60 + toSecond(${name})) * 1000`;
      const milliseconds = {
        day: `(${day} * 86400000)`,
        time: `(${day} * 86400000 + ${ofDay})`,
        'fine-time': `(${day} * 86400000 + ${ofDay} + toUnixTimestamp64Milli(toDateTime64(${name}, 3)) % 1000)`,
      };
      return { day, milliseconds: milliseconds[kind === 'day' || kind === 'fine-time' ? kind : 'time'] };
    },
    readNumber: null,
    readTime: null,
  },
};

function duckDbDay(name: string): ColumnExpressions {
  const day = `CAST(${name} - DATE '1970-01-01' AS BIGINT)`;
  return { day, milliseconds: `(${day} * 86400000)` };
}

function duckDbTime(time: string): ColumnExpressions {
  return { day: `CAST(CAST(${time} AS DATE) - DATE '1970-01-01' AS BIGINT)`, milliseconds: `epoch_ms(${time})` };
}
