import { DAYS_1904, MILLISECONDS_A_DAY, SERIAL_OF_1970, dateOf, dayOf } from './calendar';
import { tidyText } from './fold-text';

/** A calendar day, with the time of day where one was given. Wall-clock: a zone in the text is not applied. */
export interface ParsedDate {
  /** Days since 1970-01-01; the first day of a month, quarter or year. */
  readonly day: number;
  /** Milliseconds since midnight, or null without a time. */
  readonly milliseconds: number | null;
  readonly precision: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** What the surroundings of a cell say: a sheet named `2025年3月`, a title, other rows. */
export interface DateContext {
  /** The year for dates that leave it out. */
  readonly year?: number | null;
  /** The month for dates that are only a day (`5日`). */
  readonly month?: number | null;
  /** Whether `03/05/2025` is the third of May. */
  readonly dayFirst?: boolean;
}

/**
 * The date that a text says, or null. Understood are year-month-day in any usual separators, Chinese dates, compact
 * digits, ISO 8601, months, quarters, ISO weeks, English month names, and dates without a year when `context` has one. Of a range the first day
 * counts. Times snap to whole seconds when within 5 ms.
 *
 * @example
 * parseDate('2025年3月5日'); // => { day: 20152, milliseconds: null, precision: 'day' }
 * parseDate('2025-03-05 12:30:11'); // => { day: 20152, milliseconds: 45011000, precision: 'day' }
 * parseDate('3月', { year: 2025 }); // => { day: 20148, milliseconds: null, precision: 'month' }
 * parseDate('2025-02-30'); // => null
 */
export function parseDate(text: string, context: DateContext = {}): ParsedDate | null {
  const tidied = tidyText(text);
  if (tidied.length < 2 || tidied.length > 48 || !/\d|[一二三四五六七八九十]|[a-z]{3}/i.test(tidied)) return null;
  const whole = parseOne(tidied, context);
  if (whole) return whole;
  for (const separator of tidied.matchAll(RANGE_SEPARATOR)) {
    const first = parseOne(tidied.slice(0, separator.index).trim(), context);
    if (first?.precision === 'day') return first;
  }
  return null;
}

/**
 * Both days of a period, or null: the second date may leave out what it shares with the first.
 *
 * @example
 * parsePeriod('2025.10.31-11.11'); // => { start: 20392, end: 20403 }
 */
export function parsePeriod(text: string, context: DateContext = {}): { start: number; end: number } | null {
  const tidied = tidyText(text);
  for (const separator of tidied.matchAll(RANGE_SEPARATOR)) {
    const first = parseOne(tidied.slice(0, separator.index).trim(), context);
    if (first?.precision !== 'day') continue;
    const { year, month } = dateOf(first.day);
    const second = tidied.slice(separator.index + separator[0].length).trim();
    const bare = /^\d{1,2}$/.test(second) ? `${second}日` : second;
    const last = parseOne(bare, { ...context, year, month });
    if (last?.precision !== 'day') return null;
    const end = last.day >= first.day ? last.day : (parseOne(bare, { ...context, year: year + 1, month })?.day ?? last.day);
    return { start: first.day, end };
  }
  const single = parseOne(tidied, context);
  return single?.precision === 'day' ? { start: single.day, end: single.day } : null;
}

/**
 * The date of a serial number in the 1900 system (fractions are times), or null outside 1900 to 2199.
 *
 * @example
 * dateOfSerial(45721.5); // => { day: 20152, milliseconds: 43200000, precision: 'day' }
 */
export function dateOfSerial(serial: number): ParsedDate | null {
  if (!(serial >= 1 && serial < 109_575)) return null;
  const total = snapToSecond((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  const day = Math.floor(total / MILLISECONDS_A_DAY);
  const rest = total - day * MILLISECONDS_A_DAY;
  return { day, milliseconds: rest === 0 ? null : rest, precision: 'day' };
}

/**
 * The date that a plain number says: `20250305`, `202503`, `20250305123011`, a year, a month when `context` has the
 * year, or a serial number.
 *
 * @example
 * dateOfNumber(20250305); // => { day: 20152, milliseconds: null, precision: 'day' }
 * dateOfNumber(45721); // => { day: 20152, milliseconds: null, precision: 'day' }
 * dateOfNumber(3, { year: 2025 }); // => { day: 20148, milliseconds: null, precision: 'month' }
 */
export function dateOfNumber(value: number, context: DateContext = {}, date1904 = false): ParsedDate | null {
  if (Number.isInteger(value)) {
    if (value >= 1 && value <= 12) return context.year ? monthOf(context.year, value) : null;
    if (value >= 1970 && value <= 2100) return { day: dayOf(value, 1, 1), milliseconds: null, precision: 'year' };
    if (value >= 197_001 && value <= 210_012) return monthOf(Math.floor(value / 100), value % 100);
    if (value >= 19_700_101 && value <= 99_991_231) {
      return dayOfParts(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100, null);
    }
    if (value >= 19_700_101_000_000) return parseDate(String(value), context);
  }
  const serial = date1904 ? value + DAYS_1904 : value;
  return serial >= 20_000 ? dateOfSerial(serial) : null;
}

const RANGE_SEPARATOR = /[~至到—–]|\bto\b|(?<=[日号\d]\s*)-(?=\s*\d)/g;
const CHINESE_DIGITS = '零一二三四五六七八九十';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T ,]*(?:星期.|周.|\((?:周|星期)?.\))?[T ,]*(上午|下午|晚上|中午|凌晨|早上|am|pm)?\s*(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2}(?:\.\d+)?)?秒?|分)?\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?`;
const WEEKDAY = String.raw`\s*(?:星期.|周[一二三四五六日天]|\((?:周|星期).\))?`;

const YEAR_FIRST = new RegExp(String.raw`^(\d{4}|\d{2}(?=年))\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*[日号]?${TIME}${WEEKDAY}$`, 'i');
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$`);
const COMPACT_WITH_TIME = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, 'i');
const YEAR_MONTH = /^(\d{4}|\d{2}(?=年))\s*[-/.年\s]?\s*(\d{1,2})\s*月?(?:份|度)?$/;
const YEAR_MONTH_COMPACT = /^(\d{4})(\d{2})$/;
const MONTH_DAY = new RegExp(String.raw`^(\d{1,2})\s*[月/.\-]\s*(\d{1,2})\s*[日号]?${TIME}${WEEKDAY}$`, 'i');
const MONTH_ONLY = /^(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))\s*月(?:份|度)?$/;
const DAY_ONLY = /^(\d{1,2})\s*[日号]$/;
const QUARTER = /^(?:(\d{4})\s*[-年/ ]?\s*)?(?:q([1-4])|第?\s*([1-4一二三四])\s*季度?)$/i;
const QUARTER_FIRST = /^q([1-4])\s*[-/ ]?\s*(\d{4})$/i;
const WEEK = /^(\d{4})\s*[-年/ ]?\s*(?:w|第)\s*(\d{1,2})\s*周?$/i;
const YEAR_ONLY = /^(\d{4})\s*年?度?$/;
const NAMED_MONTH = /^(?:(\d{1,2})[\s-]*(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?[\s,-]*(?:(\d{1,2})(?:st|nd|rd|th)?[\s,]+)?('?\d{2}|\d{4})?$/i;

function parseOne(text: string, context: DateContext): ParsedDate | null {
  let match = YEAR_FIRST.exec(text);
  if (match) return dayOfParts(fullYear(match[1]!), Number(match[2]), Number(match[3]), timeOf(match, 4));
  match = COMPACT.exec(text);
  if (match) {
    const time = match[4] === undefined ? null : clock(Number(match[4]), Number(match[5]), Number(match[6] ?? 0));
    return time === undefined ? null : dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]), time);
  }
  match = COMPACT_WITH_TIME.exec(text);
  if (match) return dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]), timeOf(match, 4));
  match = YEAR_LAST.exec(text);
  if (match) {
    const dayFirst = context.dayFirst === true || Number(match[1]) > 12;
    const [month, day] = dayFirst ? [match[2], match[1]] : [match[1], match[2]];
    return dayOfParts(Number(match[3]), Number(month), Number(day), timeOf(match, 4));
  }
  match = YEAR_MONTH_COMPACT.exec(text) ?? YEAR_MONTH.exec(text);
  if (match && Number(match[2]) >= 1) return monthOf(fullYear(match[1]!), Number(match[2]));
  return parseIncomplete(text, context);
}

