import type { ReportSpec } from '../../../report/spec';
import { sheetMark } from '../../report-state/sheet-mark';
import { sheetReference } from './sheet-reference';
import { xmlText } from './xml-escape';

/** A defined name of a workbook. */
export interface DefinedName {
  readonly name: string;
  /** Place of its sheet among the workbook's, for names of one sheet; null for names of the workbook. */
  readonly localSheet: number | null;
  readonly reference: string;
  readonly hidden: boolean;
}

/** The report's defined names; `firstSheet` is the place of its first sheet in the workbook. */
export function definedNames(spec: ReportSpec, firstSheet: number): DefinedName[] {
  const names: DefinedName[] = spec.names.map(({ name, sheet, row, column }) => ({
    name, localSheet: null, hidden: false, reference: sheetReference(sheet, { top: row, left: column, bottom: row, right: column }),
  }));
  spec.sheets.forEach((sheet, index) => {
    const localSheet = firstSheet + index;
    const { area, titleRows } = sheet.print;
    const corner = { top: 0, left: 0, bottom: 0, right: 0 };
    names.push({ name: '_xlnm.Print_Area', localSheet, hidden: false, reference: sheetReference(sheet.name, area) });
    if (titleRows !== null) {
      const sheetName = sheetReference(sheet.name, corner).slice(0, -'$A$1'.length);
      const reference = `${sheetName}$${titleRows.first + 1}:$${titleRows.last + 1}`;
      names.push({ name: '_xlnm.Print_Titles', localSheet, hidden: false, reference });
    }
    names.push({ name: sheetMark(sheet.id), localSheet: null, hidden: true, reference: sheetReference(sheet.name, corner) });
  });
  return names.sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || (a.localSheet ?? -1) - (b.localSheet ?? -1));
}

export function definedNameXml({ name, localSheet, reference, hidden }: DefinedName): string {
  const attributes = `${localSheet === null ? '' : ` localSheetId="${localSheet}"`}${hidden ? ' hidden="1"' : ''}`;
  return `<definedName name="${name}"${attributes}>${xmlText(reference)}</definedName>`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
