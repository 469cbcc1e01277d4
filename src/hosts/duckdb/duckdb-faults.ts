import type { WarehouseFault } from '../../warehouse/warehouse-error';
import { WarehouseError } from '../../warehouse/warehouse-error';

/** What DuckDB's messages begin with or hold, as far as one sentence can say what to do about them. */
const FAULTS: readonly (readonly [RegExp, WarehouseFault])[] = [
  [/^Out of Memory/i, 'too-much-memory'],
  [/Referenced column|column named? .* not found/i, 'missing-column'],
  [/Table with name/i, 'missing-table'],
  [/UTF-?8|unicode/i, 'odd-ids'],
  [/^IO Error|parquet|^Invalid Input Error/i, 'broken-file'],
];

/** An error of DuckDB with the first line of what it said. */
export function duckDbFault(error: unknown, label: string): WarehouseError {
  const said = error instanceof Error ? error.message : String(error);
  const fault = FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'not-understood';
  return new WarehouseError(fault, { source: label, said: said.split('\n', 1)[0]!.slice(0, 300) });
}
