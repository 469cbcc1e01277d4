/**
 * Width of a text in characters of the default font at 10 points: a Chinese character is about two digits wide.
 *
 * @example
 * textWidth('月活MAU'); // => 7
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column of a width, at a font size in points. */
export function lineCount(text: string, columnWidth: number, fontSize: number): number {
  const capacity = Math.max(1, (columnWidth * 10.4) / fontSize - 1);
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / capacity)), 0);
}

/** Height in points of a row of so many lines. */
export function lineHeight(lines: number, fontSize: number, padding = 5): number {
  return Math.min(409, Math.ceil(lines * fontSize * 1.5 + padding));
}

function isWide(code: number): boolean {
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60)
    || (code >= 0x20000 && code <= 0x3fffd) || code === 0x2014 || code === 0x201c || code === 0x201d;
}
