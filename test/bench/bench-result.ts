/** One line of the benchmarks: what the project's own code needs beside a peer in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** peer ÷ ours: above 1 the project's own code is the better one. */
  readonly ratio: number;
  readonly unit: 'ms' | 'MB';
  /** The least ratio that the project promises; null where none is promised. */
  readonly bar: number | null;
  readonly met: boolean;
}

/**
 * A line from two measurements.
 *
 * @example
 * benchRow('read', 2, 10, 'exceljs', 'ms', 2).ratio; // => 5
 */
export function benchRow(
  name: string,
  ours: number,
  peer: number,
  peerName: string,
  unit: BenchRow['unit'],
  bar: number | null,
): BenchRow {
  const ratio = peer / ours;
  return { name, ours, peer, peerName, ratio, unit, bar, met: bar === null || ratio >= bar };
}
