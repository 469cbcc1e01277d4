import { reportContext } from './context';
import type { ReportContext } from './context';
import type { ReportInput, SectionId } from './input';
import { SECTION_IDS } from './section-ids';
import { cover } from './sections/cover';
import { figures } from './sections/figures';
import { SHEETS } from './sections/registry';
import type { SectionSheet } from './sections/registry';
import type { NameSpec, ReportSpec, SheetSpec } from './spec';
import { FONTS } from './styles';

/**
 * The report workbook as plain data: figures are given cells first, then each section writes its sheet over them, then
 * the figures' own sheet, which takes the plan's inputs back, and the cover with the contents of what was made. Pure.
 */
export function buildReport(input: ReportInput): ReportSpec {
  const context = reportContext(input);
  const sections = writeSections(context);
  const figuresSheet = figures(context, owners(sections));
  const contents = inOrder([...sections.map(({ sheet }) => sheet), figuresSheet]);
  const front = cover(context, contents);
  return {
    language: input.language,
    font: FONTS[input.language],
    properties: properties(context),
    sheets: [front.sheet, ...contents],
    names: [...context.cells.names, ...front.names] satisfies NameSpec[],
  };
}

/** The sheets that are asked for and have something to show. */
function writeSections(context: ReportContext): SectionSheet[] {
  return Object.entries(SHEETS)
    .filter(([id]) => context.wants(id as SectionId))
    .flatMap(([, write]) => write(context) ?? []);
}

function owners(sections: readonly SectionSheet[]): ReadonlyMap<string, string> {
  return new Map(sections.flatMap((section) => [...(section.owners ?? [])]));
}

function inOrder(sheets: readonly SheetSpec[]): SheetSpec[] {
  return sheets.toSorted((a, b) => SECTION_IDS.indexOf(a.id as SectionId) - SECTION_IDS.indexOf(b.id as SectionId));
}

function properties(context: ReportContext): ReportSpec['properties'] {
  const { words, sentences, year } = context;
  return {
    title: sentences.title(year),
    subject: words.properties.subject,
    creator: words.properties.creator,
    keywords: words.properties.keywords(year),
  };
}
