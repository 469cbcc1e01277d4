import type { ColumnSchema } from '../datasets/schema';
import type { ContentProfile } from './content-profile';
import { parseHeader, type Header } from './header';

/** Matches weaker than this are none. */
export const MIN_COLUMN_SCORE = 0.5;

/** A header in no list that is made of the words of those that are. */
const PATTERN_SCORE = 0.8;

/**
 * How well a header and the cells under it fit a column of a dataset, from 0 to 1. The header decides; the content can
 * only take away.
 */
export function scoreColumn(header: Header, profile: ContentProfile, schema: ColumnSchema): number {
  const byName = scoreHeader(header, schema);
  if (byName < MIN_COLUMN_SCORE) return 0;
  const byContent = contentFactor(profile, schema);
  // A plain name over cells of another kind is that column with bad cells: they are reported one by one.
  return byName * (byName >= 0.95 ? Math.max(byContent, 0.6) : byContent);
}

/** How well a header alone fits a column: 1 for the usual one, then by the synonyms' order, then by what it contains. */
export function scoreHeader(header: Header, schema: ColumnSchema): number {
  const names = namesOf(schema);
  const candidates = [header.name, ...header.remarks, ...(header.group === '' ? [] : [`${header.group}${header.name}`])];
  let best = 0;
  let exact = false;
  let named = false;
  for (const [index, candidate] of candidates.entries()) {
    if (candidate === '') continue;
    const score = (names.exact.get(candidate) ?? 0) * (index === 0 ? 1 : 0.97);
    if (score > best) {
      best = score;
      exact = true;
      named = index === 0;
    }
  }
  if (!exact) best = containmentScore(header.name, names.long);
  if (best < PATTERN_SCORE && schema.pattern?.test(header.name)) best = PATTERN_SCORE;
  if (best === 0) return 0;
  if (!named && (!exact || best < 0.97) && names.not.some((word) => speaksAgainst(header, word))) return 0;
  return best < PREFERRED && schema.prefers?.test(header.name) ? PREFERRED + 0.01 * best : best;
}

/** A header of the preferred kind comes right after the usual one. */
const PREFERRED = 0.98;

/** Latin words count where a word begins: `count` speaks against `order count` and not against `account`. */
function speaksAgainst(header: Header, word: string): boolean {
  if (!header.name.includes(word)) return false;
  if (!isLatin(word)) return true;
  const spaced = header.text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const words = spaced.split(/[^a-z0-9%]+/);
  if (words.length === 1) return !(word === 'count' && /account|discount/.test(header.name));
  return words.some((candidate) => candidate.startsWith(word)) || spaced.includes(` ${word}`);
}

interface SchemaNames {
  readonly exact: ReadonlyMap<string, number>;
  /** Names that count when the header only contains them. */
  readonly long: readonly string[];
  readonly not: readonly string[];
}

const NAMES = new WeakMap<ColumnSchema, SchemaNames>();

function namesOf(schema: ColumnSchema): SchemaNames {
  let names = NAMES.get(schema);
  if (!names) {
    const exact = new Map<string, number>();
    const texts = [schema.label.zh, schema.label.en, ...schema.synonyms];
    texts.forEach((text, index) => {
      const { name } = parseHeader(text);
      const score = index < 2 ? 1 : 0.985 - 0.003 * Math.min(index, 40);
      if (!exact.has(name)) exact.set(name, score);
    });
    const long = [...exact.keys()].filter((name) => name.length >= (isLatin(name) ? 6 : 3));
    names = { exact, long, not: (schema.not ?? []).map((word) => word.toLowerCase().replace(/\s/g, '')) };
    NAMES.set(schema, names);
  }
  return names;
}

/** Between 0.55 and 0.85 by how much of the header the contained name covers. */
function containmentScore(header: string, names: readonly string[]): number {
  let best = 0;
  for (const name of names) {
    if (header.includes(name)) best = Math.max(best, 0.55 + (0.3 * name.length) / header.length);
    else if (header.length >= (isLatin(header) ? 6 : 3) && name.includes(header)) best = Math.max(best, 0.4 + (0.35 * header.length) / name.length);
  }
  return best;
}

function isLatin(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/** How far the cells bear out the type: 1 for yes or nothing to say, near 0 for no. */
function contentFactor(profile: ContentProfile, schema: ColumnSchema): number {
  if (profile.filled === 0) return schema.required ? 0.75 : 0.95;
  switch (schema.type) {
    case 'date':
      return profile.dates >= 0.6 ? 1 : profile.dates >= 0.3 ? 0.8 : 0.1;
    case 'number':
      return profile.numbers >= 0.6 ? 1 : profile.numbers >= 0.3 ? 0.8 : 0.1;
    case 'id':
      return profile.fractions > 0.2 || (profile.dates > 0.9 && profile.numbers < 0.5) ? 0.1 : profile.length > 64 ? 0.3 : 1;
    case 'text':
      return profile.dates > 0.8 && profile.numbers < 0.5 ? 0.6 : 1;
  }
}
