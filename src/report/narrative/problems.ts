import type { Phrase } from '../../locales/phrase';
import { shortened } from '../data-table';
import type { ReportContext } from '../context';
import { extraNumber } from '../figure-extra';
import { judgement } from '../judgement';
import { KPI_GROUPS } from '../kpis';
import {
  adjustedShare,
  baselineNumber,
  changeSize,
  figureNumber,
  liveNumber,
  pointsSize,
  showsNoChange,
} from './live-number';
import { movement } from './movement';
import { TIERS } from './tiers';
import type { KnownFigure } from '../figure-index';

const TEXT_WIDTH = 160;

/** The team's own list, pains first, as sentences. */
export function ownProblems(context: ReportContext): Phrase[] {
  const { sentences, details } = context;
  const item = (row: (typeof details.problems)[number]): Phrase =>
    sentences.problem(
      shortened(row.problem, TEXT_WIDTH),
      row.impact === null ? null : shortened(row.impact, 60),
      row.action === null ? null : shortened(row.action, TEXT_WIDTH),
    );
  const pains = details.problems
    .filter((row) => !row.trend)
    .slice(0, 10)
    .map(item);
  const trends = details.problems
    .filter((row) => row.trend)
    .slice(0, 10)
    .map(item);
  return [
    ...(pains.length > 0 ? [sentences.pains(pains)] : []),
    ...(trends.length > 0 ? [sentences.trends(trends)] : []),
  ];
}

/** What kind of weakness the figures show, and the sentence. */
export interface Weakness {
  readonly kind: 'missed' | 'worsened' | 'channel' | 'tier' | 'gap';
  readonly sentence: Phrase;
}

/** What the figures themselves say: missed targets, worsened figures, dearer channels, tiers that grew wrongly, data gaps. */
export function weaknesses(context: ReportContext): Weakness[] {
  return [...missed(context), ...worsened(context), ...channels(context), ...tiers(context), ...gaps(context)];
}

/** Key figures whose change is unfavourable, largest change first. */
export function worsenedFigures(context: ReportContext): KnownFigure[] {
  return [...KPI_GROUPS.flatMap((group) => [...group.ids]), 'arppu', 'campaign.aov', 'campaign.retention30']
    .flatMap((id) => context.figures.known(id) ?? [])
    .filter((figure) => judgement(context, figure) === 'worse' && !showsNoChange(figure))
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
}

function missed(context: ReportContext): Weakness[] {
  const { sentences, figures } = context;
  return figures
    .listed('target.attainment', 'metric')
    .filter((attainment) => attainment.value < 1)
    .map((attainment) => {
      const id = String(attainment.dims.metric);
      const unit = context.metric(id).unit;
      const [actual, target] = (['actual', 'target'] as const).map((key) => extraNumber(context, attainment, key));
      return {
        kind: 'missed' as const,
        sentence: sentences.missedTarget(
          context.name(id),
          actual ? liveNumber(actual.reference, actual.value, unit, context) : '—',
          target ? liveNumber(target.reference, target.value, unit, context) : '—',
          figureNumber(context, attainment),
        ),
      };
    });
}

function worsened(context: ReportContext): Weakness[] {
  return worsenedFigures(context)
    .slice(0, 8)
    .map((figure) => ({ kind: 'worsened', sentence: context.sentences.worsened(movement(context, figure)) }));
}

function channels(context: ReportContext): Weakness[] {
  return context.figures
    .listed('cac', 'channel')
    .filter((figure) => figure.baseline !== null && figure.value > figure.baseline && !showsNoChange(figure))
    .toSorted((a, b) => (b.change ?? 0) - (a.change ?? 0))
    .slice(0, 8)
    .map((figure) => ({
      kind: 'channel',
      sentence: context.sentences.dearerChannel(
        String(figure.dims.channel),
        baselineNumber(context, figure),
        figureNumber(context, figure),
        changeSize(context, figure),
      ),
    }));
}

function tiers(context: ReportContext): Weakness[] {
  const { sentences, figures, cells } = context;
  return TIERS.filter((tier) => tier === 'dormant' || tier === 'churned').flatMap((tier) => {
    const figure = figures.known('tier.share', { tier });
    if (figure === undefined || figure.baseline === null || figure.value <= figure.baseline || showsNoChange(figure))
      return [];
    return [
      {
        kind: 'tier' as const,
        sentence: sentences.grownTier(
          sentences.tiers[tier].name,
          adjustedShare(cells.reference(figure, 'baseline'), figure.baseline, 0),
          adjustedShare(cells.reference(figure, 'value'), figure.value, 0),
          pointsSize(context, figure),
        ),
      },
    ];
  });
}

function gaps(context: ReportContext): Weakness[] {
  return context.input.findings
    .filter((finding) => finding.severity !== 'info' && /gap|missing|unfinished/.test(finding.code))
    .slice(0, 5)
    .map((finding) => ({ kind: 'gap', sentence: context.sentences.dataGap(context.input.findingSentence(finding)) }));
}
