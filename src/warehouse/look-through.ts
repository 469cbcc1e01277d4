import type { ColumnSchema } from '../datasets/schema';
import { columnExpressions, notANumber, unreadable } from './column-expressions';
import { plainTextPattern } from './plain-text';
import { quotedColumn } from './quoted-column';
import { literal, trimmed, untidy } from './tidy-texts';
import type { Dialect, Warehouse, WarehouseTable } from './warehouse';
import { WarehouseError } from './warehouse-error';

/** Names of the columns in which something was found. */
export interface Found {
  readonly untidy: ReadonlySet<string>;
  readonly withNaN: ReadonlySet<string>;
}

interface Check {
  readonly name: string;
  readonly what: 'untidy' | 'odd' | 'unreadable' | 'nan';
  readonly condition: string;
}

/**
 * One scan over a table: which columns have texts that are compared otherwise than they stand, and numbers that are none.
 *
 * @param used columns by canonical name
 * @throws WarehouseError when ids would be others here, or values are no numbers or times
 */
export async function lookThrough(
  warehouse: Warehouse,
  table: WarehouseTable,
  used: readonly (readonly [string, string])[],
  schema: Readonly<Record<string, ColumnSchema>>,
): Promise<Found> {
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const checks = used.flatMap(([column, name]) => checksOf(warehouse.dialect, name, types.get(name) ?? '', schema[column]!));
  if (checks.length === 0) return { untidy: new Set(), withNaN: new Set() };
  const sums = checks.map(({ condition }, i) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS check_${i}`);
  const [row] = await warehouse.query(`SELECT count(*) AS all_rows, ${sums.join(', ')} FROM ${table.from}`, []);
  const found = checks.map((check, i) => ({ ...check, count: Number(row?.[`check_${i}`] ?? 0) })).filter(({ count }) => count > 0);
  const place = `${warehouse.label}!${table.name}`;
  for (const { name, what, count } of found) {
    if (what === 'odd') throw new WarehouseError('odd-ids', { table: place, column: name, count: String(count) });
    if (what === 'unreadable') {
      throw new WarehouseError('wrong-type', { table: place, column: name, problem: types.get(name) ?? '', count: String(count) });
    }
  }
  const named = (wanted: Check['what']): Set<string> => new Set(found.filter(({ what }) => what === wanted).map(({ name }) => name));
  return { untidy: named('untidy'), withNaN: named('nan') };
}

function checksOf(dialect: Dialect, name: string, type: string, { type: wanted }: ColumnSchema): Check[] {
  const quoted = quotedColumn(dialect, name);
  const checks: Check[] = [];
  const broken = unreadable(dialect, quoted, type, wanted);
  if (broken !== null) checks.push({ name, what: 'unreadable', condition: broken });
  const nan = wanted === 'number' ? notANumber(dialect, quoted, type) : null;
  if (nan !== null) checks.push({ name, what: 'nan', condition: nan });
  if (wanted !== 'id' && wanted !== 'text') return checks;
  const nature = { hasNaN: false, factor: 1 };
  const text = columnExpressions(dialect, quoted, type, wanted, { ...nature, isTidy: true })?.text;
  // Whole numbers are as they are compared.
  if (text === undefined || text === columnExpressions(dialect, quoted, type, wanted, { ...nature, isTidy: false })?.text) return checks;
  checks.push({ name, what: 'untidy', condition: untidy(dialect, text, wanted) });
  if (wanted === 'id') checks.push({ name, what: 'odd', condition: `NOT ${isPlain(dialect, trimmed(dialect, text))}` });
  return checks;
}

function isPlain(dialect: Dialect, text: string): string {
  const pattern = literal(dialect, plainTextPattern());
  return dialect === 'clickhouse' ? `match(${text}, ${pattern})` : `regexp_full_match(${text}, ${pattern})`;
}