/** Dates that leave something out, and the periods that are not months. */
function parseIncomplete(text: string, context: DateContext): ParsedDate | null {
  let match = QUARTER.exec(text);
  if (match) return quarterOf(Number(match[1] ?? context.year ?? NaN), chineseNumber(match[2] ?? match[3]!));
  match = QUARTER_FIRST.exec(text);
  if (match) return quarterOf(Number(match[2]), Number(match[1]));
  match = WEEK.exec(text);
  if (match) return weekOf(Number(match[1]), Number(match[2]));
  match = YEAR_ONLY.exec(text);
  if (match) return dateInRange(Number(match[1])) ? { day: dayOf(Number(match[1]), 1, 1), milliseconds: null, precision: 'year' } : null;
  match = MONTH_ONLY.exec(text);
  if (match) return context.year ? monthOf(context.year, match[1] ? Number(match[1]) : chineseNumber(match[2]!)) : null;
  match = MONTH_DAY.exec(text);
  if (match) return context.year ? dayOfParts(context.year, Number(match[1]), Number(match[2]), timeOf(match, 3)) : null;
  match = DAY_ONLY.exec(text);
  if (match) return context.year && context.month ? dayOfParts(context.year, context.month, Number(match[1]), null) : null;
  return parseNamedMonth(text, context);
}

