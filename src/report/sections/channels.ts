import { chartsAbove, tableRange, tableSeries } from '../chart-parts';
import type { ReportContext } from '../context';
import { shortened, writeTable } from '../data-table';
import { figureContent } from '../figure-content';
import { extraNumber } from '../figure-extra';
import { monthlyTable, seriesScale } from '../monthly-table';
import { acquisitionSentences, channelsBySpend, isImbalanced, isSignificant } from '../narrative/acquisition';
import { finishPage, gap, heading, keyMessages, note, startPage } from '../page';
import type { Content, SheetBuilder } from '../sheet-builder';
import type { SheetSpec } from '../spec';
import { COLORS } from '../styles';
import { twoAxisChart } from './user-charts';

const LISTED = 20;

/** Channels and experiments: spend and cost of acquisition, by month and channel; A/B tests with their statistics. */
export function channels(context: ReportContext): SheetSpec | null {
  const { figures, words } = context;
  const listed = channelsBySpend(context);
  const experiments = figures.listed('experiment.uplift', 'experiment', 'variant');
  if (listed.length === 0 && experiments.length === 0 && !figures.known('spend.total') && !figures.known('cac'))
    return null;
  const sheet = startPage(context, 'channels');
  keyMessages(context, sheet, acquisitionSentences(context));
  if (figures.listed('cac', 'month').length + figures.listed('spend.total', 'month').length > 0) {
    heading(sheet, words.channels.byMonth);
    chartsAbove(
      sheet,
      () => monthlyTable(context, sheet, 'channels_monthly', ['spend.total', 'cac']),
      (monthly) =>
        monthly === null
          ? []
          : [twoAxisChart(context, 'channels_cac', words.charts.cac, monthly, 'spend.total', 'cac')],
    );
    gap(sheet);
  }
  if (listed.length > 0) channelTable(context, sheet, listed);
  if (experiments.length > 0) experimentTable(context, sheet);
  return finishPage(context, sheet);
}

function channelTable(context: ReportContext, sheet: SheetBuilder, listed: readonly string[]): void {
  const { figures, words, name } = context;
  heading(sheet, words.channels.byChannel);
  const shown = listed.slice(0, LISTED);
  const { scale, header } = seriesScale(context, figures.listed('spend.total', 'channel'));
  const table = chartsAbove(
    sheet,
    () =>
      writeTable(
        sheet,
        'channels_list',
        [
          { header: words.channels.channel, style: 'tableStrong' },
          {
            header: `${name('spend.total')}${words.unitInHeader(header)}`,
            style: 'tableNumber',
            numberFormat: scale > 1 ? '#,##0.00' : '#,##0',
          },
          { header: words.channels.spendChange, style: 'tableChange' },
          {
            header: `${name('cac')}${words.unitInHeader(words.money)}`,
            style: 'tableDecimal',
            numberFormat: '#,##0.0',
          },
          {
            header: `${words.baseline}${words.unitInHeader(words.money)}`,
            style: 'tableDecimal',
            numberFormat: '#,##0.0',
          },
          { header: words.change, style: 'tableChange' },
          { header: name('channel.conversion'), style: 'tablePercent' },
          { header: words.channels.conversionBefore, style: 'tablePercent' },
        ],
        shown.map((channel): Content[] => {
          const [spend, cac, conversion] = ['spend.total', 'cac', 'channel.conversion'].map((id) =>
            figures.find(id, { channel }),
          );
          return [
            shortened(channel, 60),
            figureContent(context, spend, 'value', scale),
            figureContent(context, spend, 'change'),
            figureContent(context, cac),
            figureContent(context, cac, 'baseline'),
            figureContent(context, cac, 'change'),
            figureContent(context, conversion),
            figureContent(context, conversion, 'baseline'),
          ];
        }),
      ),
    (placed) => [
      figures.listed('cac', 'channel').length === 0
        ? null
        : {
            name: 'channels_by_cac',
            kind: 'bar',
            title: words.charts.channels,
            description: words.charts.channelsDescription,
            categories: tableRange(sheet, placed, 0),
            series: [
              ...(figures.listed('cac', 'channel').some((figure) => figure.baseline !== null)
                ? [tableSeries(sheet, placed, 4, words.baseline, COLORS.tiers[3])]
                : []),
              tableSeries(sheet, placed, 3, words.current, COLORS.deep, { labels: shown.length <= 8 }),
            ],
            numberFormat: '#,##0',
            legend: true,
          },
    ],
    figures.listed('cac', 'channel').length > 0,
  );
  sheet.format({ kind: 'sign', range: table.column(5), favourable: 'negative' });
  if (listed.length > LISTED) note(sheet, words.restOf(listed.length - LISTED));
  gap(sheet);
}

function experimentTable(context: ReportContext, sheet: SheetBuilder): void {
  const { figures, words, details } = context;
  heading(sheet, words.channels.experiments);
  const listed = figures.listed('experiment.uplift', 'experiment', 'variant');
  const rows = listed.slice(0, LISTED).map((figure) => {
    const experiment = String(figure.dims.experiment);
    const variant = String(figure.dims.variant);
    const extra = (key: 'rate' | 'control_rate' | 'p_value' | 'ci_low' | 'ci_high' | 'srm_p'): Content => {
      const number = extraNumber(context, figure, key);
      return number === null ? null : { formula: number.reference, value: number.value };
    };
    const row = details.variants.find(
      (candidate) => candidate.experiment === experiment && candidate.variant === variant,
    );
    const verdict = isImbalanced(figure)
      ? words.channels.imbalanced
      : isSignificant(figure)
        ? figure.value > 0
          ? words.channels.winner
          : words.channels.loser
        : words.channels.undecided;
    return [
      shortened(experiment, 80),
      shortened(variant, 60),
      shortened(String(figure.extra.control ?? ''), 60),
      row?.visitors ?? null,
      extra('rate'),
      extra('control_rate'),
      figureContent(context, figure),
      extra('p_value'),
      extra('ci_low'),
      extra('ci_high'),
      verdict,
    ];
  });
  const table = writeTable(
    sheet,
    'channels_experiments',
    [
      { header: words.channels.experiment, style: 'tableStrong' },
      { header: words.channels.variant },
      { header: words.channels.control },
      { header: words.channels.visitors, style: 'tableNumber' },
      { header: words.channels.rate, style: 'tablePercent', numberFormat: '0.00%' },
      { header: words.channels.controlRate, style: 'tablePercent', numberFormat: '0.00%' },
      { header: words.channels.uplift, style: 'tableChange' },
      { header: words.channels.p, style: 'tableDecimal', numberFormat: '0.000' },
      { header: words.channels.ciLow, style: 'tablePercent', numberFormat: '0.00%' },
      { header: words.channels.ciHigh, style: 'tablePercent', numberFormat: '0.00%' },
      { header: words.channels.verdict },
    ],
    rows,
  );
  sheet.format({ kind: 'sign', range: table.column(6), favourable: 'positive' });
  note(sheet, words.channels.experimentNote);
  if (listed.length > LISTED) note(sheet, words.restOf(listed.length - LISTED));
}
