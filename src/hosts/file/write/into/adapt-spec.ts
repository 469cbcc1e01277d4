import type { CellSpec, ReportSpec, SheetRange, SheetSpec } from '../../../../report/spec';
import { STYLES, type CellStyle } from '../../../../report/styles';
import { splitLiterals } from '../file-formula';
import { quotedSheetName } from '../sheet-reference';

/** What the report must keep clear of in a workbook; all in lower case. */
export interface TakenNames {
  readonly sheets: ReadonlySet<string>;
  /** Tables and defined names share one space. */
  readonly names: ReadonlySet<string>;
  readonly date1904: boolean;
}

/**
 * The report with sheets and tables renamed where the workbook has such names already, in formulas, links and charts
 * too, and with its dates counted from 1904 where the workbook counts so.
 */
export function adaptSpec(spec: ReportSpec, taken: TakenNames): ReportSpec {
  const sheetNames = freeNames(spec.sheets.map(({ name }) => name), taken.sheets, (name, number) => {
    const ending = ` (${number})`;
    return `${name.slice(0, 31 - ending.length)}${ending}`;
  });
  const tableNames = freeNames(
    spec.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
    new Set([...taken.names, ...spec.names.map(({ name }) => name.toLowerCase())]),
    (name, number) => `${name}_${number}`,
  );
  const sheetName = (name: string): string => sheetNames.get(name) ?? name;
  const range = (one: SheetRange): SheetRange => ({ ...one, sheet: sheetName(one.sheet) });
  const adaptCell = (cell: CellSpec): CellSpec => ({
    ...cell,
    value: taken.date1904 && cell.formula === undefined ? shiftedDate(cell) : cell.value,
    ...(cell.formula === undefined ? {} : { formula: renamedFormula(cell.formula, sheetNames, tableNames) }),
    ...(cell.link === undefined ? {} : { link: { ...cell.link, sheet: sheetName(cell.link.sheet) } }),
  });
  const adaptSheet = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    name: sheetName(sheet.name),
    cells: sheet.cells.map(adaptCell),
    tables: sheet.tables.map((table) => ({ ...table, name: tableNames.get(table.name) ?? table.name })),
    charts: sheet.charts.map((chart) => ({
      ...chart, categories: range(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
    })),
  });
  return {
    ...spec,
    sheets: spec.sheets.map(adaptSheet),
    names: spec.names.map((name) => ({ ...name, sheet: sheetName(name.sheet) })),
  };
}

/**
 * A formula with sheets and tables under their new names; texts in quotes stay as they are.
 *
 * @example
 * renamedFormula("'概览'!A1&\"概览!\"", new Map([['概览', '概览 (2)']]), new Map()); // => "'概览 (2)'!A1&\"概览!\""
 */
export function renamedFormula(formula: string, sheets: ReadonlyMap<string, string>, tables: ReadonlyMap<string, string>): string {
  return splitLiterals(formula).map((piece) => {
    if (piece.startsWith('"')) return piece;
    if (piece.startsWith("'")) {
      const renamed = sheets.get(piece.slice(1, -1).replaceAll("''", "'"));
      return renamed === undefined ? piece : quotedSheetName(renamed);
    }
    return piece
      .replace(/[\p{L}_][\p{L}\p{N}_.]*(?=!)/gu, (name) => { const renamed = sheets.get(name); return renamed === undefined ? name : quotedSheetName(renamed); })
      .replace(/[\p{L}_][\p{L}\p{N}_.]*(?=\[)/gu, (name) => tables.get(name) ?? name);
  }).join('');
}

/** Days from 1899-12-30 to 1904-01-01. */
const DAYS_1904 = 1462;

/** A date that stands in a cell as a number; what formulas give is counted by the workbook's own beginning. */
function shiftedDate({ value, numberFormat, style }: CellSpec): CellSpec['value'] {
  if (typeof value !== 'number' || value < DAYS_1904) return value;
  const code = (numberFormat ?? (STYLES[style] as CellStyle).numberFormat ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(code) ? value - DAYS_1904 : value;
}

/** New names for those that are taken, by old name; each is then taken too. */
function freeNames(wanted: readonly string[], taken: ReadonlySet<string>, numbered: (name: string, number: number) => string): Map<string, string> {
  const used = new Set([...taken, ...wanted.filter((name) => !taken.has(name.toLowerCase())).map((name) => name.toLowerCase())]);
  const renamed = new Map<string, string>();
  for (const name of wanted) {
    if (!taken.has(name.toLowerCase())) continue;
    let number = 2;
    while (used.has(numbered(name, number).toLowerCase())) number += 1;
    used.add(numbered(name, number).toLowerCase());
    renamed.set(name, numbered(name, number));
  }
  return renamed;
}
