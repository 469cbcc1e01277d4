import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import { extraNumber } from '../figure-extra';
import { monthLabel } from '../monthly-table';
import { figureNumber, plainNumber, pointsSize, showsNoChange } from './live-number';
import { movementsSentence } from './users';

/** Private domain: activity of the groups, and how often their members pay. */
export function communitySentences(context: ReportContext): Phrase[] {
  const { figures, sentences } = context;
  const [community, natural, multiple] = [
    'community.paying_rate',
    'natural.paying_rate',
    'community.paying_multiple',
  ].map((id) => figures.known(id));
  return [
    ...movementsSentence(context, ['community.activity_rate']),
    ...(community && natural && multiple
      ? [
          sentences.multiple(
            figureNumber(context, community),
            figureNumber(context, natural),
            figureNumber(context, multiple),
          ),
        ]
      : []),
  ];
}

/** Wake-up, referral, day-N and cohort retention. */
export function retentionSentences(context: ReportContext): Phrase[] {
  const { figures, sentences } = context;
  const wakeup = figures.known('wakeup.rate30');
  const leftOut = wakeup && extraNumber(context, wakeup, 'left_out');
  return [
    ...movementsSentence(context, ['wakeup.rate30', 'referral.share']),
    ...(leftOut && leftOut.value > 0 ? [sentences.leftOut(plainNumber(leftOut.reference, leftOut.value, 0))] : []),
    ...days(context),
    ...cohorts(context),
  ];
}

function days(context: ReportContext): Phrase[] {
  const { sentences } = context;
  const items = context.figures.listed('retention.day', 'n').map((figure) => {
    const told = figure.baseline !== null && !showsNoChange(figure);
    const change = told
      ? sentences.dayRetentionChange(pointsSize(context, figure), figure.value > figure.baseline ? 'up' : 'down')
      : [];
    return sentences.dayRetentionOf(Number(figure.dims.n), figureNumber(context, figure), change);
  });
  return items.length === 0 ? [] : [sentences.dayRetention(items)];
}

function cohorts(context: ReportContext): Phrase[] {
  const second = context.figures
    .listed('retention.cohort', 'cohort', 'k')
    .filter((figure) => Number(figure.dims.k) === 1);
  if (second.length < 2) return [];
  const best = second.reduce((a, b) => (b.value > a.value ? b : a));
  const worst = second.reduce((a, b) => (b.value < a.value ? b : a));
  if (best.value === worst.value) return [];
  return [
    context.sentences.cohorts(
      monthLabel(context, String(best.dims.cohort)),
      figureNumber(context, best),
      monthLabel(context, String(worst.dims.cohort)),
      figureNumber(context, worst),
    ),
  ];
}
