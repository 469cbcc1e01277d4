import type { Unit } from '../metrics/figure';
import { unitWords } from '../locales/units';
import type { Language } from '../locales/language';
import { fixedText, roundHalfAway } from './round-half-away';

/** How a number is shown: divided by `scale`, with the given digits, between a prefix and a suffix. */
export interface NumberDisplay {
  /** 1, or the size of 万, 亿, K or M. */
  readonly scale: number;
  readonly decimals: number;
  readonly percent: boolean;
  readonly grouped: boolean;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The one rule for showing a figure in a card, a sentence or a chart label. Shares in percent with one decimal (two
 * below 1 %), counts and money from 10,000 up in 万 and 亿 or K and M, trailing zeros dropped.
 *
 * @example
 * numberDisplay(16800, 'users', 'zh').suffix; // => '万人'
 */
export function numberDisplay(value: number, unit: Unit, language: Language): NumberDisplay {
  const { prefix, suffix } = unitWords[language][unit];
  const size = Math.abs(value);
  if (unit === 'fraction') {
    return trimmed(value, {
      scale: 1,
      decimals: size !== 0 && size < 0.01 ? 2 : 1,
      percent: true,
      grouped: false,
      prefix,
      suffix,
    });
  }
  const scaled = unitWords[language].scales.find((candidate) => SCALED_UNITS.has(unit) && size >= candidate.from);
  if (scaled) {
    const { scale, decimals, word } = scaled;
    return trimmed(value, { scale, decimals, percent: false, grouped: true, prefix, suffix: `${word}${suffix}` });
  }
  const decimals = unit === 'CNY' && size >= 1000 ? 0 : DECIMALS[unit];
  return trimmed(value, { scale: 1, decimals, percent: false, grouped: true, prefix, suffix });
}

/**
 * A number as text.
 *
 * @example
 * displayNumber(16800, 'users', 'zh'); // => '1.68万人'
 * displayNumber(0.115, 'fraction', 'en'); // => '11.5%'
 * displayNumber(2426248, 'CNY', 'en'); // => '¥2.43M'
 */
export function displayNumber(value: number, unit: Unit, language: Language): string {
  return displayText(value, numberDisplay(value, unit, language));
}

/** A number as text by a given display. */
export function displayText(value: number, display: NumberDisplay): string {
  const digits = fixedText(
    display.percent ? value : value / display.scale,
    display.decimals + (display.percent ? 2 : 0),
    display.grouped,
  );
  const shown = display.percent ? percentText(value, display.decimals) : digits;
  return `${display.prefix}${shown}${display.suffix}`;
}

/**
 * The number format of a cell that holds the value divided by the display's scale.
 *
 * @example
 * numberFormatFor(16800, 'users', 'zh'); // => { scale: 10000, code: '#,##0.00"万人"' }
 */
export function numberFormatFor(value: number, unit: Unit, language: Language): { scale: number; code: string } {
  const display = numberDisplay(value, unit, language);
  return { scale: display.scale, code: `${quoted(display.prefix)}${digitsCode(display)}${quoted(display.suffix)}` };
}

/** The digits part of a number format: `0.0%`, `#,##0.00`. */
export function digitsCode(display: Pick<NumberDisplay, 'decimals' | 'percent' | 'grouped'>): string {
  const fraction = display.decimals === 0 ? '' : `.${'0'.repeat(display.decimals)}`;
  return `${display.grouped ? '#,##0' : '0'}${fraction}${display.percent ? '%' : ''}`;
}

const SCALED_UNITS: ReadonlySet<Unit> = new Set<Unit>([
  'users',
  'orders',
  'CNY',
  'count',
  'points',
  'people',
  'hours',
  'times',
]);

const DECIMALS: Readonly<Record<Unit, number>> = {
  users: 0,
  orders: 0,
  CNY: 2,
  fraction: 1,
  multiple: 2,
  count: 0,
  points: 0,
  minutes: 1,
  seconds: 2,
  hours: 1,
  steps: 0,
  people: 0,
  score: 1,
  correlation: 2,
  'CNY/thousand': 2,
  times: 0,
};

function percentText(value: number, decimals: number): string {
  return `${fixedText(roundHalfAway(value, decimals + 2) * 100, decimals)}%`;
}

/** Drops the decimals that would be zeros. */
function trimmed(value: number, display: NumberDisplay): NumberDisplay {
  const shown = display.percent
    ? roundHalfAway(value, display.decimals + 2)
    : roundHalfAway(value / display.scale, display.decimals);
  const offset = display.percent ? 2 : 0;
  let decimals = display.decimals;
  while (decimals > 0 && roundHalfAway(shown, decimals - 1 + offset) === shown) decimals -= 1;
  return { ...display, decimals };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}
