import type { Phrase } from '../../locales/phrase';
import { say } from '../../locales/phrase';
import { shortened } from '../data-table';
import type { ReportContext } from '../context';
import type { KnownFigure } from '../figure-index';
import { baselineNumber, figureCount, figureNumber } from './live-number';
import { movement, movementOf } from './movement';
import { movementsSentence } from './users';

const LISTED_TOPICS = 5;
const TOPIC_WIDTH = 60;

/** Feedback and iterations, flows, recommendation, service, pages. */
export function productSentences(context: ReportContext): Phrase[] {
  return [
    ...feedback(context),
    ...funnels(context),
    ...movementsSentence(context, ['recommendation.ctr']),
    ...movementsSentence(context, ['service.minutes', 'service.csat']),
    ...movementsSentence(context, ['page.load_seconds', 'page.bounce_rate']),
    ...correlation(context),
  ];
}

/** Needs by priority score, highest first. */
export function topicsByPriority(context: ReportContext): KnownFigure[] {
  return context.figures.listed('feedback.priority', 'topic').toSorted((a, b) => b.value - a.value);
}

function feedback(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const received = movementOf(context, 'feedback.count');
  const topics = figures.known('feedback.topics');
  const selected = figures.known('feedback.selected');
  const top = topicsByPriority(context).slice(0, LISTED_TOPICS);
  return [
    ...(received.length > 0 && topics ? [sentences.feedbackReceived(received, figureCount(context, topics))] : []),
    ...(top.length > 0
      ? [
          sentences.topFeedback(
            top.map((figure) =>
              sentences.topFeedbackItem(
                shortened(String(figure.dims.topic), TOPIC_WIDTH),
                figureNumber(context, figure),
              ),
            ),
          ),
        ]
      : []),
    ...(selected ? [sentences.feedbackSelected(figureCount(context, selected))] : []),
    ...movementsSentence(context, ['releases.count']),
  ];
}

function funnels(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const conversions = [...figures.listed('funnel.conversion', 'flow'), ...figures.listed('funnel.conversion')];
  return conversions.slice(0, 3).map((conversion) => {
    const flow = shortened(String(conversion.dims.flow ?? context.words.product.flow), 40);
    const steps = figures.known('funnel.steps', conversion.dims);
    const told = movement(context, conversion, sentences.funnelConversion(flow));
    if (steps?.baseline === undefined || steps.baseline === null || steps.baseline === steps.value)
      return sentences.end(told);
    const since = sentences.since[steps.baselineKind ?? 'prior-year'];
    const change = sentences.funnelSteps(
      flow,
      since,
      baselineNumber(context, steps),
      figureNumber(context, steps),
      steps.value > steps.baseline ? 'up' : 'down',
    );
    return sentences.end(sentences.withNote(change, told));
  });
}

function correlation(context: ReportContext): Phrase[] {
  const figure = context.figures.known('page.load_bounce_correlation');
  if (figure === undefined) return [];
  const size = Math.abs(figure.value);
  const strength = size < 0.3 ? 'weak' : size < 0.6 ? 'moderate' : 'strong';
  return [say`${context.sentences.correlation(figureNumber(context, figure), strength, figure.value >= 0)}`];
}
