import type { Phrase } from '../../locales/phrase';
import type { ReportContext } from '../context';
import type { KnownFigure } from '../figure-index';
import { figureCount, figureNumber, liveNumber } from './live-number';
import { changesInPoints } from './movement';
import { movementsSentence } from './users';
import { TIERS } from './tiers';

/** Number and types, GMV and its share, new users, retention, the three largest, tier contribution, reach and its cost. */
export function campaignsSentences(context: ReportContext): Phrase[] {
  return [
    ...count(context),
    ...movementsSentence(context, ['campaign.gmv', 'campaign.gmv_share', 'campaign.new_user_share']),
    ...retention(context),
    ...largest(context),
    ...tierContribution(context),
    ...movementsSentence(context, ['campaign.ugc', 'campaign.exposures', 'campaign.cpm']),
  ];
}

/** Campaigns by GMV, largest first. */
export function campaignsByGmv(context: ReportContext): KnownFigure[] {
  return context.figures.listed('campaign.gmv', 'campaign').toSorted((a, b) => b.value - a.value);
}

function count(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const all = figures.known('campaign.count');
  if (all === undefined) return [];
  const before =
    all.baseline === null || all.baselineKind === null
      ? []
      : sentences.campaignCountBefore(
          sentences.since[all.baselineKind],
          liveNumber(context.cells.reference(all, 'baseline'), all.baseline, 'count', context),
        );
  const types = figures
    .listed('campaign.count', 'type')
    .filter((figure) => figure.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, 6)
    .map((figure) => sentences.campaignType(String(figure.dims.type), figureCount(context, figure)));
  return [sentences.campaignCount(figureCount(context, all), before, types)];
}

function retention(context: ReportContext): Phrase[] {
  const value = context.figures.known('campaign.retention30');
  const uplift = context.figures.known('campaign.retention30_uplift');
  if (value === undefined || uplift === undefined || changesInPoints(uplift)) return [];
  return [
    context.sentences.campaignRetention(
      figureNumber(context, value),
      size(context, uplift),
      uplift.value >= 0 ? 'up' : 'down',
    ),
  ];
}

function largest(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const top = campaignsByGmv(context).slice(0, 3);
  if (top.length === 0) return [];
  return [
    sentences.campaignsTop(
      top.length,
      top.map((figure) => {
        const campaign = String(figure.dims.campaign);
        const aov = figures.known('campaign.aov', { campaign });
        const uplift = figures.known('campaign.aov_uplift', { campaign });
        const told =
          aov && uplift
            ? sentences.campaignAov(
                figureNumber(context, aov),
                size(context, uplift),
                uplift.value >= 0 ? 'up' : 'down',
              )
            : [];
        return sentences.campaignTop(campaign, figureNumber(context, figure), told);
      }),
    ),
  ];
}

function tierContribution(context: ReportContext): Phrase[] {
  const { sentences, figures } = context;
  const first = campaignsByGmv(context)[0];
  if (first === undefined) return [];
  const campaign = String(first.dims.campaign);
  const shares = TIERS.flatMap((tier) => figures.known('campaign.tier_gmv_share', { campaign, tier }) ?? []);
  const lead = shares.toSorted((a, b) => b.value - a.value)[0];
  const buyers = lead && figures.known('campaign.tier_buyer_share', lead.dims);
  if (lead === undefined || buyers === undefined || lead.value === 0) return [];
  const { name } = sentences.tiers[lead.dims.tier as (typeof TIERS)[number]];
  return [sentences.campaignTier(campaign, name, figureNumber(context, lead), figureNumber(context, buyers))];
}

/** Size of an uplift without its sign. */
function size(context: ReportContext, figure: KnownFigure): Phrase {
  return liveNumber(`ABS(${context.cells.reference(figure, 'value')})`, Math.abs(figure.value), 'fraction', context);
}