function parseNamedMonth(text: string, context: DateContext): ParsedDate | null {
  const match = NAMED_MONTH.exec(text);
  if (!match) return null;
  const month = MONTH_NAMES.indexOf(match[2]!.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || !/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(match[2]!)) {
    return null;
  }
  const day = match[1] ?? match[3];
  const year = match[4] === undefined ? (context.year ?? null) : fullYear(match[4].replace("'", ''));
  if (year === null) return null;
  return day === undefined ? monthOf(year, month) : dayOfParts(year, month, Number(day), null);
}

/** Milliseconds since midnight from the groups of `TIME`; undefined when they are no time of day. */
function timeOf(match: RegExpExecArray, first: number): number | null | undefined {
  const hourText = match[first + 1];
  if (hourText === undefined) return null;
  const half = (match[first] ?? match[first + 4] ?? '').toLowerCase();
  let hour = Number(hourText);
  if (/下午|晚上|pm/.test(half) && hour < 12) hour += 12;
  if (/中午/.test(half) && hour < 3) hour += 12;
  if (/凌晨|上午|am/.test(half) && hour === 12) hour = 0;
  return clock(hour, Number(match[first + 2] ?? 0), Number(match[first + 3] ?? 0));
}

function clock(hour: number, minute: number, second: number): number | undefined {
  if (hour > 24 || minute > 59 || second >= 61) return undefined;
  return snapToSecond((hour * 3600 + minute * 60 + second) * 1000);
}

function snapToSecond(milliseconds: number): number {
  const second = Math.round(milliseconds / 1000) * 1000;
  return Math.abs(milliseconds - second) <= 5 ? second : Math.round(milliseconds);
}

function dayOfParts(year: number, month: number, day: number, time: number | null | undefined): ParsedDate | null {
  if (time === undefined || !dateInRange(year) || month < 1 || month > 12) return null;
  const number = dayOf(year, month, day);
  if (day < 1 || dateOf(number).day !== day) return null;
  const overflow = time !== null && time >= MILLISECONDS_A_DAY ? 1 : 0;
  return { day: number + overflow, milliseconds: overflow || time === 0 ? null : time, precision: 'day' };
}

function monthOf(year: number, month: number): ParsedDate | null {
  if (!dateInRange(year) || month < 1 || month > 12) return null;
  return { day: dayOf(year, month, 1), milliseconds: null, precision: 'month' };
}

function quarterOf(year: number, quarter: number): ParsedDate | null {
  if (!dateInRange(year)) return null;
  return { day: dayOf(year, quarter * 3 - 2, 1), milliseconds: null, precision: 'quarter' };
}

/** Monday of an ISO 8601 week: week 1 holds the fourth of January. */
function weekOf(year: number, week: number): ParsedDate | null {
  if (!dateInRange(year) || week < 1 || week > 53) return null;
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((fourth + 3) % 7);
  return { day: monday + (week - 1) * 7, milliseconds: null, precision: 'week' };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function dateInRange(year: number): boolean {
  return year >= 1900 && year < 2200;
}

function chineseNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text.length === 1) return CHINESE_DIGITS.indexOf(text);
  return text.startsWith('十') ? 10 + CHINESE_DIGITS.indexOf(text[1]!) : NaN;
}
