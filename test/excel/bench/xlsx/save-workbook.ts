import ExcelJS from 'exceljs';
import { cellAddress, rangeAddress } from '../../../../src/workbook/address';
import { isBlank, type BorderLine, type Cell, type Edge } from '../model/cell';
import type { SheetModel, WorkbookModel } from '../model/workbook';

/**
 * The model as an .xlsx file, for other programs to open: cells with formulas, formats, sizes, merges, names, panes,
 * print setup and visibility. Charts, tables, rules and comments stay in the model.
 */
export async function saveWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets) writeSheet(file, sheet);
  for (const { name, formula, visible } of workbook.names) {
    const reference = formula.slice(1).replace(/^([^'!]+)!/, "'$1'!");
    if (visible && !reference.includes('#REF!')) file.definedNames.add(reference, name);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function writeSheet(file: ExcelJS.Workbook, sheet: SheetModel): void {
  const { freeze } = sheet;
  const written = file.addWorksheet(sheet.name, {
    state: sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    views: [{
      showGridLines: sheet.showGridlines,
      ...(freeze === null ? { state: 'normal' as const } : { state: 'frozen' as const, xSplit: freeze.columns, ySplit: freeze.rows }),
    }],
    pageSetup: { orientation: sheet.page.orientation === 'Landscape' ? 'landscape' : 'portrait', ...(sheet.page.printArea === null ? {} : { printArea: rangeAddress(sheet.page.printArea) }) },
  });
  for (const [column, points] of sheet.columnWidths) written.getColumn(column + 1).width = points / 0.75 / 7;
  for (const [row, points] of sheet.rowHeights) written.getRow(row + 1).height = points;
  for (const [row, column, cell] of sheet.cells.all()) {
    if (isBlank(cell) && cell.format.fill === '') continue;
    writeCell(written.getCell(cellAddress(row, column)), cell);
  }
  for (const range of sheet.merges) written.mergeCells(rangeAddress(range));
}

function writeCell(target: ExcelJS.Cell, cell: Cell): void {
  const { format } = cell;
  if (cell.formula !== null) target.value = { formula: stored(cell.formula.slice(1)) };
  else if (!isBlank(cell)) target.value = cell.value;
  target.numFmt = cell.numberFormat;
  target.font = { name: format.fontName, size: format.fontSize, bold: format.bold, italic: format.italic, color: { argb: `FF${format.fontColor.slice(1)}` } };
  if (format.fill !== '') target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${format.fill.slice(1)}` } };
  target.alignment = { wrapText: format.wrapText, indent: format.indentLevel, ...ALIGNED(format.horizontalAlignment, format.verticalAlignment) };
  target.border = Object.fromEntries(Object.entries(format.borders).map(([edge, line]) => [SIDES[edge as Edge], border(line)]));
}

const ALIGNED = (horizontal: string, vertical: string): Partial<ExcelJS.Alignment> => ({
  ...(horizontal === 'General' ? {} : { horizontal: horizontal.toLowerCase() as 'left' | 'center' | 'right' }),
  vertical: vertical === 'Center' ? 'middle' : vertical.toLowerCase() as 'top' | 'bottom',
});
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

function border({ weight, color }: BorderLine): Partial<ExcelJS.Border> {
  return { style: weight === 'Medium' ? 'medium' : weight === 'Hairline' ? 'hair' : 'thin', color: { argb: `FF${color.slice(1)}` } };
}

/** Files keep newer functions under a prefix, which Excel itself puts there. */
function stored(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|(?<![\w.])(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|UNIQUE|LET)(?=\()/g, (whole, name: string | undefined) => (
    name === undefined ? whole : `_xlfn.${name}`
  ));
}
