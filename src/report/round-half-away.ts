/**
 * Rounds to a number of decimals, halves away from zero, on the number as it is written with 15 significant digits:
 * what Excel's and LibreOffice's `TEXT` and `ROUND` do. `toFixed` rounds the binary value and gives 1.00 for 1.005.
 *
 * @example
 * roundHalfAway(1.005, 2); // => 1.01
 * roundHalfAway(-2.675, 2); // => -2.68
 */
export function roundHalfAway(value: number, decimals: number): number {
  const scaled = Math.round(shift(Math.abs(value), decimals));
  const rounded = shift(scaled, -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * The digits that `TEXT(value, "0.00")` or, grouped, `TEXT(value, "#,##0.00")` shows.
 *
 * @example
 * fixedText(1234.565, 2); // => '1234.57'
 * fixedText(1234.565, 2, true); // => '1,234.57'
 */
export function fixedText(value: number, decimals: number, grouped = false): string {
  const rounded = roundHalfAway(value, decimals);
  const digits = Math.round(shift(Math.abs(rounded), decimals))
    .toFixed(0)
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '-' : ''}${shown}${fraction}`;
}

/** Moves the decimal point without binary error. */
function shift(value: number, places: number): number {
  const [mantissa, exponent] = value.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
