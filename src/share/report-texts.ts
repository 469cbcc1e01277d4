import { cellAddress } from '../workbook/address';
import type { CellSpec, ReportSpec } from '../report/spec';

/** A text of a report that leaves with it, and where it stands. */
export interface ReportText {
  readonly text: string;
  /** Such as `年终总结!B5`; the sheet alone for what is not in a cell. */
  readonly place: string;
}

/** Every text that a report carries: cells, comments, charts, headers and properties. Formulas repeat the texts of their cells. */
export function* reportTexts(spec: ReportSpec): Generator<ReportText> {
  for (const sheet of spec.sheets) {
    for (const cell of sheet.cells) yield* cellTexts(cell, sheet.name);
    for (const chart of sheet.charts) {
      for (const text of [chart.title, chart.description, ...chart.series.map(({ name }) => name)]) yield { text, place: sheet.name };
    }
    yield { text: sheet.print.header, place: sheet.name };
    yield { text: sheet.print.footer, place: sheet.name };
  }
  for (const text of Object.values(spec.properties)) yield { text, place: '' };
}

function* cellTexts(cell: CellSpec, sheet: string): Generator<ReportText> {
  const place = `${sheet}!${cellAddress(cell.row, cell.column)}`;
  if (typeof cell.value === 'string' && cell.value !== '') yield { text: cell.value, place };
  if (cell.comment !== undefined) yield { text: cell.comment, place };
}
