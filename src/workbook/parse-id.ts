import { tidyText } from './fold-text';

/**
 * An id as it is compared: tidied (see `tidyText`), without inner spaces; ids that are all digits lose their leading zeros, so that
 * the number 7 in one workbook is the text `007` of another. Empty when nothing is left.
 *
 * @example
 * normalizeId(' Ｕ１００１ '); // => 'U1001'
 * normalizeId('000123'); // => '123'
 * normalizeId('000'); // => '0'
 */
export function normalizeId(text: string): string {
  const tidied = tidyText(text).replace(/ /g, '');
  if (!ALL_DIGITS.test(tidied)) return tidied;
  return tidied.replace(/^0+(?=\d)/, '');
}

/**
 * The id that a number cell holds.
 *
 * @example
 * idOfNumber(100234); // => '100234'
 * idOfNumber(1e16); // => '10000000000000000'
 */
export function idOfNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

const ALL_DIGITS = /^\d+$/;
