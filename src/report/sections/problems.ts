import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import { formulaText } from '../narrative/formula-text';
import { weaknesses } from '../narrative/problems';
import { finishPage, gap, heading, note, startPage } from '../page';
import type { Content } from '../sheet-builder';
import type { SheetSpec } from '../spec';

const WIDTHS = [2, 32, 10, 14, 40, 12, 13];
const LISTED = 40;

/** Problems and trends: the team's own list, and what the figures themselves say. */
export function problems(context: ReportContext): SheetSpec | null {
  const { words, details, sentences } = context;
  const weak = weaknesses(context);
  if (details.problems.length === 0 && weak.length === 0) return null;
  const sheet = startPage(context, 'problems', WIDTHS);
  if (details.problems.length > 0) {
    heading(sheet, words.problems.own);
    writeTable(
      sheet,
      'problems_own',
      [
        { header: words.problems.problem, style: 'tableStrong' },
        { header: words.problems.kind },
        { header: words.problems.impact },
        { header: words.problems.action },
        { header: words.owner },
        { header: words.due },
      ],
      details.problems
        .slice(0, LISTED)
        .map((row): Content[] => [
          shortened(row.problem, 300),
          shortened(row.kind ?? '', 24),
          shortened(row.impact ?? '', 80),
          shortened(row.action ?? '', 300),
          shortened(row.owner ?? '', 30),
          row.due === null ? '' : dayText(context, row.due, 'short'),
        ])
        .map((row) => row.map((content, index) => (index === 0 ? { content, style: 'tableText' as const } : content))),
    );
    if (details.problems.length > LISTED) note(sheet, words.restOf(details.problems.length - LISTED));
    gap(sheet);
  }
  heading(sheet, words.problems.figures);
  if (weak.length === 0) note(sheet, words.problems.none);
  weak.forEach(({ kind, sentence }) => {
    const told = formulaText(sentences.end(sentence));
    sheet.put(sheet.row, 1, words.problems.kinds[kind], 'tableStrong');
    sheet.span({ top: sheet.row, left: 2, bottom: sheet.row, right: sheet.lastColumn }, told, 'tableText');
    sheet.height(sheet.row, 22);
    sheet.row += 1;
  });
  return finishPage(context, sheet);
}
