import { asExcelFault } from './excel-host-error';
import { readPresent } from './present';
import { sheetMark } from '../report-state/sheet-mark';

/**
 * Removes the report from the open workbook, on the user's request: its sheets, names and memory, nothing else. Gives
 * the names of the sheets that were removed.
 */
export async function removeReport(): Promise<readonly string[]> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { own, state, names, part, sheets } = await readPresent(context);
      const { workbook } = context;
      for (const name of [...(state?.names ?? []), ...[...own.keys()].map(sheetMark)]) {
        if (names.has(name)) workbook.names.getItem(name).delete();
      }
      // A workbook has one sheet at least.
      if (own.size > 0 && own.size === sheets.length) workbook.worksheets.add();
      for (const sheet of own.values()) workbook.worksheets.getItem(sheet).delete();
      part?.delete();
      await context.sync();
      return [...own.values()];
    });
  } catch (error) {
    throw asExcelFault(error, true);
  }
}
