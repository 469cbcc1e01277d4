import { cellJournal, enterCells, heldEntry, type CellJournal } from '../../hosts/excel/cell-journal';
import { replaceComments } from '../../hosts/excel/replace-comments';
import { replaceFunctions, type FunctionCell } from '../../hosts/excel/replace-functions';
import { ExcelHostError } from '../../hosts/excel/excel-host-error';
import { isFilled, visitCells, type VisitControl } from '../../hosts/excel/visit-cells';
import { cellEdits, isFormula } from '../../share/cell-edits';
import { callsAddIn, nativeFormula } from '../../share/native-formula';
import type { PersonsChoice } from '../../share/persons-choice';
import { pseudonymiser, type PseudonymWords } from '../../share/pseudonymiser';
import { cellEntry, type Entry } from '../../hosts/report-state/cell-entry';
import { cellKey } from '../../hosts/report-state/sheet-layout';
import type { KnownPersons } from '../engine-worker/results';
import { personalData, personsIn } from './scan-workbook';

/** What was done to a sheet before the workbook leaves. */
export interface PreparedSheet {
  readonly sheet: string;
  /** Formulas of the add-in that became values. */
  readonly values: number;
  /** Formulas of the add-in that became Excel's own. */
  readonly native: number;
  /** Cells in which persons were replaced. */
  readonly replaced: number;
  /** Rows that were emptied. */
  readonly rows: number;
}

export interface Preparation {
  readonly sheets: readonly PreparedSheet[];
  readonly comments: number;
  readonly cells: number;
  /** Puts everything back as it was. Throws ExcelHostError. */
  readonly restore: () => Promise<void>;
}

export interface PrepareOptions {
  readonly choice: PersonsChoice;
  readonly known: KnownPersons;
  readonly words: PseudonymWords;
  /** What stands for everybody who is left out. */
  readonly omitted: string;
}

/**
 * Makes the open workbook fit to leave: formulas of the add-in become Excel's own or values, persons are replaced or left
 * out. All or nothing: on a fault or when it is stopped, what was changed is put back.
 *
 * @throws ExcelHostError; `undone` is false when something could not be put back.
 */
export async function prepareWorkbook(options: PrepareOptions, control: VisitControl): Promise<Preparation> {
  const journal = cellJournal();
  const undoComments: (() => Promise<void>)[] = [];
  const restore = async (): Promise<void> => {
    await journal.restore();
    for (const undo of undoComments) await undo();
  };
  try {
    const sheets = new Map<string, Mutable>();
    await withoutFunctions(journal, sheets, control);
    let comments = 0;
    if (options.choice !== 'keep') {
      const edits = await editsOf(options, options.choice, journal, sheets, control);
      await enterCells(edits, control);
      const replaced = await replaceComments(cleaner(options, options.choice).clean);
      undoComments.push(replaced.restore);
      comments = replaced.count;
    }
    return { sheets: [...sheets.values()], comments, cells: journal.cells(), restore };
  } catch (error) {
    const undone = await restore().then(() => true, () => false);
    throw error instanceof ExcelHostError ? new ExcelHostError(error.fault, error.detail, undone, { cause: error }) : error;
  }
}

type Mutable = { -readonly [Key in keyof PreparedSheet]: PreparedSheet[Key] };

function entryFor(sheets: Map<string, Mutable>, sheet: string): Mutable {
  const known = sheets.get(sheet) ?? { sheet, values: 0, native: 0, replaced: 0, rows: 0 };
  sheets.set(sheet, known);
  return known;
}

async function withoutFunctions(journal: CellJournal, sheets: Map<string, Mutable>, { signal }: VisitControl): Promise<void> {
  const found: FunctionCell[] = [];
  await visitCells(({ sheet, top, left, formulas, values }) => {
    formulas.forEach((line, row) => line.forEach((formula, column) => {
      if (isFormula(formula, values[row]?.[column]) && callsAddIn(formula)) found.push({ sheet, row: top + row, column: left + column, formula });
    }));
  }, signal === undefined ? {} : { signal });
  for (const { sheet, by } of await replaceFunctions(found, nativeFormula, journal, signal)) entryFor(sheets, sheet)[by] += 1;
}

/** The changes that persons make necessary; what the cells hold is taken down. */
async function editsOf(
  options: PrepareOptions, choice: Exclude<PersonsChoice, 'keep'>, journal: CellJournal, sheets: Map<string, Mutable>, control: VisitControl,
): Promise<Map<string, Map<number, Entry>>> {
  const edits = new Map<string, Map<number, Entry>>();
  const personsOf = personsIn(options.known);
  const pseudonyms = cleaner(options, choice);
  await visitCells((cells, { name, report }, spills) => {
    const rows = new Set<number>();
    for (const { row, column, after, formula, reason } of cellEdits(cells, { choice, personsOf, pseudonyms, report })) {
      // What a formula fills follows from what it points to.
      if (isFilled(spills, row, column)) continue;
      const [at, across] = [row - cells.top, column - cells.left];
      journal.note(name, row, column, heldEntry(cells.formulas[at]![across], cells.values[at]![across]));
      const sheet = edits.get(name) ?? new Map<number, Entry>();
      edits.set(name, sheet);
      sheet.set(cellKey(row, column), formula ? String(after) : cellEntry({ value: after }));
      if (reason === 'row-left-out') rows.add(row);
      else entryFor(sheets, name).replaced += 1;
    }
    if (rows.size > 0) entryFor(sheets, name).rows += rows.size;
  }, control);
  return edits;
}

const cleaners = new WeakMap<PrepareOptions, ReturnType<typeof pseudonymiser>>();

/** One for a preparation: the same person has the same pseudonym in cells and comments. */
function cleaner(options: PrepareOptions, choice: Exclude<PersonsChoice, 'keep'>): ReturnType<typeof pseudonymiser> {
  const known = cleaners.get(options) ?? pseudonymiser(personalData(options.known), options.words, choice === 'omit' ? options.omitted : null);
  cleaners.set(options, known);
  return known;
}
