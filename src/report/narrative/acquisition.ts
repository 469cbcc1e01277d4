import type { Phrase } from '../../locales/phrase';
import { say } from '../../locales/phrase';
import type { ReportContext } from '../context';
import type { KnownFigure } from '../figure-index';
import { extraNumber } from '../figure-extra';
import { fixedText } from '../round-half-away';
import { changeSize, figureNumber, liveNumber, showsNoChange } from './live-number';
import { movementsSentence } from './users';

/** A p-value below this counts as significant, as is usual; an imbalance of samples is told below the stricter bound. */
const SIGNIFICANT = 0.05;
const IMBALANCED = 0.001;

const LISTED_CHANNELS = 6;

/** Spend, cost of acquisition overall and by channel, conversion, and the experiments. */
export function acquisitionSentences(context: ReportContext): Phrase[] {
  return [
    ...movementsSentence(context, ['spend.total', 'cac', 'channel.conversion']),
    ...channels(context),
    ...experiments(context),
  ];
}

/** The variant with the largest uplift of each experiment. */
export function bestVariants(context: ReportContext): KnownFigure[] {
  const best = new Map<string, KnownFigure>();
  for (const figure of context.figures.listed('experiment.uplift', 'experiment', 'variant')) {
    const name = String(figure.dims.experiment);
    const leader = best.get(name);
    if (leader === undefined || figure.value > leader.value) best.set(name, figure);
  }
  return [...best.values()];
}

/** Whether a variant differs from its control by more than chance would explain. */
export function isSignificant(figure: KnownFigure): boolean {
  const p = figure.extra.p_value;
  return typeof p === 'number' && p < SIGNIFICANT;
}

/** Whether an experiment's visitors are split too unevenly to be trusted. */
export function isImbalanced(figure: KnownFigure): boolean {
  const p = figure.extra.srm_p;
  return typeof p === 'number' && p < IMBALANCED;
}

/** Channels by spend, largest first. */
export function channelsBySpend(context: ReportContext): string[] {
  const spend = context.figures.listed('spend.total', 'channel').toSorted((a, b) => b.value - a.value);
  const others = context.figures.listed('cac', 'channel').map((figure) => String(figure.dims.channel));
  return [...new Set([...spend.map((figure) => String(figure.dims.channel)), ...others])];
}

function channels(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const known = channelsBySpend(context).flatMap((channel) => figures.known('cac', { channel }) ?? []);
  if (known.length < 2) return [];
  const items = known.slice(0, LISTED_CHANNELS).map((figure) => {
    const told = figure.change !== null && !showsNoChange(figure);
    const change = told
      ? sentences.channelCacChange(changeSize(context, figure), figure.value > figure.baseline! ? 'up' : 'down')
      : [];
    return sentences.channelCac(String(figure.dims.channel), figureNumber(context, figure), change);
  });
  return [sentences.channelsCac(items, Math.max(0, known.length - LISTED_CHANNELS))];
}

function experiments(context: ReportContext): Phrase[] {
  const { sentences } = context;
  return bestVariants(context)
    .slice(0, 6)
    .map((figure) => {
      const size = liveNumber(
        `ABS(${context.cells.reference(figure, 'value')})`,
        Math.abs(figure.value),
        'fraction',
        context,
      );
      const told = sentences.experiment(
        String(figure.dims.experiment),
        String(figure.dims.variant),
        String(figure.extra.control ?? ''),
        size,
        figure.value >= 0 ? 'up' : 'down',
        pValue(context, figure),
        isSignificant(figure),
      );
      return sentences.end(say`${told}${isImbalanced(figure) ? sentences.experimentSrm : ''}`);
    });
}

function pValue(context: ReportContext, figure: KnownFigure): Phrase {
  const p = extraNumber(context, figure, 'p_value');
  if (p === null) return [];
  if (p.value < 0.001) return [context.sentences.pBelow];
  return context.sentences.pEquals([{ formula: `TEXT(ROUND(${p.reference},3),"0.000")`, text: fixedText(p.value, 3) }]);
}
