import { say } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { formulaText, textLiteral } from '../narrative/formula-text';
import { writeSummary } from '../narrative/summary';
import { finishPage, startPage, writeText } from '../page';
import type { SheetSpec } from '../spec';
import { COVER_NAMES } from './cover';

const WIDTHS = [3, 84, 14];
const HEADINGS = { part: ['summaryPart', 28], section: ['summarySection', 26], theme: ['summaryTheme', 22] } as const;

/** The written summary: headings and paragraphs, every number a formula over the figures' cells. */
export function summary(context: ReportContext): SheetSpec {
  const { sentences, words, input } = context;
  const sheet = startPage(context, 'summary', WIDTHS);
  const { title, blocks } = writeSummary(context);
  const { byline } = sentences;
  const { defaults } = words.cover;
  const write = (
    content: Parameters<typeof sheet.span>[1],
    style: 'summaryTitle' | 'summaryByline',
    height: number,
  ): void => {
    sheet.span({ top: sheet.row, left: 1, bottom: sheet.row, right: 2 }, content, style);
    sheet.height(sheet.row, height);
    sheet.row += 1;
  };
  write(
    {
      formula: `${COVER_NAMES.team}&${textLiteral(words.teamJoin + title)}`,
      value: `${defaults.team}${words.teamJoin}${title}`,
    },
    'summaryTitle',
    36,
  );
  write(
    {
      formula: `${textLiteral(byline.department)}&${COVER_NAMES.department}&IF(${COVER_NAMES.author}="","",${textLiteral(`    ${byline.author}`)}&${COVER_NAMES.author})&${textLiteral(`    ${byline.date}`)}&${COVER_NAMES.date}`,
      value: `${byline.department}${defaults.department}${defaults.author === '' ? '' : `    ${byline.author}${defaults.author}`}    ${byline.date}${input.generated.date}`,
    },
    'summaryByline',
    20,
  );
  sheet.row += 1;
  for (const block of blocks) {
    if (block.kind === 'text') writeText(sheet, say`${words.paragraphIndent}${block.phrase}`, 'summaryText', 11);
    else if (block.kind === 'item')
      writeText(sheet, say`${words.paragraphIndent}${words.bullet}${block.phrase}`, 'summaryText', 11);
    else if ('text' in block) {
      const [style, height] = HEADINGS[block.kind];
      sheet.span({ top: sheet.row, left: 1, bottom: sheet.row, right: 2 }, formulaText([block.text]), style);
      sheet.height(sheet.row, height);
      sheet.row += 1;
    }
  }
  return finishPage(context, sheet, { orientation: 'portrait' });
}
