import { NOTHING } from '../recognise/convert-column';
import { BLANK_MARK } from '../workbook/parse-number';
import type { Dialect } from './warehouse';

type TextType = 'id' | 'text';

/**
 * A condition for texts that compare here otherwise than as they stand: with white space around them or, in ids, inside,
 * ids of digits with leading zeros, and what is written for nothing (`-`, `无`).
 */
export function untidy(dialect: Dialect, text: string, type: TextType): string {
  const patterns = type === 'id' ? ['\\s', '^0[0-9]+$'] : ['^\\s|\\s$'];
  return search(dialect, text, [...patterns, markPattern(type)].join('|'));
}

/** The text without white space around it. */
export function trimmed(dialect: Dialect, text: string): string {
  return removed(dialect, text, '^\\s+|\\s+$');
}

/** The text as it is compared; see `normalizeId`. It has to be one of `plainTextPattern` when it is an id. */
export function tidied(dialect: Dialect, text: string, type: TextType): string {
  const bare = type === 'id' ? removed(dialect, text, '\\s+') : trimmed(dialect, text);
  const kept = type === 'id' ? withoutZeros(dialect, bare) : bare;
  return `(CASE WHEN ${search(dialect, bare, markPattern(type))} THEN '' ELSE ${kept} END)`;
}

/** A condition for a trimmed text that stands for a blank number or date. */
export function blankMark(dialect: Dialect, text: string): string {
  return search(dialect, text, markPattern('id'));
}

/** A text as a literal of the engine's SQL; only for patterns of the project's own. */
export function literal(dialect: Dialect, text: string): string {
  if (dialect === 'duckdb') return `'${text.replaceAll("'", "''")}'`;
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function markPattern(type: TextType): string {
  return `(?i:${(type === 'id' ? BLANK_MARK : NOTHING).source})`;
}

function search(dialect: Dialect, text: string, pattern: string): string {
  return `${dialect === 'duckdb' ? 'regexp_matches' : 'match'}(${text}, ${literal(dialect, pattern)})`;
}

function removed(dialect: Dialect, text: string, pattern: string): string {
  const given = literal(dialect, pattern);
  return dialect === 'duckdb' ? `regexp_replace(${text}, ${given}, '', 'g')` : `replaceRegexpAll(${text}, ${given}, '')`;
}

function withoutZeros(dialect: Dialect, text: string): string {
  const rest = [text, literal(dialect, '^0+([0-9]+)$'), literal(dialect, '\\1')].join(', ');
  return `${dialect === 'duckdb' ? 'regexp_replace' : 'replaceRegexpOne'}(${rest})`;
}
