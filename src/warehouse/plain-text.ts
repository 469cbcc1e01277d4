/**
 * A regular expression (RE2) of the texts that compare the same in an engine as they do here: nothing that `tidyText` would
 * change but white space around them. In UTF-8 mode no part of it matches bytes that are no UTF-8.
 *
 * Engines lack Unicode NFKC, so that a text which it changes, such as full-width `Ａ１`, would be another id there. Marks and
 * Hangul letters that could be composed are taken for changed too.
 */
export function plainTextPattern(): string {
  const odd = `\\s\\p{M}\\x{1160}-\\x{11ff}\\x{200b}-\\x{200f}\\x{2060}\\x{feff}${changedByNormalizing()}`;
  return `^(?:[^='${odd}][^${odd}]*(?: [^${odd}]+)*)?$`;
}

/** Ranges of the code points that NFKC changes, as they stand in a class of RE2. */
function changedByNormalizing(): string {
  const ranges: string[] = [];
  let first = -1;
  for (let code = 0x80; code <= LAST_CHANGED + 1; code++) {
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const changes = !isSurrogate && code <= LAST_CHANGED && isChanged(code);
    if (changes && first < 0) first = code;
    if (changes || first < 0) continue;
    ranges.push(first === code - 1 ? hex(first) : `${hex(first)}-${hex(code - 1)}`);
    first = -1;
  }
  return ranges.join('');
}

/** No code point after the compatibility ideographs is changed. */
const LAST_CHANGED = 0x2ffff;

function isChanged(code: number): boolean {
  const text = String.fromCodePoint(code);
  return text.normalize('NFKC') !== text;
}

function hex(code: number): string {
  return `\\x{${code.toString(16)}}`;
}
