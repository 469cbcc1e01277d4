import { dateOf } from '../../workbook/calendar';
import type { Phrase } from '../../locales/phrase';
import { say } from '../../locales/phrase';
import type { Dimensions } from '../../metrics/figure';
import type { ReportContext } from '../context';
import type { KnownFigure } from '../figure-index';
import { judgement, lowerIsBetter } from '../judgement';
import { baselineNumber, changeSize, figureNumber, pointsSize, showsNoChange } from './live-number';

export type Manner = 'amount' | 'rate' | 'cost';

/**
 * What a figure did against its baseline, as a clause: from, to, by how much, and for costs whether that is good. Points
 * for shares and rates, percent for all else. A figure without a baseline only says where it stands.
 */
export function movement(context: ReportContext, figure: KnownFigure, name = context.name(figure.id)): Phrase {
  const { sentences } = context;
  const tail = figure.status === 'summary' ? sentences.fromSummary : '';
  const to = figureNumber(context, figure);
  if (figure.baseline === null) return say`${sentences.stands(name, to)}${tail}`;
  const { since, until } = periods(context, figure);
  if (showsNoChange(figure)) return say`${sentences.level(name, to, since)}${tail}`;
  const direction = figure.value > figure.baseline ? 'up' : 'down';
  const manner = mannerOf(context, figure);
  const moved = sentences.moved(name, since, baselineNumber(context, figure), until, to, direction, manner);
  return say`${moved}${size(context, figure, direction, manner)}${verdict(context, figure, manner)}${tail}`;
}

/** The movement of a metric by id, or an empty phrase when it has no value. */
export function movementOf(context: ReportContext, id: string, dims: Dimensions = {}, name?: string): Phrase {
  const figure = context.figures.known(id, dims);
  return figure === undefined ? [] : movement(context, figure, name);
}

/** Which verbs a figure takes. */
export function mannerOf(context: ReportContext, figure: Pick<KnownFigure, 'id' | 'unit'>): Manner {
  if (lowerIsBetter(context, figure.id)) return 'cost';
  return RATE_UNITS.has(figure.unit) ? 'rate' : 'amount';
}

/** Whether a fraction's change is told in points: shares and rates are, uplifts are not. */
export function changesInPoints(figure: KnownFigure): boolean {
  return figure.unit === 'fraction' && figure.changePoints !== null && figure.changePoints !== undefined;
}

const RATE_UNITS: ReadonlySet<string> = new Set(['fraction', 'multiple', 'correlation', 'score']);

function size(context: ReportContext, figure: KnownFigure, direction: 'up' | 'down', manner: Manner): Phrase {
  if (changesInPoints(figure)) return context.sentences.byPoints(pointsSize(context, figure), direction, manner);
  if (figure.unit === 'fraction' || figure.change === null || figure.baseline === 0) return [];
  return context.sentences.byPercent(changeSize(context, figure), direction, manner);
}

function verdict(context: ReportContext, figure: KnownFigure, manner: Manner): string {
  const told = judgement(context, figure);
  return manner !== 'cost' || told === 'neutral' ? '' : context.sentences[told];
}

/** The words before the baseline and before the current value. */
function periods(context: ReportContext, figure: KnownFigure): { since: string; until: string } {
  const {
    sentences,
    input: { figures },
  } = context;
  const kind = figure.baselineKind ?? 'prior-year';
  const metricKind = context.metric(figure.id).kind;
  if (kind === 'prior-year' && metricKind === 'stock') return { since: sentences.sinceLastYearEnd, until: '' };
  if (kind !== 'start-of-year' || metricKind !== 'flow') return { since: sentences.since[kind], until: '' };
  const { month } = dateOf(figures.asOf);
  const quarter = Math.floor(((month - figures.fiscalStart + 12) % 12) / 3) + 1;
  return { since: sentences.sinceFirstQuarter, until: sentences.untilQuarter(quarter) };
}
