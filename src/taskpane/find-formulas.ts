import { cellAddress } from '../workbook/address';

/** A formula that needs the add-in. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Cells that one request asks for, far below the 5 MB that the web allows. */
const CELLS_A_REQUEST = 50_000;

/** Every cell of the workbook whose formula calls an OPS function. */
export async function findOpsFormulas(): Promise<FormulaPlace[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
    for (const { used } of sheets) used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const places: FormulaPlace[] = [];
    for (const { sheet, used } of sheets) {
      if (used.isNullObject) continue;
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      const rows = Math.max(1, Math.floor(CELLS_A_REQUEST / columnCount));
      for (let top = 0; top < rowCount; top += rows) {
        const block = sheet.getRangeByIndexes(rowIndex + top, columnIndex, Math.min(rows, rowCount - top), columnCount);
        block.load('formulas');
        await context.sync();
        const found = opsCells(block.formulas as unknown[][], rowIndex + top, columnIndex);
        places.push(...found.map((address) => ({ sheet: sheet.name, address })));
      }
    }
    return places;
  });
}

/**
 * Addresses of the cells of a block whose formula calls an OPS function.
 *
 * @example
 * opsCells([['OPS.', '=SUM(OPS.AOV(A:A), 1)']], 0, 0); // => ['B1']
 */
export function opsCells(formulas: readonly (readonly unknown[])[], top: number, left: number): string[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (callsOps(formula) ? [cellAddress(top + row, left + column)] : [])),
  );
}

export async function goTo({ sheet, address }: FormulaPlace): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

function callsOps(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && /(?:^|[^\w.])OPS\.[A-Z]+\(/i.test(formula.replace(/"[^"]*"/g, ''));
}
