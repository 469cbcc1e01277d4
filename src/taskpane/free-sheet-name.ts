/**
 * A sheet name that is not taken yet, at most 31 characters long; Excel does not tell upper from lower case.
 *
 * @example
 * freeSheetName('OPS RFM', ['Sheet1', 'ops rfm']); // => 'OPS RFM 2'
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
