import { DAYS_1904, SERIAL_OF_1970 } from '../../workbook/calendar';
import { dateOfNumber, parseDate } from '../../workbook/parse-date';
import { parseNumber } from '../../workbook/parse-number';
import type { Cell } from './cell';

/**
 * The number that a cell holds, as a number or as text such as `1,234.50` or `¥85`; null when it holds none.
 *
 * @example
 * numberOfCell('￥１,２３４.５'); // => 1234.5
 * numberOfCell('abc'); // => null
 */
export function numberOfCell(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return typeof cell === 'string' ? parseNumber(cell) : null;
}

/**
 * The day (since 1970-01-01) that a cell holds, as a serial number or as text; null when it holds none. Times of day are cut off.
 *
 * @example
 * dayOfCell(45721.5, false); // => 20152
 * dayOfCell('2025年3月5日', false); // => 20152
 * dayOfCell(44259, true); // => 20152
 */
export function dayOfCell(cell: Cell, date1904: boolean): number | null {
  if (typeof cell === 'number') {
    const serial = date1904 ? cell + DAYS_1904 : cell;
    if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) return Math.floor(serial + HALF_A_SECOND) - SERIAL_OF_1970;
    return dateOfNumber(cell, {}, date1904)?.day ?? null;
  }
  return typeof cell === 'string' ? (parseDate(cell)?.day ?? null) : null;
}

/** Serial numbers from 1954-10-03 to 2199-12-31; smaller numbers are more likely a mistake than a date. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 109_575;

/** Binary fractions of a day may fall just short of midnight. */
const HALF_A_SECOND = 0.5 / 86_400;
