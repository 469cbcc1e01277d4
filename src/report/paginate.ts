/** A4 less the margins, in points: the longer and the shorter side. */
const PRINTABLE = { landscape: { width: 770, height: 494 }, portrait: { width: 523, height: 741 } } as const;

/** Points of a column's width unit (a digit of the default font). */
const POINTS_A_CHARACTER = 6.2;
const DEFAULT_HEIGHT = 15;
/** Programs differ a little in the heights of rows; a page is not filled to its last point. */
const FILLED = 0.98;

export interface PageFlow {
  readonly orientation: 'landscape' | 'portrait';
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly lastRow: number;
  /** Rows that a page may start with, ascending; what stands between two of them stays on one page if it can. */
  readonly starts: readonly number[];
  /** Rows that every page repeats at its top. */
  readonly repeated: number;
}

/**
 * Rows before which a page starts, so that no heading is left alone at a page's foot and no chart or table is cut that
 * would fit on a page of its own.
 *
 * @example
 * paginate({ orientation: 'landscape', columnWidths: [100], rowHeights: new Map([[0, 300], [1, 300]]), lastRow: 1, starts: [1], repeated: 0 }); // => [1]
 */
export function paginate(flow: PageFlow): number[] {
  const printable = PRINTABLE[flow.orientation];
  const width = flow.columnWidths.reduce((sum, characters) => sum + characters, 0) * POINTS_A_CHARACTER;
  const capacity = (printable.height / Math.min(1, printable.width / width)) * FILLED;
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += flow.rowHeights.get(row) ?? DEFAULT_HEIGHT;
    return sum;
  };
  const repeated = height(0, flow.repeated);
  const breaks: number[] = [];
  const starts = [...new Set(flow.starts)].sort((a, b) => a - b);
  let used = height(0, starts[0] ?? flow.lastRow + 1);
  starts.forEach((start, index) => {
    const block = height(start, starts[index + 1] ?? flow.lastRow + 1);
    const worthIt = block <= capacity - repeated || used > capacity / 2;
    if (used + block > capacity && used > repeated && worthIt) {
      breaks.push(start);
      used = repeated;
    }
    used += block;
    // A block taller than a page runs on by itself.
    while (used > capacity) used -= capacity - repeated;
  });
  return breaks;
}
