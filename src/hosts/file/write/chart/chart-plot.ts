import type { ChartSeries, ChartSpec } from '../../../../report/spec';
import { categoryAxis, PRIMARY, SECONDARY, valueAxis, type AxisIds } from './chart-axes';
import { pointNumbers } from './chart-data';
import { barSeries, doughnutSeries, lineSeries, type SeriesContext } from './chart-series';

/** What stands in the plot area: the chart elements, then their axes. */
export function plotXml(context: SeriesContext): string {
  return PLOTS[context.chart.kind](context);
}

const PLOTS: Readonly<Record<ChartSpec['kind'], (context: SeriesContext) => string>> = {
  line(context) {
    return lines(context, numbered(context), PRIMARY) + categoryAxis(context.texts, { ids: PRIMARY, position: 'b' })
      + values(context, false);
  },
  column(context) {
    return bars(context, numbered(context), { direction: 'col', gap: 60 })
      + categoryAxis(context.texts, { ids: PRIMARY, position: 'b' }) + values(context, true);
  },
  bar(context) {
    const hidden = allLabelled(context);
    return bars(context, numbered(context), { direction: 'bar', gap: 50 })
      + categoryAxis(context.texts, { ids: PRIMARY, position: 'l', reversed: true })
      + valueAxis(context.texts, {
        ids: PRIMARY, position: 'b', numberFormat: context.chart.numberFormat, gridlines: !hidden,
        fromZero: noneNegative(context, context.chart.series), hidden,
      });
  },
  combo(context) {
    const all = numbered(context);
    const onSecond = all.filter(({ series }) => series.secondary === true);
    const onFirst = all.filter(({ series }) => series.secondary !== true);
    return [
      drawn(context, onFirst, PRIMARY),
      drawn(context, onSecond, SECONDARY),
      categoryAxis(context.texts, { ids: PRIMARY, position: 'b' }),
      values(context, onFirst.some(({ series }) => series.drawnAs !== 'line')),
      onSecond.length === 0 ? '' : valueAxis(context.texts, {
        ids: SECONDARY, position: 'r', numberFormat: context.chart.secondaryFormat ?? context.chart.numberFormat,
        gridlines: false, fromZero: onSecond.some(({ series }) => series.drawnAs === 'column'),
      }),
      onSecond.length === 0 ? '' : categoryAxis(context.texts, { ids: SECONDARY, position: 'b', hidden: true }),
    ].join('');
  },
  funnel(context) {
    return bars(context, numbered(context), { direction: 'bar', gap: 30, stacked: true })
      + categoryAxis(context.texts, { ids: PRIMARY, position: 'l', reversed: true })
      + valueAxis(context.texts, {
        ids: PRIMARY, position: 'b', numberFormat: context.chart.numberFormat, gridlines: false, fromZero: true, hidden: true,
        maximum: greatest(context),
      });
  },
  doughnut(context) {
    const series = numbered(context).map(({ series: one, index }) => doughnutSeries(context, one, index)).join('');
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="58"/></c:doughnutChart>`;
  },
};

interface Numbered {
  readonly series: ChartSeries;
  readonly index: number;
}

function numbered({ chart }: SeriesContext): Numbered[] {
  return chart.series.map((series, index) => ({ series, index }));
}

/** The series of one axis of a combination: columns first, so that lines lie over them. */
function drawn(context: SeriesContext, all: readonly Numbered[], ids: AxisIds): string {
  const asLines = all.filter(({ series }) => series.drawnAs === 'line');
  const asColumns = all.filter(({ series }) => series.drawnAs !== 'line');
  return (asColumns.length === 0 ? '' : bars(context, asColumns, { direction: 'col', gap: 60, ids }))
    + (asLines.length === 0 ? '' : lines(context, asLines, ids));
}

function lines(context: SeriesContext, all: readonly Numbered[], ids: AxisIds): string {
  const series = all.map(({ series: one, index }) => lineSeries(context, one, index)).join('');
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds(ids)}</c:lineChart>`;
}

interface BarOptions {
  readonly direction: 'col' | 'bar';
  /** Space between the groups, in percent of a bar's width. */
  readonly gap: number;
  readonly stacked?: boolean;
  readonly ids?: AxisIds;
}

function bars(context: SeriesContext, all: readonly Numbered[], { direction, gap, stacked = false, ids = PRIMARY }: BarOptions): string {
  const series = all.map(({ series: one, index }) => barSeries(context, one, index, stacked ? 'ctr' : 'outEnd')).join('');
  const overlap = stacked ? 100 : all.length > 1 ? -5 : 0;
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>`
    + `<c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${axisIds(ids)}</c:barChart>`;
}

function values(context: SeriesContext, lengths: boolean): string {
  const first = context.chart.series.filter((series) => series.secondary !== true);
  return valueAxis(context.texts, {
    ids: PRIMARY, position: 'l', numberFormat: context.chart.numberFormat, gridlines: true,
    fromZero: lengths && noneNegative(context, first),
  });
}

/** The widest step fills the plot's whole width. */
function greatest({ chart, lookup }: SeriesContext): number {
  const shown = chart.series.filter((series) => series.invisible !== true);
  return Math.max(0, ...shown.flatMap((series) => pointNumbers(series.values, lookup)).map((value) => value ?? 0));
}

function noneNegative({ lookup }: SeriesContext, all: readonly ChartSeries[]): boolean {
  return all.every((series) => pointNumbers(series.values, lookup).every((value) => value === null || value >= 0));
}

/** An axis says nothing more where each bar bears its number. */
function allLabelled({ chart }: SeriesContext): boolean {
  return chart.series.every((series) => series.labels === true || series.invisible === true);
}

function axisIds({ category, value }: AxisIds): string {
  return `<c:axId val="${category}"/><c:axId val="${value}"/>`;
}
