import { CallerMistake } from '../caller-mistake';
import { isBlank, plainCell } from './cell';
import type { Cell } from './cell';
import { dayOfCell, numberOfCell } from './cell-values';

/**
 * The one cell of an argument that takes one value; a range of one cell is such a value.
 *
 * @throws {CallerMistake} for a range of several cells
 */
export function oneCell(argument: string, input: unknown): Cell {
  let value = input;
  for (let depth = 0; depth < 2 && Array.isArray(value); depth += 1) {
    const items = value as readonly unknown[];
    if (items.length > 1) throw new CallerMistake((say) => say.notOneValue(argument));
    value = items[0];
  }
  return plainCell(value);
}

/** A number that must be there. */
export function requiredNumber(argument: string, input: unknown): number {
  const cell = oneCell(argument, input);
  const value = numberOfCell(cell);
  if (value === null) {
    throw new CallerMistake((say) => (isBlank(cell) ? say.missingArgument(argument) : say.wrongValue(argument, 'number', String(cell))));
  }
  return value;
}

export interface NumberRule {
  readonly from: number;
  readonly to: number;
  readonly whole?: true;
}

/**
 * An optional number within bounds. What is blank, and 0 where the bounds leave it out (a reference to a blank cell is 0 on the
 * desktop), gives the default.
 */
export function optionalNumber<Default>(argument: string, input: unknown, rule: NumberRule, otherwise: Default): number | Default {
  const cell = oneCell(argument, input);
  if (isBlank(cell) || (cell === 0 && rule.from > 0)) return otherwise;
  const value = numberOfCell(cell);
  if (value === null || value < rule.from || value > rule.to || (rule.whole === true && !Number.isInteger(value))) {
    throw new CallerMistake((say) => say.outOfBounds(argument, rule, String(cell)));
  }
  return value;
}

/** An optional yes or no: logical values, numbers, and TRUE or FALSE as text. */
export function optionalFlag(argument: string, input: unknown): boolean {
  const cell = oneCell(argument, input);
  if (isBlank(cell)) return false;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell !== 0;
  const word = String(cell).trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new CallerMistake((say) => say.wrongValue(argument, 'flag', String(cell)));
}

/** An optional day, null when it is left out or blank. */
export function optionalDay(argument: string, input: unknown, date1904: boolean): number | null {
  const cell = oneCell(argument, input);
  if (isBlank(cell) || cell === 0) return null;
  const day = dayOfCell(cell, date1904);
  if (day === null) throw new CallerMistake((say) => say.wrongValue(argument, 'date', String(cell)));
  return day;
}

/** An optional word out of a list, with its synonyms in both languages; the first word when it is left out. */
export function optionalWord<Word extends string>(
  argument: string,
  input: unknown,
  words: Readonly<Record<Word, readonly string[]>>,
  otherwise: Word,
): Word {
  const cell = oneCell(argument, input);
  if (isBlank(cell) || cell === 0) return otherwise;
  const typed = String(cell).trim().toLowerCase();
  const choices = Object.keys(words) as Word[];
  const found = choices.find((word) => word === typed || words[word].includes(typed));
  if (found === undefined) throw new CallerMistake((say) => say.notAChoice(argument, choices, String(cell)));
  return found;
}

const YES = new Set(['true', 'yes', 'y', '1', '是', '真']);
const NO = new Set(['false', 'no', 'n', '0', '否', '假']);
