import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import type { KnownFigure } from '../figure-index';
import {
  adjustedShare,
  figureCount,
  figureNumber,
  liveNumber,
  pointsSize,
  shareAdjustments,
  showsNoChange,
} from './live-number';

export const TIERS = ['core', 'potential', 'dormant', 'churned'] as const;
export type Tier = (typeof TIERS)[number];

/** What the tiers are and hold, how their shares moved, the main migrations, strategies and tasks. */
export function tiersSentences(context: ReportContext): Phrase[] {
  return [
    ...standing(context),
    ...shareChanges(context),
    ...migrations(context),
    ...strategies(context),
    ...tasks(context),
  ];
}

/** Whether a move between tiers is towards the core. */
export function isUpward(from: Tier, to: Tier): boolean {
  return TIERS.indexOf(to) < TIERS.indexOf(from);
}

/** Lifts of strategies; those on several rows have the metric and the tier among their dimensions. */
export function strategyLifts({ figures }: ReportContext): KnownFigure[] {
  return ([[], ['metric'], ['tier'], ['metric', 'tier']] as const).flatMap((keys) =>
    figures.listed('strategy.lift', 'strategy', ...keys),
  );
}

function standing(context: ReportContext): Phrase[] {
  const { sentences, figures, cells } = context;
  const shares = TIERS.map((tier) => figures.known('tier.share', { tier }));
  const users = TIERS.map((tier) => figures.known('tier.users', { tier }));
  if (!shares.every((figure) => figure !== undefined) || !users.every((figure) => figure !== undefined)) return [];
  const adjustments = shareAdjustments(shares.map((figure) => figure.value));
  return [
    sentences.tierList(
      TIERS.map((tier, index) => {
        const share = adjustedShare(
          cells.reference(shares[index]!, 'value'),
          shares[index]!.value,
          adjustments[index]!,
        );
        const { name, meaning } = sentences.tiers[tier];
        return sentences.tierStands(name, meaning, figureNumber(context, users[index]!), share);
      }),
    ),
  ];
}

function shareChanges(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const items = TIERS.flatMap((tier) => {
    const figure = figures.known('tier.share', { tier });
    if (figure === undefined || figure.baseline === null || showsNoChange(figure)) return [];
    return [
      sentences.tierShare(
        sentences.tiers[tier].name,
        pointsSize(context, figure),
        figure.value > figure.baseline ? 'up' : 'down',
      ),
    ];
  });
  return items.length === 0 ? [] : [sentences.tierShares(items)];
}

function migrations(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const flows = figures
    .listed('tier.migration', 'from', 'to')
    .filter(({ dims }) => dims.from !== 'new' && dims.from !== dims.to);
  const upward = flows.filter(({ dims }) => isUpward(dims.from as Tier, dims.to as Tier));
  const downward = flows.filter(({ dims }) => !isUpward(dims.from as Tier, dims.to as Tier));
  const largest = flows
    .filter((flow) => flow.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 3);
  if (largest.length === 0) return [];
  const items = largest.map((flow) =>
    sentences.migration(
      sentences.tiers[flow.dims.from as Tier].name,
      sentences.tiers[flow.dims.to as Tier].name,
      figureNumber(context, flow),
    ),
  );
  return [sentences.migrations(total(context, upward), total(context, downward), items)];
}

function total(context: ReportContext, flows: readonly KnownFigure[]): Phrase {
  const value = flows.reduce((sum, flow) => sum + flow.value, 0);
  const references = flows.map((flow) => context.cells.reference(flow, 'value'));
  return liveNumber(`SUM(${references.join(',') || '0'})`, value, 'users', context);
}

function strategies(context: ReportContext): Phrase[] {
  const { sentences, details } = context;
  const lifts = strategyLifts(context);
  if (lifts.length === 0) return [];
  return [
    sentences.strategies(
      lifts.slice(0, 6).map((lift) => {
        const name = String(lift.dims.strategy);
        const row = details.strategies.find(
          (candidate) =>
            candidate.strategy === name &&
            (lift.dims.metric === undefined || candidate.metric === lift.dims.metric) &&
            (lift.dims.tier === undefined || candidate.tier === lift.dims.tier),
        );
        const size = liveNumber(
          `ABS(${context.cells.reference(lift, 'value')})`,
          Math.abs(lift.value),
          'fraction',
          context,
        );
        return sentences.strategy(name, row?.tier ?? null, row?.metric ?? null, size, lift.value >= 0 ? 'up' : 'down');
      }),
    ),
  ];
}

function tasks(context: ReportContext): Phrase[] {
  const completed = context.figures.known('tasks.completed');
  if (completed === undefined) return [];
  const users = context.figures.known('tasks.users');
  const points = context.figures.known('tasks.points');
  return [
    context.sentences.tasks(
      figureCount(context, completed),
      users ? figureNumber(context, users) : null,
      points ? figureCount(context, points) : null,
    ),
  ];
}
