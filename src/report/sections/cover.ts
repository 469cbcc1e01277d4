import type { ReportContext } from '../context';
import { dayText } from '../day-text';
import type { SectionId } from '../input';
import { SheetBuilder } from '../sheet-builder';
import type { NameSpec, SheetSpec } from '../spec';
import { COLORS } from '../styles';

/** Names of the cover's input cells; the narrative's title is made of them. */
export const COVER_NAMES = {
  team: 'REPORT_team',
  department: 'REPORT_department',
  author: 'REPORT_author',
  date: 'REPORT_date',
} as const;
type CoverInput = keyof typeof COVER_NAMES;

const WIDTHS = [3, 14, 26, 26, 26, 3];
const INPUTS_TOP = 9;

/** Cover: title, inputs, linked contents, what the report is made from. */
export function cover(
  context: ReportContext,
  made: readonly SheetSpec[],
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const { words, sentences, year, input } = context;
  const sheet = new SheetBuilder({
    id: 'cover',
    name: context.sheetName('cover'),
    tabColor: COLORS.accent,
    columnWidths: WIDTHS,
  });
  for (let column = 0; column <= sheet.lastColumn; column += 1) {
    sheet.put(0, column, null, 'coverBand');
    sheet.put(1, column, null, 'coverRule');
  }
  sheet.height(0, 26);
  sheet.height(1, 4);
  sheet.height(2, 26);
  sheet.span(
    { top: 3, left: 1, bottom: 3, right: 4 },
    { formula: COVER_NAMES.team, value: words.cover.defaults.team },
    'coverTeam',
  );
  sheet.height(3, 26);
  sheet.span({ top: 4, left: 1, bottom: 4, right: 4 }, sentences.title(year), 'coverTitle');
  sheet.height(4, context.input.language === 'zh' ? 48 : 68);
  sheet.span(
    { top: 5, left: 1, bottom: 5, right: 4 },
    words.cover.subtitle(dayText(context, input.figures.asOf), input.figures.unfinished),
    'coverSubtitle',
  );
  sheet.height(5, 20);
  sheet.height(6, 14);

  sheet.span({ top: 7, left: 1, bottom: 7, right: 4 }, words.cover.inputsHeading, 'heading');
  sheet.height(7, 22);
  sheet.height(8, 5);
  const names = (Object.keys(COVER_NAMES) as CoverInput[]).map((key, index): NameSpec => {
    const row = INPUTS_TOP + index;
    sheet.put(row, 1, words.cover.inputs[key], 'plain');
    sheet.span(
      { top: row, left: 2, bottom: row, right: 2 },
      key === 'date' ? input.generated.date : words.cover.defaults[key],
      'inputText',
    );
    sheet.height(row, 22);
    return { name: COVER_NAMES[key], sheet: sheet.name, row, column: 2 };
  });
  sheet.span(
    { top: INPUTS_TOP, left: 3, bottom: INPUTS_TOP + names.length - 1, right: 4 },
    words.cover.inputsNote,
    'inputHint',
  );

  let row = INPUTS_TOP + names.length + 1;
  sheet.span({ top: row, left: 1, bottom: row, right: 4 }, words.cover.contents, 'heading');
  sheet.height(row, 22);
  sheet.height(row + 1, 5);
  row += 2;
  made.forEach((target, index) => {
    const section = target.id as SectionId;
    const link = { link: { sheet: target.name, row: 0, column: 0 } };
    sheet.put(row, 1, String(index + 1).padStart(2, '0'), 'contentsNumber');
    sheet.put(row, 2, words.titles[section](year), 'contentsItem', link);
    sheet.span({ top: row, left: 3, bottom: row, right: 4 }, words.contentsNotes[section], 'contentsNote');
    sheet.height(row, 24);
    row += 1;
  });
  sheet.height(row, 12);
  sheet.span(
    { top: row + 1, left: 1, bottom: row + 1, right: 4 },
    words.cover.generated(input.generated.version, input.generated.date),
    'note',
  );
  sheet.row = row + 2;
  return { sheet: sheet.finish({ orientation: 'portrait', header: '', footer: `&R&8 ${words.pageOf}` }), names };
}
