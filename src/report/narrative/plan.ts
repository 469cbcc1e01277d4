import type { Phrase } from '../../locales/phrase';
import { say } from '../../locales/phrase';
import { shortened } from '../data-table';
import type { ReportContext } from '../context';
import { dayText } from '../day-text';
import type { KnownFigure } from '../figure-index';
import { lowerIsBetter } from '../judgement';
import { nextTarget } from '../target-row';
import { figureNumber, liveNumber, plainNumber } from './live-number';
import { mannerOf } from './movement';

/** Next year's targets with quarters, owner and the growth that each implies; then the actions. */
export function planSentences(context: ReportContext): { targets: Phrase[]; actions: Phrase[] } {
  const { sentences, figures, year } = context;
  const targets = figures.listed('plan.target', 'metric');
  const proposed = targets.filter((figure) => figure.status === 'proposal').length;
  return {
    targets:
      targets.length === 0
        ? []
        : [
            sentences.planIntro(targets.length - proposed, proposed, year),
            ...targets.map((target) => targetSentence(context, target)),
          ],
    actions: actions(context),
  };
}

/** This year's whole-year value of a metric, and the reference of its cell. */
export function yearValue(context: ReportContext, id: string): { value: number; reference: string } | null {
  const figure = context.figures.known(id);
  if (figure === undefined) return null;
  const value = typeof figure.extra.year_value === 'number' ? figure.extra.year_value : figure.value;
  return value === figure.value
    ? { value, reference: context.cells.reference(figure, 'value') }
    : { value, reference: context.cells.extraReference(figure, 'year_value') };
}

function targetSentence(context: ReportContext, target: KnownFigure): Phrase {
  const { sentences, figures } = context;
  const id = String(target.dims.metric);
  const unit = context.metric(id).unit;
  const reference = context.cells.reference(target, 'value');
  const current = yearValue(context, id);
  const quarters = ([1, 2, 3, 4] as const)
    .flatMap((q) => figures.known('plan.quarter', { metric: id, q }) ?? [])
    .map((figure) => liveNumber(context.cells.reference(figure, 'value'), figure.value, unit, context));
  const owner = nextTarget(context, id)?.owner ?? null;
  const shown = liveNumber(reference, target.value, unit, context);
  const told =
    current === null
      ? sentences.planTargetOnly(context.name(id), shown, target.status === 'proposal')
      : sentences.planTarget(
          context.name(id),
          liveNumber(current.reference, current.value, unit, context),
          shown,
          growth(context, target, current),
          target.status === 'proposal',
        );
  return sentences.end(
    say`${told}${quarters.length === 4 ? sentences.planQuarters(quarters) : ''}${owner === null ? '' : sentences.planOwner(owner)}`,
  );
}

function growth(context: ReportContext, target: KnownFigure, current: { value: number; reference: string }): Phrase {
  const { sentences } = context;
  const id = String(target.dims.metric);
  const unit = context.metric(id).unit;
  const reference = context.cells.reference(target, 'value');
  if (target.value === current.value || current.value === 0) return [];
  const direction = target.value > current.value ? 'up' : 'down';
  const manner = mannerOf(context, { id, unit });
  const wanted = (direction === 'down') === lowerIsBetter(context, id);
  const [percent, points] = wanted
    ? [sentences.planGrowth, sentences.planGrowthPoints]
    : [sentences.planTrend, sentences.planTrendPoints];
  if (unit === 'fraction') {
    const size = Math.abs(target.value - current.value) * 100;
    return points(plainNumber(`ABS(${reference}-${current.reference})*100`, size, 1), direction, manner);
  }
  const size = Math.abs(target.value / current.value - 1);
  return percent(liveNumber(`ABS(${reference}/${current.reference}-1)`, size, 'fraction', context), direction, manner);
}

function actions(context: ReportContext): Phrase[] {
  const { sentences, details, figures } = context;
  const own = details.problems
    .filter((row) => row.action !== null)
    .slice(0, 12)
    .map((row) =>
      sentences.planAction(
        shortened(row.action ?? '', 160),
        row.owner,
        row.due === null ? null : dayText(context, row.due),
      ),
    );
  const kept = figures
    .listed('strategy.lift', 'strategy')
    .filter((figure) => figure.value > 0)
    .slice(0, 4)
    .map((figure) =>
      sentences.planContinue(shortened(String(figure.dims.strategy), 60), figureNumber(context, figure)),
    );
  const items = [...own, ...kept];
  return items.length === 0 ? [] : [sentences.planActions(items)];
}
