/** Longest formula that Excel opens, in characters. */
const MAX_FORMULA = 8192;
/** Longest text between quotes in a formula. */
const MAX_LITERAL = 255;

/**
 * A formula as it is stored in a file, or null when it is longer than Excel opens (its value then stands alone):
 * newer functions get the prefix that older versions need to keep them, and a text in quotes of more than 255
 * characters, which Excel takes for a damaged file, becomes several joined ones.
 *
 * @example
 * fileFormula('CONCAT(A1,"XLOOKUP(")'); // => '_xlfn.CONCAT(A1,"XLOOKUP(")'
 */
export function fileFormula(formula: string): string | null {
  const stored = splitLiterals(formula)
    .map((piece) => (piece.startsWith('"') ? joinedLiteral(piece) : piece.startsWith("'") ? piece : prefixed(piece)))
    .join('');
  return stored.length > MAX_FORMULA ? null : stored;
}

/** The formula in pieces: texts in quotes (with their quotes), quoted sheet names, and what lies between them. */
export function splitLiterals(formula: string): string[] {
  return formula.match(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g) ?? [];
}

function joinedLiteral(literal: string): string {
  if (literal.length - 2 <= MAX_LITERAL) return literal;
  const characters = literal.slice(1, -1).match(/""|[\s\S]/gu) ?? [];
  const texts: string[] = [''];
  for (const character of characters) {
    if (texts.at(-1)!.length + character.length > MAX_LITERAL) texts.push('');
    texts[texts.length - 1] += character;
  }
  return `(${texts.map((text) => `"${text}"`).join('&')})`;
}

function prefixed(piece: string): string {
  return piece.replace(/(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/g, (name) => (
    WORKSHEET_FUNCTIONS.has(name) ? `_xlfn._xlws.${name}` : NEWER_FUNCTIONS.has(name) ? `_xlfn.${name}` : name
  ));
}

const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);
const NEWER_FUNCTIONS = new Set([
  'CONCAT', 'TEXTJOIN', 'IFS', 'SWITCH', 'MAXIFS', 'MINIFS', 'IFNA', 'XLOOKUP', 'XMATCH', 'UNIQUE', 'SORTBY', 'SEQUENCE',
  'LET', 'TEXTBEFORE', 'TEXTAFTER', 'TEXTSPLIT', 'VSTACK', 'HSTACK', 'TAKE', 'DROP', 'NUMBERVALUE', 'DAYS', 'ISOWEEKNUM',
  'STDEV.S', 'STDEV.P', 'NORM.S.DIST', 'NORM.DIST', 'RANK.EQ', 'RANK.AVG', 'PERCENTILE.INC', 'QUARTILE.INC',
]);
