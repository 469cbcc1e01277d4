import type { ColumnType } from '../datasets/schema';
import type { ColumnExpressions } from './source-table';
import type { Dialect } from './warehouse';

/**
 * SQL expressions of a column by its type in the engine; null when a column of that type cannot be taken for what the
 * dataset wants. Days and times are those of the wall clock as the column shows them: a column of instants (with a time
 * zone of its own in DuckDB) is refused, because its days depend on who asks.
 *
 * @param name the column's quoted name
 * @param isTrimmed whether no text of the column has white space around it
 */
export function columnExpressions(
  dialect: Dialect,
  name: string,
  engineType: string,
  wanted: ColumnType,
  isTrimmed: boolean,
): ColumnExpressions | null {
  const forms = FORMS[dialect];
  const kind = kindOf(dialect, engineType);
  if (kind === undefined) return null;
  if (wanted === 'id' || wanted === 'text') {
    if (kind === 'text') return { text: forms.text(name, isTrimmed) };
    return kind === 'whole' ? { text: forms.digits(name) } : null;
  }
  if (wanted === 'number') {
    if (kind === 'text') return forms.readNumber === null ? null : { number: forms.readNumber(name) };
    return kind === 'whole' || kind === 'fraction' ? { number: forms.number(name) } : null;
  }
  if (kind === 'text') return forms.readTime?.(name) ?? null;
  return kind === 'day' || kind === 'time' || kind === 'fine-time' ? forms.time(name, kind) : null;
}

/** A condition for the texts of a column that are no such number or time; null where none need be looked for. */
export function unreadable(dialect: Dialect, name: string, engineType: string, wanted: ColumnType): string | null {
  if (dialect !== 'duckdb' || bareType(engineType) !== 'VARCHAR') return null;
  if (wanted === 'number') return `trim(${name}) <> '' AND try_cast(trim(${name}) AS DOUBLE) IS NULL`;
  return wanted === 'date' ? `trim(${name}) <> '' AND try_cast(trim(${name}) AS TIMESTAMP) IS NULL` : null;
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
  text(name: string, isTrimmed: boolean): string;
  digits(name: string): string;
  number(name: string): string;
  time(name: string, kind: Kind): ColumnExpressions;
  readonly readNumber: ((name: string) => string) | null;
  readonly readTime: ((name: string) => ColumnExpressions) | null;
}

const FORMS: Readonly<Record<Dialect, Forms>> = {
  duckdb: {
    text: (name, isTrimmed) => `coalesce(${isTrimmed ? '' : 'trim'}(CAST(${name} AS VARCHAR)), '')`,
    digits: (name) => `coalesce(CAST(${name} AS VARCHAR), '')`,
    number: (name) => `CAST(${name} AS DOUBLE)`,
    time: (name, kind) => (kind === 'day' ? duckDbDay(name) : duckDbTime(`CAST(${name} AS TIMESTAMP)`)),
    readNumber: (name) => `try_cast(trim(${name}) AS DOUBLE)`,
    readTime: (name) => duckDbTime(`try_cast(trim(${name}) AS TIMESTAMP)`),
  },
  clickhouse: {
    text: (name, isTrimmed) => {
      const text = `ifNull(toString(${name}), '')`;
      return isTrimmed ? text : `replaceRegexpAll(${text}, '^\\\\s+|\\\\s+$', '')`;
    },
    digits: (name) => `ifNull(toString(${name}), '')`,
    number: (name) => `toFloat64(${name})`,
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
