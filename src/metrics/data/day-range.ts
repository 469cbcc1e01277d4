/** Index of the first day in an ascending column that is not before `day`. */
export function firstIndexFrom(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half-open range of the indexes of an ascending column whose days are in a period. */
export function rangeOf(
  days: Int32Array,
  period: { readonly start: number; readonly end: number },
): readonly [number, number] {
  return [firstIndexFrom(days, period.start), firstIndexFrom(days, period.end + 1)];
}
