/**
 * Width of a text in digits of its font: a Chinese character is about 1.75 digits wide, a small letter 0.86.
 *
 * @example
 * textWidth('月活MAU'); // => 6.5
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += isWide(character.codePointAt(0)!) ? WIDE : /[a-z ,.;:'()]/.test(character) ? NARROW : 1;
  return width;
}

/** Lines that a text takes in a column of a width (in digits of the default font), at a font size in points. */
export function lineCount(text: string, columnWidth: number, fontSize: number): number {
  const capacity = Math.max(2, (columnWidth * PIXELS_A_DIGIT - PADDING) / (fontSize * PIXELS_A_POINT * DIGIT_OF_EM));
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / capacity)), 0);
}

/** Height in points of a row of so many lines. */
export function lineHeight(lines: number, fontSize: number, padding = 5): number {
  return Math.min(409, Math.ceil(lines * fontSize * 1.45 + padding));
}

const WIDE = 1.75;
/** Small letters, spaces and stops, on average. */
const NARROW = 0.86;
const PIXELS_A_DIGIT = 8.1;
const PIXELS_A_POINT = 4 / 3;
const DIGIT_OF_EM = 0.59;
/** Indent and cell padding. */
const PADDING = 14;

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    code === 0x2014 ||
    code === 0x201c ||
    code === 0x201d
  );
}
