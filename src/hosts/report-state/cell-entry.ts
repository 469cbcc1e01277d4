import { excelFormula } from './excel-formula';

/** What is put into a cell, as Excel takes entries; null leaves the cell as it is. */
export type Entry = string | number | boolean | null;

/**
 * A cell's content as an entry: formulas start with `=`, and text that Excel would take for a number, a date, a logical
 * value or a formula is entered with an apostrophe, so that it stays text.
 *
 * @example
 * cellEntry({ value: '007' }); // => "'007"
 * cellEntry({ value: 42, formula: 'SUM(A1:A3)' }); // => '=SUM(A1:A3)'
 */
export function cellEntry({ value, formula }: { readonly value: string | number | boolean | null; readonly formula?: string }): Entry {
  if (formula !== undefined) {
    const stored = excelFormula(formula);
    if (stored !== null) return stored;
  }
  if (value === null) return '';
  return typeof value === 'string' ? textEntry(value) : value;
}

/** Longer texts are neither numbers nor dates. */
const LONGEST_AMBIGUOUS = 40;

function textEntry(text: string): string {
  // Characters that XML does not allow are left out of files too.
   
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  if (/^[=+\-@'#]/.test(clean)) return `'${clean}`;
  if (clean.length > LONGEST_AMBIGUOUS) return clean;
  return /\p{Nd}/u.test(clean) || /^\s*(?:true|false|真|假)\s*$/i.test(clean) ? `'${clean}` : clean;
}
