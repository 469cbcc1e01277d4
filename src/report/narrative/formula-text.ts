import type { LivePart, Phrase } from '../../locales/phrase';
import { phraseText } from '../../locales/phrase';

/** Excel's limits: characters of a text literal in a formula, and of a formula. */
export const MAX_LITERAL = 255;
export const MAX_FORMULA = 8192;

/**
 * A phrase as a cell: its text and, where any part is live, the formula that gives that text. Literals are quoted and
 * split, so text from a workbook can never act as code.
 *
 * @example
 * formulaText(['共', { formula: 'TEXT(A1,"0")', text: '5' }, '人']); // => { value: '共5人', formula: '"共"&TEXT(A1,"0")&"人"' }
 */
export function formulaText(phrase: Phrase): { value: string; formula?: string } {
  const clean = phrase.map((part) => (typeof part === 'string' ? withoutControls(part) : part));
  const value = phraseText(clean);
  if (clean.every((part) => typeof part === 'string')) return { value };
  const formula = clean.map(operand).join('&');
  return formula.length > MAX_FORMULA ? { value } : { value, formula };
}

/**
 * A text as Excel literals joined by `&`.
 *
 * @example
 * textLiteral('say "hi"'); // => '"say ""hi"""'
 */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of withoutControls(text)) {
    if (piece.length + character.length > MAX_LITERAL) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}

/** Splits sentences into paragraphs whose formulas and texts stay within bounds. */
export function paragraphs(sentences: readonly Phrase[], separator: string, maximumText = 420): Phrase[] {
  const result: Phrase[] = [];
  let current: Phrase = [];
  for (const sentence of sentences) {
    if (sentence.length === 0) continue;
    const joined =
      current.length === 0 ? sentence : [...current, ...(separator === '' ? [] : [separator]), ...sentence];
    const fits = phraseText(joined).length <= maximumText && formulaLength(joined) <= MAX_FORMULA - 200;
    if (fits || current.length === 0) current = joined;
    else {
      result.push(current);
      current = sentence;
    }
  }
  if (current.length > 0) result.push(current);
  return result;
}

function formulaLength(phrase: Phrase): number {
  return phrase.reduce((length, part) => length + operand(part).length + 1, 0);
}

function operand(part: string | LivePart): string {
  return typeof part === 'string' ? textLiteral(part) : part.formula;
}

/** Control characters cannot stand in a workbook's XML. */
function withoutControls(text: string): string {
   
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\r\n?/g, '\n');
}
