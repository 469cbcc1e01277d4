const MAX_FORMULA = 8192;
const MAX_LITERAL = 255;

/**
 * A formula as it is entered in Excel, or null when it is longer than Excel takes: without the prefixes that files
 * need, and with long texts joined from pieces of at most 255 characters.
 *
 * @example
 * excelFormula('_xlfn.CONCAT(A1,"x")'); // => '=CONCAT(A1,"x")'
 */
export function excelFormula(formula: string): string | null {
  const entry = `=${pieces(formula).map((piece) => (piece.startsWith('"') ? literal(piece) : unprefixed(piece))).join('')}`;
  return entry.length > MAX_FORMULA ? null : entry;
}

/**
 * A formula with sheets named otherwise.
 *
 * @example
 * renameSheets("'概览'!B2+1", new Map([['概览', '概览 (2)']])); // => "'概览 (2)'!B2+1"
 */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  return pieces(formula).map((piece, index, all) => {
    if (piece.startsWith("'") && all[index + 1]?.startsWith('!') === true) {
      const renamed = names.get(piece.slice(1, -1).replaceAll("''", "'"));
      return renamed === undefined ? piece : `'${renamed.replaceAll("'", "''")}'`;
    }
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    return piece.replace(/([\p{L}_][\p{L}\p{N}_.]*)!/gu, (whole, name: string) => {
      const renamed = names.get(name);
      return renamed === undefined ? whole : `'${renamed.replaceAll("'", "''")}'!`;
    });
  }).join('');
}

/**
 * A formula for comparison: sheets without their quotes, which Excel leaves out where it may.
 *
 * @example
 * unquotedSheets("='概览'!B2&\"'概览'!\""); // => "=概览!B2&\"'概览'!\""
 */
export function unquotedSheets(formula: string): string {
  return pieces(formula).map((piece, index, all) => (
    piece.startsWith("'") && all[index + 1]?.startsWith('!') === true ? piece.slice(1, -1).replaceAll("''", "'") : piece
  )).join('');
}

/** Texts in quotes, quoted sheet names, and what lies between them. */
function pieces(formula: string): string[] {
  return formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [];
}

function unprefixed(piece: string): string {
  return piece.replace(/_xlfn\.(?:_xlws\.)?/g, '');
}

function literal(piece: string): string {
  if (piece.length - 2 <= MAX_LITERAL) return piece;
  const characters = piece.slice(1, -1).match(/""|[\s\S]/gu) ?? [];
  const texts: string[] = [''];
  for (const character of characters) {
    if (texts.at(-1)!.length + character.length > MAX_LITERAL) texts.push('');
    texts[texts.length - 1] += character;
  }
  return `(${texts.map((text) => `"${text}"`).join('&')})`;
}
