import type { CellSpec, ReportSpec } from '../../../report/spec';

/** Finds cells of a report by sheet, row and column. */
export type CellLookup = (sheet: string, row: number, column: number) => CellSpec | undefined;

export function cellLookup(spec: ReportSpec): CellLookup {
  const sheets = new Map(spec.sheets.map((sheet) => [
    sheet.name, new Map(sheet.cells.map((cell) => [cell.row * 16384 + cell.column, cell])),
  ]));
  return (sheet, row, column) => sheets.get(sheet)?.get(row * 16384 + column);
}
