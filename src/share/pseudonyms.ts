import type { CellSpec, ReportSpec, SheetSpec } from '../report/spec';
import type { PersonalData } from './personal-data';
import { pseudonymiser, type PseudonymWords, type Replacement } from './pseudonymiser';

/**
 * A report with pseudonyms for user ids, names, telephone numbers, e-mail addresses and identity numbers, in values and in the texts of formulas
 * alike. The same person has the same pseudonym everywhere and in every report that is made of the same workbooks;
 * what is computed does not change. With `omitted`, that word stands for everybody.
 */
export function withPseudonyms(
  spec: ReportSpec, personal: PersonalData, words: PseudonymWords, omitted: string | null = null,
): { spec: ReportSpec; replaced: readonly Replacement[] } {
  const { clean, replaced } = pseudonymiser(personal, words, omitted);
  const { properties } = spec;
  const replacedSpec: ReportSpec = {
    ...spec,
    properties: {
      title: clean(properties.title), subject: clean(properties.subject), creator: clean(properties.creator), keywords: clean(properties.keywords),
    },
    sheets: spec.sheets.map((sheet) => cleanSheet(sheet, clean)),
  };
  return { spec: replacedSpec, replaced: replaced() };
}

function cleanSheet(sheet: SheetSpec, clean: (text: string) => string): SheetSpec {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => cleanCell(cell, clean)),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      title: clean(chart.title),
      description: clean(chart.description),
      series: chart.series.map((series) => ({ ...series, name: clean(series.name) })),
    })),
    print: { ...sheet.print, header: clean(sheet.print.header), footer: clean(sheet.print.footer) },
  };
}

function cleanCell(cell: CellSpec, clean: (text: string) => string): CellSpec {
  return {
    ...cell,
    value: typeof cell.value === 'string' ? clean(cell.value) : cell.value,
    ...(cell.formula === undefined ? {} : { formula: cleanFormula(cell.formula, clean) }),
    ...(cell.comment === undefined ? {} : { comment: clean(cell.comment) }),
  };
}

/**
 * A formula whose literals were cleaned: they alone hold texts of the workbooks. Joined literals are one text, which may be
 * split within a name.
 */
export function cleanFormula(formula: string, clean: (text: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*/g, (literals) => {
    const texts = [...literals.matchAll(/"((?:[^"]|"")*)"(?:&|$)/g)].map((match) => match[1]!.replaceAll('""', '"'));
    const text = texts.join('');
    const cleaned = clean(text);
    return cleaned === text ? literals : pieces(cleaned).map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
  });
}

/** Excel takes literals of at most 255 characters. */
function pieces(text: string): string[] {
  const characters = [...text];
  const result: string[] = [];
  for (let start = 0; start < characters.length; start += 120) result.push(characters.slice(start, start + 120).join(''));
  return result.length === 0 ? [''] : result;
}
