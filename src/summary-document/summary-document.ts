import { documentWords } from '../locales/document';
import { phraseText } from '../locales/phrase';
import type { ReportContext } from '../report/context';
import { displayNumber } from '../report/display-number';
import type { KnownFigure } from '../report/figure-index';
import { KPI_GROUPS } from '../report/kpis';
import { writeSummary } from '../report/narrative/summary';
import type { DocumentBlock, DocumentSpec, DocumentTable } from './document-spec';

const LEVELS = { part: 1, section: 2, theme: 3 } as const;
const MONTHLY = ['users.total', 'users.mau', 'revenue', 'orders.count'] as const;

/**
 * The written summary as a document: the same sentences as the report's sheet, then the key figures and the data of the
 * charts as tables.
 *
 * @param clean is applied to every text, to replace personal data; null leaves them as they are
 */
export function summaryDocument(context: ReportContext, clean: ((text: string) => string) | null): DocumentSpec {
  const { title, blocks } = writeSummary(context);
  const words = context.words.cover.defaults;
  const { byline } = context.sentences;
  const document: DocumentSpec = {
    language: context.language,
    title: `${words.team}${context.words.teamJoin}${title}`,
    byline: `${byline.department}${words.department}    ${byline.author}${words.author || '________'}    ${byline.date}${context.input.generated.date}`,
    blocks: [
      ...blocks.map((block): DocumentBlock =>
        'phrase' in block ? { kind: block.kind, text: phraseText(block.phrase) } : { kind: 'heading', level: LEVELS[block.kind], text: block.text }),
      ...dataTables(context),
    ],
  };
  return clean === null ? document : cleaned(document, clean);
}

function dataTables(context: ReportContext): DocumentBlock[] {
  const words = documentWords[context.language];
  const tables = ([
    [words.keyFigures, keyFigures(context)], [words.monthly, monthly(context)], [words.tiers, listing(context, 'tier.users', 'tier')],
    [words.channels, listing(context, 'cac', 'channel')], [words.campaigns, listing(context, 'campaign.gmv', 'campaign')],
  ] as const).filter(([, table]) => table.rows.length > 0);
  if (tables.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.heading },
    ...tables.flatMap(([text, table]): DocumentBlock[] => [{ kind: 'caption', text }, table]),
  ];
}

function keyFigures(context: ReportContext): DocumentTable {
  const { words, language } = context;
  const rows = KPI_GROUPS.flatMap(({ ids }) => ids).flatMap((id) => {
    const figure = context.figures.known(id);
    if (figure === undefined) return [];
    const baseline = figure.baseline === null ? '–' : displayNumber(figure.baseline, figure.unit, language);
    return [[context.label(id), shown(context, figure), baseline, change(figure)]];
  });
  return { kind: 'table', header: [words.metric, words.current, words.baseline, words.change], rows };
}

function change({ change, changePoints, unit }: KnownFigure): string {
  if (unit === 'fraction' && typeof changePoints === 'number') return `${signed(changePoints * 100)}pp`;
  return change === null ? '–' : `${signed(change * 100)}%`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
}

function monthly(context: ReportContext): DocumentTable {
  const ids = MONTHLY.filter((id) => context.figures.listed(id, 'month').length > 1);
  const months = [...new Set(ids.flatMap((id) => context.figures.listed(id, 'month').map(({ dims }) => String(dims.month))))].sort();
  const rows = months.map((month) => [
    month,
    ...ids.map((id) => {
      const figure = context.figures.known(id, { month });
      return figure === undefined ? '–' : shown(context, figure);
    }),
  ]);
  return { kind: 'table', header: [context.words.month, ...ids.map((id) => context.label(id))], rows };
}

function listing(context: ReportContext, id: string, dimension: 'tier' | 'channel' | 'campaign'): DocumentTable {
  const { sentences, words } = context;
  const name = (key: string): string => (dimension === 'tier' ? sentences.tiers[key as 'core' | 'potential' | 'dormant' | 'churned'].name : key);
  const rows = context.figures.listed(id, dimension).map((figure) => [name(String(figure.dims[dimension])), shown(context, figure)]);
  return { kind: 'table', header: [documentWords[context.language].columns[dimension], `${context.label(id)} · ${words.current}`], rows };
}

function shown(context: ReportContext, figure: KnownFigure): string {
  return displayNumber(figure.value, figure.unit, context.language);
}

function cleaned(document: DocumentSpec, clean: (text: string) => string): DocumentSpec {
  return {
    ...document,
    title: clean(document.title),
    blocks: document.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, header: block.header.map(clean), rows: block.rows.map((row) => row.map(clean)) }
        : { ...block, text: clean(block.text) }),
  };
}
