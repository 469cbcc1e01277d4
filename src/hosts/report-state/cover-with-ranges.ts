import { rangeAddress, cellAddress, type CellRange } from '../../workbook/address';

/**
 * Few ranges that cover just these cells: runs along the rows, joined down the columns where they are equally long.
 *
 * @example
 * coverWithRanges([{ row: 0, column: 0 }, { row: 1, column: 0 }]); // => [{ top: 0, left: 0, bottom: 1, right: 0 }]
 */
export function coverWithRanges(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, number>();
  const ranges: CellRange[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : ranges[at];
    if (at !== undefined && above !== undefined && above.bottom === run.top - 1) {
      ranges[at] = { ...above, bottom: run.bottom };
    } else {
      open.set(key, ranges.length);
      ranges.push(run);
    }
  }
  return ranges;
}

/** Addresses joined by commas, each text short enough for `getRanges`. */
export function addressLists(ranges: readonly CellRange[], longest = 2000): string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const address = range.top === range.bottom && range.left === range.right ? cellAddress(range.top, range.left) : rangeAddress(range);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longest) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
