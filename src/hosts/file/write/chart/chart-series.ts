import type { ChartSeries, ChartSpec } from '../../../../report/spec';
import { COLORS } from '../../../../report/styles';
import type { CellLookup } from '../cell-index';
import { xmlText } from '../xml-escape';
import { categoriesXml, pointNumbers, valuesXml } from './chart-data';
import { dataLabels, type LabelPosition } from './chart-labels';
import { needsWhiteText, NO_OUTLINE, outline, shapeProperties, solidFill } from './chart-shapes';
import type { ChartTexts, ChartTextStyle } from './chart-text';

/** What the series of a chart have in common. */
export interface SeriesContext {
  readonly chart: ChartSpec;
  readonly texts: ChartTexts;
  readonly lookup: CellLookup;
}

const LABEL: ChartTextStyle = { size: 9, color: COLORS.ink };
/** With more points than this, markers make a line hard to see. */
const MOST_MARKERS = 26;
/** A bar below this share of the longest is narrower than its label, which then lies on the page more than on the bar. */
const NARROW = 0.05;
/** A slice below this share of the whole is narrower than its label. */
const SLICE_WITH_LABEL = 0.04;

/** A series of a line chart. */
export function lineSeries(context: SeriesContext, series: ChartSeries, index: number): string {
  const points = pointNumbers(series.values, context.lookup).length;
  const marker = points > MOST_MARKERS
    ? '<c:marker><c:symbol val="none"/></c:marker>'
    : '<c:marker><c:symbol val="circle"/><c:size val="5"/>'
      + `${shapeProperties(solidFill(series.color) + outline(COLORS.white, 0.75))}</c:marker>`;
  return [
    start(series, index),
    shapeProperties(outline(series.color, 2.25)),
    marker,
    series.labels === true ? labels(context, series, 't') : '',
    data(context, series),
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

/** A series of a column or bar chart; `position` is where its labels stand. */
export function barSeries(context: SeriesContext, series: ChartSeries, index: number, position: LabelPosition): string {
  const fill = series.invisible === true ? '<a:noFill/>' : solidFill(series.color);
  return [
    start(series, index),
    shapeProperties(fill + NO_OUTLINE),
    '<c:invertIfNegative val="0"/>',
    series.labels === true && series.invisible !== true ? labels(context, series, position) : '',
    data(context, series),
    '</c:ser>',
  ].join('');
}

/** The series of a doughnut, a colour for each point. */
export function doughnutSeries(context: SeriesContext, series: ChartSeries, index: number): string {
  const { chart, texts, lookup } = context;
  const colors = chart.pointColors ?? [series.color];
  const values = pointNumbers(series.values, lookup);
  const colorOf = (point: number): string => colors[point % colors.length] ?? series.color;
  const points = values.map((_, point) => (
    `<c:dPt><c:idx val="${point}"/><c:bubble3D val="0"/>${shapeProperties(solidFill(colorOf(point)) + outline(COLORS.white, 1.5))}</c:dPt>`
  ));
  // Shares are shown as they are; a percent format over other numbers asks for their shares.
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const percent = chart.numberFormat.includes('%') && Math.abs(sum - 1) > 0.02;
  const label = series.labels === false ? '' : dataLabels(texts, {
    numberFormat: chart.numberFormat,
    percent,
    style: { ...LABEL, bold: true, color: COLORS.white },
    points: new Map(values.flatMap((value, point): [number, ChartTextStyle | 'none'][] => {
      if ((value ?? 0) < SLICE_WITH_LABEL * sum) return [[point, 'none']];
      return needsWhiteText(colorOf(point)) ? [] : [[point, { ...LABEL, bold: true }]];
    })),
  });
  return [start(series, index), ...points, label, data(context, series), '</c:ser>'].join('');
}

function start(series: ChartSeries, index: number): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>`;
}

function labels({ chart, texts, lookup }: SeriesContext, series: ChartSeries, position: LabelPosition): string {
  const numberFormat = series.secondary === true ? (chart.secondaryFormat ?? chart.numberFormat) : chart.numberFormat;
  if (position !== 'ctr') {
    return dataLabels(texts, { numberFormat, position, style: series.drawnAs === 'line' ? { ...LABEL, color: series.color } : LABEL });
  }
  const within: ChartTextStyle = { ...LABEL, bold: true, color: needsWhiteText(series.color) ? COLORS.white : COLORS.ink };
  const beyond: ChartTextStyle = { ...LABEL, bold: true };
  const values = pointNumbers(series.values, lookup).map((value) => value ?? 0);
  const narrow = values.flatMap((value, point) => (value < NARROW * Math.max(...values) ? [[point, beyond] as const] : []));
  return dataLabels(texts, { numberFormat, position, style: within, points: new Map(narrow) });
}

function data({ chart, lookup }: SeriesContext, series: ChartSeries): string {
  const numberFormat = series.secondary === true ? (chart.secondaryFormat ?? chart.numberFormat) : chart.numberFormat;
  return categoriesXml(chart.categories, lookup) + valuesXml(series.values, numberFormat, lookup);
}
