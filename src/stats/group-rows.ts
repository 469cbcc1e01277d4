/** Rows by group: those of group g are `rows[starts[g]]` … `rows[starts[g + 1] - 1]`, in ascending order. */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Rows by the code of their group (a counting sort); negative codes are left out.
 *
 * @param codes group of each row: negative, or 0 … count − 1
 * @example
 * groupRows(Int32Array.of(1, 0, -1, 1), 2).rows; // => Int32Array.of(1, 0, 3)
 */
export function groupRows(codes: Int32Array, count: number): GroupedRows {
  const starts = new Int32Array(count + 1);
  let total = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i]! < 0) continue;
    starts[codes[i]! + 1]!++;
    total++;
  }
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, count);
  const rows = new Int32Array(total);
  for (let i = 0; i < codes.length; i++) {
    const group = codes[i]!;
    if (group >= 0) rows[next[group]!++] = i;
  }
  return { starts, rows };
}
