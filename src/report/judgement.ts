import type { Figure } from '../metrics/figure';
import type { ReportContext } from './context';
import type { KnownFigure } from './figure-index';
import { NEUTRAL } from './kpis';

/** How a figure's change is told: better, worse, or neither. */
export function judgement(context: ReportContext, figure: Figure): 'better' | 'worse' | 'neutral' {
  if (figure.value === null || figure.baseline === null || figure.value === figure.baseline || NEUTRAL.has(figure.id))
    return 'neutral';
  const up = figure.value > figure.baseline;
  return up === !lowerIsBetter(context, figure.id) ? 'better' : 'worse';
}

/** Whether less of a metric is better: costs, times, bounces. */
export function lowerIsBetter(context: ReportContext, id: string): boolean {
  return (
    context.metric(id).lowerIsBetter ?? LOWER_IS_BETTER.some((prefix) => id === prefix || id.startsWith(`${prefix}.`))
  );
}

const LOWER_IS_BETTER: readonly string[] = [
  'cac',
  'service.minutes',
  'page.load_seconds',
  'page.bounce_rate',
  'campaign.cpm',
  'funnel.steps',
];

/** Favourable change as a positive size, for ranking: the better of the change and of the attainment over 1. */
export function strength(context: ReportContext, figure: KnownFigure): number {
  const change = figure.change === null || judgement(context, figure) !== 'better' ? 0 : Math.abs(figure.change);
  const attainment = context.figures.known('target.attainment', { metric: figure.id });
  return Math.max(change, attainment === undefined ? 0 : attainment.value - 1);
}
