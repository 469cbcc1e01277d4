import { chartsAbove, tableRange, tableSeries } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { dayText } from '../day-text';
import { figureContent } from '../figure-content';
import { seriesScale } from '../monthly-table';
import { campaignsByGmv, campaignsSentences } from '../narrative/campaigns';
import { TIERS } from '../narrative/tiers';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Content, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import { COLORS } from '../styles';

const LISTED = 30;
const DRAWN = 12;
const WIDTHS = [2, 18, 12, 12, 11, 10, 9, 10, 10, 10, 10, 8];

/** Campaigns: key figures, the ledger with results, tier contribution in the largest. */
export function campaigns(context: ReportContext): SheetSpec | null {
  const { figures } = context;
  if (!figures.known('campaign.count') && !figures.known('campaign.gmv')) return null;
  const sheet = startPage(context, 'campaigns', WIDTHS);
  keyMessages(context, sheet, campaignsSentences(context));
  keyFigures(context, sheet);
  ledger(context, sheet);
  contribution(context, sheet);
  return finishPage(context, sheet);
}

function keyFigures(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words } = context;
  const ids = [
    'campaign.count',
    'campaign.gmv',
    'campaign.gmv_share',
    'campaign.new_user_share',
    'campaign.aov',
    'campaign.aov_uplift',
    'campaign.retention30',
    'campaign.ugc',
    'campaign.exposures',
    'campaign.cpm',
  ].filter((id) => figures.known(id) !== undefined);
  heading(sheet, words.campaigns.figures);
  writeTable(
    sheet,
    'campaigns_figures',
    [
      { header: words.metric, style: 'tableStrong' },
      { header: words.current, style: 'tableNumber' },
      { header: words.baseline, style: 'tableNumber' },
      { header: words.change, style: 'tableChange' },
    ],
    ids.map((id) => {
      const figure = figures.known(id)!;
      const numberFormat =
        figure.unit === 'fraction'
          ? '0.0%'
          : figure.unit === 'CNY/thousand' || (figure.unit === 'CNY' && figure.value < 1000)
            ? '#,##0.00'
            : '#,##0';
      return [
        `${context.name(id)}${figure.unit === 'fraction' || figure.unit === 'count' ? '' : words.unitInHeader(words.units[figure.unit].header)}`,
        { content: figureContent(context, figure), numberFormat },
        { content: figureContent(context, figure, 'baseline'), numberFormat },
        figureContent(context, figure, 'change'),
      ];
    }),
  );
  gap(sheet);
}

function ledger(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words, details } = context;
  const ranked = campaignsByGmv(context);
  if (ranked.length === 0) return;
  heading(sheet, words.campaigns.ledger);
  const shown = ranked.slice(0, LISTED);
  const { scale, header } = seriesScale(context, ranked);
  chartsAbove(
    sheet,
    () =>
      writeTable(
        sheet,
        'campaigns_ledger',
        [
          { header: words.campaigns.campaign, style: 'tableStrong' },
          { header: words.start, style: 'tableCenter' },
          { header: words.end, style: 'tableCenter' },
          { header: words.campaigns.type },
          {
            header: `GMV${words.unitInHeader(header)}`,
            style: 'tableNumber',
            numberFormat: scale > 1 ? '#,##0.00' : '#,##0',
          },
          { header: context.name('campaign.new_user_share'), style: 'tablePercent' },
          {
            header: `${context.name('campaign.aov')}${words.unitInHeader(words.money)}`,
            style: 'tableDecimal',
            numberFormat: '#,##0.0',
          },
          { header: words.campaigns.uplift, style: 'tableChange' },
          { header: `${words.campaigns.cost}${words.unitInHeader(words.money)}`, style: 'tableNumber' },
          { header: words.campaigns.exposures, style: 'tableNumber' },
          { header: 'UGC', style: 'tableNumber' },
        ],
        shown.map((gmv): Content[] => {
          const campaign = String(gmv.dims.campaign);
          const row = details.campaigns.find((candidate) => candidate.campaign === campaign);
          const of = (id: string): Content => figureContent(context, figures.find(id, { campaign }));
          return [
            shortened(campaign, 80),
            row ? dayText(context, row.start, 'short') : '',
            row?.end === null || row?.end === undefined ? '' : dayText(context, row.end, 'short'),
            shortened(row?.type ?? '', 40),
            figureContent(context, gmv, 'value', scale),
            of('campaign.new_user_share'),
            of('campaign.aov'),
            of('campaign.aov_uplift'),
            row?.cost ?? null,
            row?.exposures ?? null,
            row?.ugc ?? null,
          ];
        }),
      ),
    (table) => {
      const drawn = Math.min(DRAWN, shown.length);
      const range = (column: number): ReturnType<typeof tableRange> => ({
        ...tableRange(sheet, table, column),
        bottom: table.firstRow + drawn - 1,
      });
      return [
        {
          name: 'campaigns_gmv',
          kind: 'column',
          title: words.charts.campaigns(drawn),
          description: words.charts.campaignsDescription,
          categories: range(0),
          series: [
            {
              ...tableSeries(sheet, table, 4, `GMV${words.unitInHeader(header)}`, COLORS.deep, {
                labels: drawn <= DRAWN,
              }),
              values: range(4),
            },
          ],
          numberFormat: scale > 1 ? '#,##0.00' : '#,##0',
          legend: false,
        },
      ];
    },
  );
  if (ranked.length > LISTED) note(sheet, words.restOf(ranked.length - LISTED));
  note(sheet, words.campaigns.note);
  gap(sheet);
}

function contribution(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words, sentences } = context;
  const largest = campaignsByGmv(context)[0];
  if (largest === undefined) return;
  const campaign = String(largest.dims.campaign);
  if (!TIERS.some((tier) => figures.known('campaign.tier_gmv_share', { campaign, tier }))) return;
  heading(sheet, words.campaigns.contribution(shortened(campaign, 40)));
  chartsAbove(
    sheet,
    () =>
      writeTable(
        sheet,
        'campaigns_tiers',
        [
          { header: words.users.tier, style: 'tableStrong' },
          { header: words.campaigns.gmvShare, style: 'tablePercent' },
          { header: words.campaigns.buyerShare, style: 'tablePercent' },
        ],
        TIERS.map((tier): Content[] => [
          sentences.tiers[tier].name,
          figureContent(context, figures.find('campaign.tier_gmv_share', { campaign, tier })),
          figureContent(context, figures.find('campaign.tier_buyer_share', { campaign, tier })),
        ]),
      ),
    (table) => [
      {
        name: 'campaigns_contribution',
        kind: 'column',
        title: words.charts.contribution,
        description: words.charts.contributionDescription,
        categories: tableRange(sheet, table, 0),
        series: [
          tableSeries(sheet, table, 1, words.campaigns.gmvShare, COLORS.deep, { labels: true }),
          tableSeries(sheet, table, 2, words.campaigns.buyerShare, COLORS.accent, { labels: true }),
        ],
        numberFormat: '0.0%',
        legend: true,
      },
    ],
  );
  note(sheet, words.campaigns.contributionNote);
}
