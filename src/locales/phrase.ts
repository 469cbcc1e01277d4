/** A number (or other content) in a sentence that stays tied to a cell: the formula that shows it, and what it shows now. */
export interface LivePart {
  /** Without the leading `=`; gives text. */
  readonly formula: string;
  readonly text: string;
}

/** A sentence as a list of literal texts and live parts. */
export type Phrase = readonly (string | LivePart)[];

/**
 * Template tag that makes a phrase: `say` followed by a template whose `${…}` are texts, live parts or phrases.
 *
 * @example
 * say`用户总量${{ formula: 'TEXT(A1,"0")', text: '5' }}人`; // => ['用户总量', { formula: 'TEXT(A1,"0")', text: '5' }, '人']
 */
export function say(literals: TemplateStringsArray, ...values: readonly (string | number | LivePart | Phrase)[]): Phrase {
  const parts: (string | LivePart)[] = [];
  literals.forEach((literal, index) => {
    append(parts, literal);
    const value = values[index];
    if (value === undefined) return;
    for (const part of isPhrase(value) ? value : [value]) append(parts, typeof part === 'number' ? String(part) : part);
  });
  return parts;
}

/** Puts phrases one after the other with a separator between them. */
export function joinPhrases(phrases: readonly Phrase[], separator: string): Phrase {
  const parts: (string | LivePart)[] = [];
  phrases.forEach((phrase, index) => {
    if (index > 0) append(parts, separator);
    for (const part of phrase) append(parts, part);
  });
  return parts;
}

/** The sentence as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function isPhrase(value: string | number | LivePart | Phrase): value is Phrase {
  return Array.isArray(value);
}

function append(parts: (string | LivePart)[], part: string | LivePart): void {
  if (part === '') return;
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else parts.push(part);
}
