import { ApiError, invalidArgument } from '../request/api-error';
import type { SheetModel, WorkbookModel } from './workbook';

/** The name, or an error when Excel would not take it for a sheet. */
export function checkSheetName(workbook: WorkbookModel, name: string): string {
  if (name === '' || name.length > 31 || /[\\/?*:[\]]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument(`${name} is no sheet name`);
  if (workbook.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new ApiError('ItemAlreadyExists', `there is a sheet ${name}`);
  return name;
}

export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  if (name === sheet.name) return;
  const old = sheet.name;
  sheet.name = name.toLowerCase() === old.toLowerCase() ? name : checkSheetName(workbook, name);
  rewriteReferences(workbook, old, (rest) => `${quotedName(name)}!${rest}`);
}

/** Deletes a sheet; formulas and names that pointed to it point nowhere, as in Excel. */
export function deleteSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  if (workbook.readOnly || workbook.protected) throw new ApiError('AccessDenied', 'the workbook is protected or read-only');
  if (!workbook.sheets.some((one) => one !== sheet && one.visibility === 'Visible')) throw new ApiError('InvalidOperation', 'the last visible sheet');
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  rewriteReferences(workbook, sheet.name, () => '#REF!');
  workbook.comments.splice(0, Infinity, ...workbook.comments.filter((one) => one.sheet !== sheet));
  if (workbook.active === sheet) workbook.active = workbook.sheets.find((one) => one.visibility === 'Visible')!;
}

function rewriteReferences(workbook: WorkbookModel, name: string, reference: (rest: string) => string): void {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = plain.replaceAll("'", "''");
  const pattern = new RegExp(`(?:'${quoted}'|(?<![\\p{L}\\p{N}_'!])${plain})!(\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?)`, 'giu');
  const rewrite = (formula: string): string => formula.replace(pattern, (_, rest: string) => reference(rest));
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells.all()) if (cell.formula !== null) cell.formula = rewrite(cell.formula);
    for (const one of sheet.names) one.formula = rewrite(one.formula);
  }
  for (const one of workbook.names) one.formula = rewrite(one.formula);
}

function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
