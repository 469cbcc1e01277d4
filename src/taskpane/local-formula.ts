/**
 * A formula as people type it where the decimal separator is another: a comma goes with semicolons between arguments.
 *
 * @param formula as in English
 * @example
 * localFormula('=OPS.TIER(A2,0.5,"a,b")', ','); // => '=OPS.TIER(A2;0,5;"a,b")'
 * localFormula('=OPS.TIER(A2,0.5)', '.'); // => '=OPS.TIER(A2,0.5)'
 */
export function localFormula(formula: string, decimalSeparator: string): string {
  if (decimalSeparator !== ',') return formula;
  return formula.replace(/"(?:[^"]|"")*"|,|(?<=\d)\.(?=\d)/g, (piece) => (piece === ',' ? ';' : piece === '.' ? ',' : piece));
}
