import type { PersonalData } from './personal-data';

export type PersonalKind = 'user-id' | 'name' | 'phone' | 'email' | 'identity-number';

/** A piece of personal data within a text. */
export interface PersonalPiece {
  readonly kind: PersonalKind;
  readonly text: string;
  readonly start: number;
}

/**
 * Finds personal data in a text: known user ids as whole words, known names, mobile numbers, e-mail addresses and identity
 * numbers of mainland China. Pieces do not overlap; they stand in the order of the text.
 *
 * @example
 * findPersonal('请联系 13800138000', { userIds: new Map(), names: new Map() }).map(({ kind }) => kind); // => ['phone']
 */
export function findPersonal(text: string, personal: PersonalData): PersonalPiece[] {
  const pieces: PersonalPiece[] = [];
  const add = (kind: PersonalKind, match: RegExpExecArray): void => {
    const end = match.index + match[0].length;
    if (pieces.some(({ start, text: other }) => match.index < start + other.length && start < end)) return;
    pieces.push({ kind, text: match[0], start: match.index });
  };
  for (const [kind, pattern] of PATTERNS) for (const match of text.matchAll(pattern)) add(kind, match);
  // A bare number is more often a count than a user.
  for (const match of text.matchAll(WORD)) if (personal.userIds.has(match[0]) && !/^\d{1,6}$/.test(match[0])) add('user-id', match);
  const names = namePattern(personal);
  if (names) for (const match of text.matchAll(names)) add('name', match);
  return pieces.sort((a, b) => a.start - b.start);
}

const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  ['identity-number', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g],
  ['phone', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
];

const WORD = /[A-Za-z0-9][\w-]*/g;

const patterns = new WeakMap<PersonalData, RegExp | null>();

/** Longer names first, so that a name is not found within another. */
function namePattern(personal: PersonalData): RegExp | null {
  let pattern = patterns.get(personal);
  if (pattern === undefined) {
    const names = [...personal.names.keys()].sort((a, b) => b.length - a.length);
    pattern = names.length === 0 ? null : new RegExp(names.map(nameSource).join('|'), 'g');
    patterns.set(personal, pattern);
  }
  return pattern;
}

function nameSource(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\x20-\x7e]+$/.test(name) ? `(?<![A-Za-z])${escaped}(?![A-Za-z])` : escaped;
}
