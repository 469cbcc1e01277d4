/**
 * Number of distinct codes among codes of 0 … size − 1; negative ones are blanks.
 *
 * @example
 * countDistinct(Int32Array.of(1, 3, 1, -1), 4); // => 2
 */
export function countDistinct(codes: Int32Array, size: number): number {
  const seen = new Uint8Array(size);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0 || seen[code] === 1) continue;
    seen[code] = 1;
    count++;
  }
  return count;
}
