import type { Cell } from './input/cell';
import type { RangeCells } from './input/range';
import type { Steps } from './steps';

interface Entry {
  readonly key: string;
  readonly columns: readonly (readonly Cell[])[];
  readonly result: unknown;
  readonly cells: number;
}

/** Cells that are kept for comparison, in all. */
const MOST_CELLS = 8_000_000;
const MOST_ENTRIES = 64;

const entries: Entry[] = [];

/**
 * The result of a computation over ranges, kept for the next call with the same contents. Excel calls a function again when anything
 * near its inputs moves, and passes new arrays with the old values: they are compared value by value (which takes a fraction of the
 * work and, unlike a hash, cannot be wrong).
 *
 * @param key the function and its other arguments
 */
export function* memoised<Result>(key: string, columns: readonly RangeCells[], compute: () => Steps<Result>): Steps<Result> {
  const index = entries.findIndex((entry) => entry.key === key && sameCells(entry.columns, columns));
  const known = index >= 0 ? entries.splice(index, 1)[0]! : null;
  const entry = known ?? {
    key,
    columns: columns.map((column) => column.cells),
    result: yield* compute(),
    cells: columns.reduce((sum, column) => sum + column.cells.length, 0),
  };
  entries.unshift(entry);
  let cells = 0;
  const keep = entries.findIndex((candidate, place) => (cells += candidate.cells) > MOST_CELLS || place >= MOST_ENTRIES);
  if (keep >= 0) entries.length = keep;
  return entry.result as Result;
}

/** Forgets everything, so that a measurement sees the work itself. */
export function forgetResults(): void {
  entries.length = 0;
}

function sameCells(known: readonly (readonly Cell[])[], columns: readonly RangeCells[]): boolean {
  if (known.length !== columns.length) return false;
  for (const [column, cells] of known.entries()) {
    if (cells.length !== columns[column]!.cells.length) return false;
  }
  return known.every((cells, column) => {
    const others = columns[column]!.cells;
    for (let row = 0; row < cells.length; row += 1) if (cells[row] !== others[row]) return false;
    return true;
  });
}
