import { asExcelFault } from '../../hosts/excel/excel-host-error';

/**
 * Selects a cell of the open workbook. A hidden sheet is shown first.
 *
 * @param address null for the sheet itself
 * @throws ExcelHostError with the fault.
 */
export async function showPlace(sheet: string, address: string | null): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      found.load('visibility');
      await context.sync();
      if (found.visibility !== 'Visible') found.visibility = 'Visible';
      found.activate();
      found.getRange(address ?? 'A1').select();
      await context.sync();
    });
  } catch (error) {
    throw asExcelFault(error, true);
  }
}
