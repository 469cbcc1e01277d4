import type { Phrase } from '../../locales/phrase';
import { say } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { dayText } from '../day-text';
import type { KnownFigure } from '../figure-index';
import { judgement, strength } from '../judgement';
import { KPI_GROUPS } from '../kpis';
import { figureNumber } from './live-number';
import { movement } from './movement';
import { worsenedFigures } from './problems';

const STRONGEST = 4;
/** So that the opening speaks of more than one field of work. */
const OF_ONE_THEME = 2;

/** The year in one paragraph: main line, strongest results, targets met, and what weakened. */
export function openingSentences(context: ReportContext): Phrase[] {
  const { sentences, figures, input } = context;
  const strongest = strongestResults(context);
  const attainments = figures.listed('target.attainment', 'metric');
  const worse = worsenedFigures(context);
  const fields = themes(context);
  const met = attainments.filter((figure) => figure.value >= 1).length;
  return [
    ...(fields.length > 0 ? [sentences.mainLine(context.year, fields)] : []),
    ...(input.figures.unfinished ? [sentences.unfinished(dayText(context, input.figures.asOf))] : []),
    ...(strongest.length > 0 ? [sentences.strongest(strongest.map((figure) => result(context, figure)))] : []),
    ...(attainments.length > 0 ? [sentences.targetsMet(attainments.length, met)] : []),
    ...(worse.length > 0
      ? [
          sentences.weaker(
            worse.slice(0, 3).map((figure) => context.name(figure.id)),
            Math.max(0, worse.length - 3),
          ),
        ]
      : []),
  ];
}

/** The key figures with the largest favourable change against their baseline or target. */
export function strongestResults(context: ReportContext): KnownFigure[] {
  const ranked = KPI_GROUPS.flatMap(({ theme, ids }) =>
    ids.flatMap((id) => {
      const figure = context.figures.known(id);
      return figure && judgement(context, figure) !== 'worse' && strength(context, figure) > 0
        ? [{ theme, figure, size: strength(context, figure) }]
        : [];
    }),
  ).toSorted((a, b) => b.size - a.size);
  const chosen: { theme: string; figure: KnownFigure }[] = [];
  for (const candidate of ranked) {
    if (chosen.length === STRONGEST) break;
    if (chosen.filter(({ theme }) => theme === candidate.theme).length < OF_ONE_THEME) chosen.push(candidate);
  }
  return chosen.map(({ figure }) => figure);
}

function result(context: ReportContext, figure: KnownFigure): Phrase {
  const attainment = context.figures.known('target.attainment', { metric: figure.id });
  const target =
    attainment !== undefined && attainment.value >= 1
      ? context.sentences.overTarget(figureNumber(context, attainment))
      : [];
  return say`${movement(context, figure)}${target}`;
}

/** The fields of work that have figures. */
function themes(context: ReportContext): string[] {
  const { themes: names } = context.sentences;
  const has = (...ids: string[]): boolean => ids.some((id) => context.figures.known(id) !== undefined);
  return [
    ...(has('users.total', 'users.mau', 'revenue', 'cac', 'community.activity_rate') ? [names.users] : []),
    ...(has('campaign.count', 'campaign.gmv') ? [names.campaigns] : []),
    ...(has('feedback.count', 'releases.count', 'recommendation.ctr', 'service.minutes', 'page.load_seconds')
      ? [names.product]
      : []),
    ...(has('team.size', 'training.sessions') ? [names.team] : []),
  ];
}
