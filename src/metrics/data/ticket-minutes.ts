import type { Table } from '../../datasets/table';

const MILLISECONDS_A_MINUTE = 60_000;
const known = new WeakMap<Table, Float64Array>();

/**
 * Minutes that each ticket took: the `minutes` column where it is filled, otherwise from creation to solution; NaN
 * for open ones.
 */
export function ticketMinutes(table: Table): Float64Array {
  let minutes = known.get(table);
  if (minutes === undefined) known.set(table, (minutes = minutesOf(table)));
  return minutes;
}

function minutesOf(table: Table): Float64Array {
  const given = table.numbers('minutes');
  const created = table.milliseconds('created_at');
  const resolved = table.milliseconds('resolved_at');
  return Float64Array.from({ length: table.rowCount }, (_, row) => {
    const minutes = given?.[row] ?? NaN;
    if (minutes === minutes || !created || !resolved) return minutes;
    return (resolved[row]! - created[row]!) / MILLISECONDS_A_MINUTE;
  });
}
