import { intersects, parseRangeAddress, type CellRange } from '../../workbook/address';
import type { OpenCells } from '../../workbook/open-cells';
import { asExcelFault } from './excel-host-error';
import { readPresent } from './present';
import { hasExcelApi } from './requirement';

export interface VisitControl {
  readonly signal?: AbortSignal;
  /** Called with the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A sheet of the open workbook, as a visitor is told of it. */
export interface VisitedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether it is a sheet of our report. */
  readonly report: boolean;
}

/** Cells of a request: formulas and values of a third of a megabyte. */
const CELLS_A_REQUEST = 12_000;

/**
 * Shows every cell of the open workbook, those of hidden sheets too, in pieces between which the pane answers.
 *
 * @param visit is given a piece and the ranges that formulas fill beside their own cell, as far as this Excel tells them
 * @throws ExcelHostError with the fault.
 * @throws the signal's reason when it is stopped.
 */
export async function visitCells(
  visit: (cells: OpenCells, sheet: VisitedSheet, spills: readonly CellRange[]) => void, { signal, onProgress }: VisitControl = {},
): Promise<VisitedSheet[]> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { own } = await readPresent(context, false);
      const reports = new Set(own.values());
      const asked = context.workbook.worksheets.items.map((sheet) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load('rowIndex,columnIndex,rowCount,columnCount');
        return { sheet, used, told: { name: sheet.name, hidden: sheet.visibility !== 'Visible', report: reports.has(sheet.name) } };
      });
      await context.sync();
      const total = asked.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
      let done = 0;
      for (const { sheet, used, told } of asked) {
        if (used.isNullObject) continue;
        const { rowIndex, columnIndex, rowCount, columnCount } = used;
        const spills: CellRange[] = [];
        const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount));
        for (let first = 0; first < rowCount; first += rows) {
          signal?.throwIfAborted();
          const count = Math.min(rows, rowCount - first);
          const range = sheet.getRangeByIndexes(rowIndex + first, columnIndex, count, columnCount).untrack();
          range.load(hasExcelApi('1.12') ? 'formulas,values,hasSpill' : 'formulas,values');
          await context.sync();
          const cells: OpenCells = { sheet: told.name, top: rowIndex + first, left: columnIndex, formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
          if (hasExcelApi('1.12') && range.hasSpill !== false) spills.push(...await spillsOf(context, sheet, cells));
          visit(cells, told, spills);
          done += count * columnCount;
          onProgress?.(Math.min(1, done / total));
          await new Promise((resolve) => { setTimeout(resolve); });
        }
      }
      return asked.map(({ told }) => told);
    });
  } catch (error) {
    throw asExcelFault(error, true);
  }
}

/** The ranges that the formulas of a piece fill. */
async function spillsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, { top, left, formulas, values }: OpenCells): Promise<CellRange[]> {
  const asked: Excel.Range[] = [];
  formulas.forEach((line, row) => line.forEach((formula, column) => {
    if (typeof formula !== 'string' || !formula.startsWith('=') || formula === values[row]?.[column]) return;
    const filled = sheet.getCell(top + row, left + column).untrack().getSpillingToRangeOrNullObject();
    filled.load('address');
    asked.push(filled);
  }));
  if (asked.length === 0) return [];
  await context.sync();
  return asked.flatMap((range) => {
    const area = range.isNullObject ? null : parseRangeAddress(range.address.slice(range.address.lastIndexOf('!') + 1));
    return area === null ? [] : [area];
  });
}

/** Whether a cell is filled by a formula that stands elsewhere. */
export function isFilled(spills: readonly CellRange[], row: number, column: number): boolean {
  const cell = { top: row, left: column, bottom: row, right: column };
  return spills.some((area) => intersects(area, cell) && (row !== area.top || column !== area.left));
}
