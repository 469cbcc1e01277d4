import { parseRangeAddress, type CellRange } from '../../workbook/address';
import { openBatch } from './batch';
import { heldEntry, type CellJournal } from './cell-journal';
import { asExcelFault } from './excel-host-error';
import { hasExcelApi } from './requirement';

/** A cell whose formula is to go. */
export interface FunctionCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What took a formula's place. */
export interface ReplacedFunction extends FunctionCell {
  readonly by: 'native' | 'values';
  /** Cells that it filled. */
  readonly cells: number;
}

interface Filled {
  readonly cell: FunctionCell;
  readonly range: Excel.Range;
  readonly area: CellRange;
  readonly values: readonly (readonly unknown[])[];
}

const CELLS_AT_ONCE = 200;

/**
 * Puts what formulas have calculated in their place: another formula where one is given and Excel calculates the same by
 * it, else the values, of all cells that a formula fills.
 *
 * @param other gives a formula with its `=`, or null
 * @param journal is told what the cells held
 * @throws ExcelHostError; what was changed by then is in the journal
 */
export async function replaceFunctions(
  cells: readonly FunctionCell[], other: (formula: string) => string | null, journal: CellJournal, signal?: AbortSignal,
): Promise<ReplacedFunction[]> {
  const replaced: ReplacedFunction[] = [];
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const batch = openBatch(context, { signal });
      for (let first = 0; first < cells.length; first += CELLS_AT_ONCE) {
        const found = await readFilled(context, cells.slice(first, first + CELLS_AT_ONCE));
        for (const { cell, area } of found) note(journal, cell, area);
        const tried = found.flatMap((one) => {
          const native = other(one.cell.formula);
          if (native === null) return [];
          one.range.getCell(0, 0).formulas = [[native]];
          return [one];
        });
        for (const { range } of tried) range.load('values');
        await batch.flush();
        const equal = new Set(tried.filter(({ range, values }) => sameValues(range.values as unknown[][], values)));
        for (const one of found) {
          if (!equal.has(one)) one.range.formulas = one.values.map((line) => line.map((value) => heldEntry(value, value)));
          const { top, left, bottom, right } = one.area;
          replaced.push({ ...one.cell, by: equal.has(one) ? 'native' : 'values', cells: (bottom - top + 1) * (right - left + 1) });
        }
        await batch.flush();
      }
    });
  } catch (error) {
    throw asExcelFault(error, false);
  }
  return replaced;
}

/** The range that each formula fills, and what stands in it. */
async function readFilled(context: Excel.RequestContext, cells: readonly FunctionCell[]): Promise<Filled[]> {
  const asked = cells.map((cell) => {
    const own = context.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column);
    const spill = hasExcelApi('1.12') ? own.getSpillingToRangeOrNullObject() : null;
    spill?.load('address,values');
    own.load('values');
    return { cell, own, spill };
  });
  await context.sync();
  return asked.map(({ cell, own, spill }) => {
    const area = spill === null || spill.isNullObject ? null : parseRangeAddress(spill.address.slice(spill.address.lastIndexOf('!') + 1));
    if (spill === null || area === null) {
      return { cell, range: own, values: own.values as unknown[][], area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } };
    }
    const range = context.workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
    return { cell, range, area, values: spill.values as unknown[][] };
  });
}

function note(journal: CellJournal, { sheet, row, column, formula }: FunctionCell, area: CellRange): void {
  for (let at = area.top; at <= area.bottom; at += 1) {
    for (let across = area.left; across <= area.right; across += 1) journal.note(sheet, at, across, at === row && across === column ? formula : '');
  }
}

/** As Excel calculates: to 15 digits. */
function sameValues(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.every((line, row) => line.every((value, column) => {
    const other = b[row]?.[column];
    if (typeof value !== 'number' || typeof other !== 'number') return value === other;
    return Math.abs(value - other) <= 1e-12 * Math.max(Math.abs(value), Math.abs(other));
  }));
}
