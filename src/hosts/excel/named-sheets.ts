import type { ReportSpec, SheetRange } from '../../report/spec';
import { renameSheets } from '../report-state/excel-formula';

const LONGEST_NAME = 31;

/** A name for a new sheet that no other has: the wished one, or it with a number. */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  let name = wished;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    name = wished.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return name;
}

/** The same report with other sheet names, in its formulas, links, charts and names too. */
export function withSheetNames(spec: ReportSpec, names: ReadonlyMap<string, string>): ReportSpec {
  const changed = new Map([...names].filter(([before, after]) => before !== after));
  if (changed.size === 0) return spec;
  const named = (sheet: string): string => changed.get(sheet) ?? sheet;
  const range = (one: SheetRange): SheetRange => ({ ...one, sheet: named(one.sheet) });
  return {
    ...spec,
    names: spec.names.map((name) => ({ ...name, sheet: named(name.sheet) })),
    sheets: spec.sheets.map((sheet) => ({
      ...sheet,
      name: named(sheet.name),
      cells: sheet.cells.map((cell) => ({
        ...cell,
        ...(cell.formula === undefined ? {} : { formula: renameSheets(cell.formula, changed) }),
        ...(cell.link === undefined ? {} : { link: { ...cell.link, sheet: named(cell.link.sheet) } }),
      })),
      charts: sheet.charts.map((chart) => ({
        ...chart, categories: range(chart.categories), series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
      })),
    })),
  };
}
