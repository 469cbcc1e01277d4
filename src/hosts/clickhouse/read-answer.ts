import type { Row } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';

/** Rows of an answer in ClickHouse's `JSON` format, in which 64-bit integers are texts; null when it is not one. */
export function readAnswer(text: string): readonly Row[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json) || !Array.isArray(json['meta']) || !Array.isArray(json['data'])) return null;
  const isInteger = new Map<string, boolean>();
  for (const column of json['meta'] as unknown[]) {
    if (!isRecord(column)) return null;
    isInteger.set(String(column['name']), /^(?:Nullable\()?U?Int/.test(String(column['type'])));
  }
  return (json['data'] as unknown[]).map((row) => {
    if (!isRecord(row)) throw new WarehouseError('not-understood', { said: 'row' });
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, isInteger.get(name) ? wholeNumber(name, value) : plain(name, value)]),
    );
  });
}

function wholeNumber(name: string, value: unknown): number | null {
  if (value === null) return null;
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  if (!Number.isSafeInteger(number)) throw new WarehouseError('not-understood', { said: `${name} = ${JSON.stringify(value)}` });
  return number;
}

function plain(name: string, value: unknown): number | string | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  throw new WarehouseError('not-understood', { said: `${name}: ${typeof value}` });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
