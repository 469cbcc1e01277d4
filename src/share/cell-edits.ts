import type { CellEdit, OpenCells } from '../workbook/open-cells';
import type { CellPersons } from './cell-persons';
import { callsAddIn } from './native-formula';
import type { PersonsChoice } from './persons-choice';
import { cleanFormula } from './pseudonyms';
import type { Pseudonymiser } from './pseudonymiser';

/** A change that keeps a person out of what leaves. */
export interface PersonsEdit extends CellEdit {
  readonly reason: 'replaced' | 'row-left-out';
}

interface EditOptions {
  readonly choice: Exclude<PersonsChoice, 'keep'>;
  readonly personsOf: CellPersons;
  readonly pseudonyms: Pseudonymiser;
  /** Whether the sheet is the report's: its rows are figures and stay, only who is named in them is left out. */
  readonly report: boolean;
}

/**
 * What is to be changed in some rows so that they name nobody. Where rows are left out, the whole row of the sheet is
 * emptied and stays where it is, so that no formula elsewhere loses what it points to. Formulas are calculated anew of
 * what they point to; only texts within them are changed.
 */
export function cellEdits({ sheet, top, left, formulas, values }: OpenCells, { choice, personsOf, pseudonyms, report }: EditOptions): PersonsEdit[] {
  return values.flatMap((line, index) => {
    const row = top + index;
    const edits: PersonsEdit[] = [];
    for (const [offset, value] of line.entries()) {
      const column = left + offset;
      const pieces = personsOf(value, sheet, row, column);
      const formula = formulas[index]?.[offset];
      if (isFormula(formula, value)) {
        const cleaned = callsAddIn(formula) ? formula : cleanFormula(formula, pseudonyms.clean);
        if (cleaned !== formula) edits.push({ row, column, after: cleaned, formula: true, reason: 'replaced' });
      } else if (pieces.length > 0) {
        if (choice === 'omit' && !report) {
          return line.flatMap((other, at): PersonsEdit[] => (other === '' ? [] : [{ row, column: left + at, after: null, formula: false, reason: 'row-left-out' }]));
        }
        edits.push({ row, column, after: pseudonyms.replace(String(value), pieces), formula: false, reason: 'replaced' });
      }
    }
    return edits;
  });
}

/** Whether a cell calculates; a text may look like a formula. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
