import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { acquisitionSentences } from './acquisition';
import { appendixSentences } from './appendix';
import { campaignsSentences } from './campaigns';
import { paragraphs } from './formula-text';
import { openingSentences } from './opening';
import { planSentences } from './plan';
import { ownProblems, weaknesses } from './problems';
import { productSentences } from './product';
import { communitySentences, retentionSentences } from './retention';
import { teamSentences } from './team';
import { tiersSentences } from './tiers';
import { usersSentences } from './users';

export type SummaryBlock =
  | { readonly kind: 'part' | 'section' | 'theme'; readonly text: string }
  | { readonly kind: 'text' | 'item'; readonly phrase: Phrase };

/** The written summary: what the sheet and the .docx both show. */
export interface SummaryDocument {
  readonly title: string;
  readonly blocks: readonly SummaryBlock[];
}

/** Writes the year-end summary from the figures. A part without any sentence has no heading either. */
export function writeSummary(context: ReportContext): SummaryDocument {
  const { sentences, year } = context;
  const { parts, sections, groups } = sentences;
  const plan = planSentences(context);
  const weak = weaknesses(context).map(({ sentence }) => sentences.end(sentence));
  const blocks: SummaryBlock[] = [
    ...texts(context, openingSentences(context)),
    ...under(
      'part',
      parts.review(year),
      numbered('section', sentences.sectionHeading, [
        [
          sections.users,
          numbered('theme', sentences.groupHeading, [
            [groups.scale, texts(context, usersSentences(context))],
            [groups.tiers, texts(context, tiersSentences(context))],
            [groups.acquisition, texts(context, acquisitionSentences(context))],
            [groups.community, texts(context, communitySentences(context))],
            [groups.retention, texts(context, retentionSentences(context))],
          ]),
        ],
        [sections.campaigns, texts(context, campaignsSentences(context))],
        [sections.product, texts(context, productSentences(context))],
        [sections.team, texts(context, teamSentences(context))],
      ]),
    ),
    ...under(
      'part',
      parts.problems,
      numbered('theme', sentences.groupHeading, [
        [groups.own, texts(context, ownProblems(context))],
        [groups.figures, items(weak.length > 0 ? weak : [sentences.noWeakness])],
      ]),
    ),
    ...under('part', parts.plan(year), [
      ...texts(context, plan.targets.slice(0, 1)),
      ...items(plan.targets.slice(1)),
      ...texts(context, plan.actions),
    ]),
    ...under('part', parts.appendix, texts(context, appendixSentences(context))),
  ];
  return { title: sentences.title(year), blocks };
}

/** Headed groups of blocks, numbered among those that have any. */
function numbered(
  kind: 'section' | 'theme',
  heading: (number: number, name: string) => string,
  groups: readonly (readonly [string, readonly SummaryBlock[]])[],
): SummaryBlock[] {
  return groups
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([name, blocks], index) => under(kind, heading(index + 1, name), blocks));
}

function texts(context: ReportContext, sentences: readonly Phrase[]): SummaryBlock[] {
  return paragraphs(sentences, context.sentences.sentence, context.language === 'zh' ? 360 : 640).map((phrase) => ({
    kind: 'text',
    phrase,
  }));
}

function items(sentences: readonly Phrase[]): SummaryBlock[] {
  return sentences.map((phrase) => ({ kind: 'item', phrase }));
}

function under(kind: 'part' | 'section' | 'theme', text: string, blocks: readonly SummaryBlock[]): SummaryBlock[] {
  return blocks.length === 0 ? [] : [{ kind, text }, ...blocks];
}
