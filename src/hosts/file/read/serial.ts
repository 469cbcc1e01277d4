/** Days from 1900-01-00 of Excel's first date system to 1904-01-01 of its second. */
const DAYS_TO_1904 = 1462;
const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** The serial number after the last that Excel shows as a date, 9999-12-31. */
export const MAX_SERIAL = 2_958_466;

/**
 * A date's serial number in the 1900 system. Below 1 a number is a time of day and has no date to move.
 *
 * @example
 * normalisedSerial(44196, true); // => 45658
 * normalisedSerial(0.5, true); // => 0.5
 */
export function normalisedSerial(serial: number, date1904: boolean): number {
  return date1904 && serial >= 1 ? serial + DAYS_TO_1904 : serial;
}

/**
 * The serial number (1900 system) of an ISO 8601 date, date with time, or time; a zone is left out, as the cell
 * shows the time that is written. Null when the text is none of these.
 *
 * @example
 * isoSerial('2025-01-01T12:00:00'); // => 45658.5
 * isoSerial('12:00:00'); // => 0.5
 */
export function isoSerial(text: string): number | null {
  const match =
    /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_A_DAY + UNIX_EPOCH;
  // Excel's calendar has a 29 February 1900: serials before it are one less.
  return (days < 61 ? days - 1 : days) + time;
}
