import { quantilesOf } from '../../stats/quantiles-of';

/** Ascending cut points of each value: one fewer than there are scores. */
export interface CutPoints {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

export interface RfmValues {
  readonly recency: Int32Array;
  /** 0 marks a customer without an order, who gets scores 0 and is not part of the quantiles. */
  readonly frequency: Int32Array;
  readonly monetary: Float64Array;
}

export interface RfmScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  readonly cutPoints: CutPoints;
  readonly buyers: number;
}

/**
 * Scores of customers' recency, frequency and monetary values; see `rfm`.
 *
 * @param bins number of scores; fixed cut points of a value override it for that value
 * @example
 * const values = {
 *   recency: Int32Array.of(5, 4, 3, 2, 1), frequency: Int32Array.of(1, 1, 2, 3, 9), monetary: Float64Array.of(10, 20, 30, 40, 50),
 * };
 * [...rfmScores(values).r]; // => [1, 2, 3, 4, 5]
 * [...rfmScores(values).f]; // => [1, 1, 3, 4, 5]
 */
export function rfmScores(values: RfmValues, bins = 5, fixed: Partial<CutPoints> = {}): RfmScores {
  const { recency, frequency, monetary } = values;
  let buyers = 0;
  for (let i = 0; i < frequency.length; i++) if (frequency[i]! > 0) buyers++;
  const cutPoints: CutPoints = {
    recency: fixed.recency ?? quantilesOf(valuesOfBuyers(recency, frequency, buyers), bins),
    frequency: fixed.frequency ?? quantilesOf(valuesOfBuyers(frequency, frequency, buyers), bins),
    monetary: fixed.monetary ?? quantilesOf(valuesOfBuyers(monetary, frequency, buyers), bins),
  };
  return {
    r: scores(recency, frequency, cutPoints.recency, true),
    f: scores(frequency, frequency, cutPoints.frequency, false),
    m: scores(monetary, frequency, cutPoints.monetary, false),
    cutPoints,
    buyers,
  };
}

function valuesOfBuyers(
  values: Int32Array | Float64Array,
  frequency: Int32Array,
  buyers: number,
): Int32Array | Float64Array {
  if (buyers === values.length) return values.slice();
  const own = values instanceof Int32Array ? new Int32Array(buyers) : new Float64Array(buyers);
  let next = 0;
  for (let i = 0; i < values.length; i++) if (frequency[i]! > 0) own[next++] = values[i]!;
  return own;
}

function scores(
  values: Int32Array | Float64Array,
  frequency: Int32Array,
  cuts: readonly number[],
  reversed: boolean,
): Uint8Array {
  const result = new Uint8Array(values.length);
  const points = Float64Array.from(cuts);
  const best = points.length + 1;
  const middle = points.length >> 1;
  const point = points[middle]!;
  for (let i = 0; i < values.length; i++) {
    if (frequency[i] === 0) continue;
    const value = values[i]!;
    let above = value > point ? middle + 1 : 0;
    while (above < points.length && value > points[above]!) above++;
    result[i] = reversed ? best - above : 1 + above;
  }
  return result;
}
