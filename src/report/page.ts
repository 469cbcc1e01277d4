import type { Phrase } from '../locales/phrase';
import { phraseText } from '../locales/phrase';
import type { ReportContext } from './context';
import { dayText } from './day-text';
import type { SectionId } from './input';
import { formulaText } from './narrative/formula-text';
import { SheetBuilder } from './sheet-builder';
import type { SheetSpec } from './spec';
import { COLORS } from './styles';
import { lineCount, lineHeight } from './text-width';

/** Columns of a data page: a margin, a wide first column, ten equal ones. Together the width of an A4 page. */
export const PAGE_WIDTHS: readonly number[] = [2, 19, ...Array.from({ length: 10 }, () => 9.6)];

const FIRST = 1;

/** Starts a data page: title, subtitle, the way back to the contents. */
export function startPage(
  context: ReportContext,
  section: SectionId,
  columnWidths: readonly number[] = PAGE_WIDTHS,
): SheetBuilder {
  const sheet = new SheetBuilder({
    id: section,
    name: context.sheetName(section),
    tabColor: TAB_COLORS[section] ?? COLORS.deep,
    columnWidths,
  });
  const last = sheet.lastColumn;
  const backFrom = Math.max(FIRST + 1, last - 1);
  sheet.span(
    { top: 0, left: FIRST, bottom: 0, right: backFrom - 1 },
    context.words.titles[section](context.year),
    'pageTitle',
  );
  sheet.span({ top: 0, left: backFrom, bottom: 0, right: last }, context.words.backToContents, 'backLink', {
    link: { sheet: context.sheetName('cover'), row: 0, column: 0 },
  });
  sheet.height(0, 34);
  sheet.span(
    { top: 1, left: FIRST, bottom: 1, right: last },
    context.words.subtitle(
      context.year,
      dayText(context, context.input.figures.asOf),
      context.input.figures.unfinished,
    ),
    'pageSubtitle',
  );
  sheet.height(1, 18);
  sheet.height(2, 8);
  sheet.row = 3;
  return sheet;
}

/** Finishes a data page with the common print set-up. */
export function finishPage(
  context: ReportContext,
  sheet: SheetBuilder,
  options: Partial<Parameters<SheetBuilder['finish']>[0]> = {},
): SheetSpec {
  return sheet.finish({
    orientation: 'portrait',
    header: `&R&8 ${escapeCode(context.words.titles.cover(context.year))}`,
    footer: `&L&8 ${escapeCode(sheet.name)}&R&8 ${context.words.pageOf}`,
    freezeRows: 2,
    titleRows: { first: 0, last: 1 },
    ...options,
  });
}

/** A heading over the next part of the page. */
export function heading(sheet: SheetBuilder, text: string): void {
  sheet.mayStartPage();
  sheet.span({ top: sheet.row, left: FIRST, bottom: sheet.row, right: sheet.lastColumn }, text, 'heading');
  sheet.height(sheet.row, 22);
  sheet.height(sheet.row + 1, 5);
  sheet.row += 2;
}

/** Sentences in a tinted box: what the page says in short. */
export function keyMessages(context: ReportContext, sheet: SheetBuilder, sentences: readonly Phrase[]): void {
  const shown = sentences.filter((sentence) => sentence.length > 0);
  for (const sentence of shown) writeText(sheet, [`${context.words.bullet}`, ...sentence], 'keyMessage', 10.5);
  if (shown.length > 0) gap(sheet);
}

/** A small grey remark. */
export function note(sheet: SheetBuilder, text: string): void {
  if (text === '') return;
  writeText(sheet, [text], 'note', 9);
}

/** A paragraph over the whole page width. */
export function writeText(
  sheet: SheetBuilder,
  phrase: Phrase,
  style: 'keyMessage' | 'note' | 'summaryText',
  fontSize: number,
): void {
  const lines = lineCount(phraseText(phrase), sheet.width(FIRST, sheet.lastColumn), fontSize);
  sheet.span({ top: sheet.row, left: FIRST, bottom: sheet.row, right: sheet.lastColumn }, formulaText(phrase), style);
  sheet.height(sheet.row, lineHeight(lines, fontSize, style === 'note' ? 4 : 7));
  sheet.row += 1;
}

/** An empty row between parts. */
export function gap(sheet: SheetBuilder): void {
  sheet.height(sheet.row, 10);
  sheet.row += 1;
}

const TAB_COLORS: Readonly<Partial<Record<SectionId, string>>> = {
  cover: COLORS.accent,
  overview: COLORS.accent,
  summary: COLORS.accent,
  plan: COLORS.middle,
  problems: COLORS.middle,
  quality: COLORS.grey,
  figures: COLORS.grey,
};

/** `&` is a code in headers and footers. */
function escapeCode(text: string): string {
  return text.replaceAll('&', '&&');
}
