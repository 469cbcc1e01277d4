import type { WarehouseFault } from '../../warehouse/warehouse-error';
import { WarehouseError } from '../../warehouse/warehouse-error';

/** What DuckDB's messages begin with or hold, as far as one sentence can say what to do about them. */
const FAULTS: readonly (readonly [RegExp, WarehouseFault])[] = [
  [/^Out of Memory/i, 'too-much-memory'],
  [/Referenced column|column named? .* not found/i, 'missing-column'],
  [/Table with name/i, 'missing-table'],
  [/UTF-?8|unicode/i, 'not-utf8'],
  [/^IO Error|parquet|^Invalid Input Error/i, 'broken-file'],
];

/** An error of DuckDB with the first line of what it said, and the file where that stands further down. */
export function duckDbFault(error: unknown, label: string): WarehouseError {
  const said = error instanceof Error ? error.message : String(error);
  const fault = FAULTS.find(([pattern]) => pattern.test(said))?.[1] ?? 'not-understood';
  const first = said.split('\n', 1)[0]!.replace(/^\w+(?: \w+)* Error: /, '').trim();
  const file = /^\s*file = (.+)$/m.exec(said)?.[1];
  return new WarehouseError(fault, { source: label, said: (file === undefined ? first : `${file}: ${first}`).slice(0, 300) });
}
