/**
 * A formula as Excel gives it back: sheets in quotes only where they must be.
 *
 * @example
 * plainQuotes("'数据'!A1&\"'数据'!\""); // => "数据!A1&\"'数据'!\""
 */
export function plainQuotes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)/g, (whole, name: string | undefined) => (
    name !== undefined && isPlainSheetName(name) ? name : whole
  ));
}

/** Whether a sheet's name stands in formulas without quotes. */
export function isPlainSheetName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:R|C|R\d*C\d*)$/i.test(name);
}
