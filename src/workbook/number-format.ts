/**
 * Built-in formats that show a number as a date or time: 14 to 22 and 45, 47 everywhere, 27 to 36 and 50 to 58 in
 * Chinese, Japanese and Korean Excel. 46 is `[h]:mm:ss`, an elapsed time.
 */
const BUILT_IN_DATES = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/**
 * Whether a built-in number format shows a date or time of day.
 *
 * @example
 * isBuiltInDateFormat(14); // => true
 * isBuiltInDateFormat(46); // => false
 */
export function isBuiltInDateFormat(id: number): boolean {
  return BUILT_IN_DATES.has(id);
}

/**
 * Whether a number format code shows a date or a time of day. Decided by the letters that Excel replaces (y m d h s,
 * the era's year e, the weekday aaa) outside quotes, escapes and brackets. An elapsed time (`[h]:mm`) is a number of
 * days, not a date; a format with 年 月 日 around digits only (`0月`) shows the number itself.
 *
 * @example
 * isDateFormat('yyyy"年"m"月"d"日"'); // => true
 * isDateFormat('[$-804]aaaa'); // => true
 * isDateFormat('[h]:mm'); // => false
 * isDateFormat('#,##0.00"days"'); // => false
 */
export function isDateFormat(code: string): boolean {
  const unquoted = code.replace(/"[^"]*"?|[\\_*!].?/gsu, '');
  if (/\[(?:h+|m+|s+)\]/i.test(unquoted)) return false;
  const shown = unquoted.replace(/\[[^\]]*\]?|general|g\/(?:通用格式|標準)|e[+-]/gi, '');
  return /[ymdhse]|aaa/i.test(shown);
}
