import type { ChartSeries, ChartSpec, SheetRange } from '../../report/spec';
import { COLORS } from '../../report/styles';
import { cellAddress, rangeAddress } from '../../workbook/address';
import type { Batch } from './batch';
import { hasExcelApi } from './requirement';

/** The numbers of a range in the order of a chart's points, null where a cell holds none. */
export type RangeNumbers = (range: SheetRange) => readonly (number | null)[];

/** A chart that was added but whose own series are still to come. */
export interface OpenChart {
  readonly chart: Excel.Chart;
  readonly spec: ChartSpec;
  readonly numbers: RangeNumbers;
}

/** Charts need series of their own, which Excel has since 1.8. */
export function chartsSupported(): boolean {
  return hasExcelApi('1.8');
}

/** Adds a chart over its cells. Excel makes series of its own guess, which `finishChart` replaces. */
export function addChart(batch: Batch, sheet: Excel.Worksheet, spec: ChartSpec, numbers: RangeNumbers): OpenChart {
  const chart = sheet.charts.add(CHART_TYPES[spec.kind], sourceRange(batch.context, spec.series[0]?.values ?? spec.categories), 'Columns');
  chart.name = spec.name;
  chart.setPosition(cellAddress(spec.anchor.top, spec.anchor.left), cellAddress(spec.anchor.bottom, spec.anchor.right));
  chart.series.load('count');
  batch.spend(300, 6);
  return { chart, spec, numbers };
}

/** Gives an added chart its series and its looks; `series.count` must be loaded. */
export function finishChart(batch: Batch, { chart, spec, numbers }: OpenChart, font: string | undefined): void {
  const guessed = chart.series.count;
  for (const series of spec.series) addSeries(batch, chart, spec, series, numbers(series.values));
  for (let index = 0; index < guessed; index += 1) chart.series.getItemAt(0).delete();
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = 'NotPlotted';
  writeChartText(chart, spec, font);
  chart.format.fill.setSolidColor(`#${COLORS.white}`);
  chart.format.border.color = `#${COLORS.line}`;
  chart.format.border.weight = 0.75;
  chart.plotArea.format.fill.clear();
  if (spec.kind !== 'doughnut') writeAxes(chart, spec, numbers);
  batch.spend(1500, 24 + guessed);
}

const CHART_TYPES = {
  line: 'Line', column: 'ColumnClustered', bar: 'BarClustered', doughnut: 'Doughnut', combo: 'ColumnClustered', funnel: 'BarStacked',
} as const satisfies Record<ChartSpec['kind'], string>;
const MOST_MARKERS = 26;
const GAPS = { line: null, column: 60, bar: 50, combo: 60, funnel: 30, doughnut: null } as const;

function addSeries(batch: Batch, chart: Excel.Chart, spec: ChartSpec, series: ChartSeries, values: readonly (number | null)[]): void {
  const added = chart.series.add(series.name);
  const asLine = spec.kind === 'line' || (spec.kind === 'combo' && series.drawnAs === 'line');
  const count = values.length;
  const marked = asLine && count <= MOST_MARKERS;
  added.chartType = asLine ? (marked ? 'LineMarkers' : 'Line') : CHART_TYPES[spec.kind];
  added.setValues(sourceRange(batch.context, series.values));
  added.setXAxisValues(sourceRange(batch.context, spec.categories));
  if (spec.kind === 'combo' && series.secondary === true) added.axisGroup = 'Secondary';
  if (asLine) {
    added.format.line.color = `#${series.color}`;
    added.format.line.weight = 2.25;
    added.smooth = false;
    if (marked) {
      added.markerStyle = 'Circle';
      added.markerSize = 5;
      added.markerBackgroundColor = `#${series.color}`;
      added.markerForegroundColor = `#${COLORS.white}`;
    }
  } else if (spec.kind === 'doughnut') {
    added.doughnutHoleSize = 58;
    const colors = spec.pointColors ?? [series.color];
    for (let index = 0; index < count; index += 1) {
      added.points.getItemAt(index).format.fill.setSolidColor(`#${colors[index % colors.length] ?? series.color}`);
    }
  } else {
    if (series.invisible === true) added.format.fill.clear();
    else added.format.fill.setSolidColor(`#${series.color}`);
    const gap = GAPS[spec.kind];
    if (gap !== null) added.gapWidth = gap;
    added.overlap = spec.kind === 'funnel' ? 100 : besides(spec, series) > 1 ? -5 : 0;
  }
  const labelled = spec.kind === 'doughnut' ? series.labels !== false : series.labels === true && series.invisible !== true;
  if (labelled) writeLabels(added, spec, series, asLine, values);
  batch.spend(900, 14 + (spec.kind === 'doughnut' ? count * 6 : 0));
}

/** Bars and columns that stand side by side with those of a series, itself included. */
function besides({ kind, series }: ChartSpec, { secondary = false }: ChartSeries): number {
  if (kind !== 'combo') return series.length;
  return series.filter((one) => one.drawnAs !== 'line' && (one.secondary ?? false) === secondary).length;
}

function writeLabels(added: Excel.ChartSeries, spec: ChartSpec, series: ChartSeries, asLine: boolean, values: readonly (number | null)[]): void {
  added.hasDataLabels = true;
  const labels = added.dataLabels;
  labels.numberFormat = series.secondary === true ? (spec.secondaryFormat ?? spec.numberFormat) : spec.numberFormat;
  labels.format.font.size = 9;
  if (spec.kind === 'doughnut') {
    writeSliceLabels(added, spec, series, values);
    return;
  }
  labels.showValue = true;
  labels.position = asLine ? 'Top' : spec.kind === 'funnel' ? 'Center' : 'OutsideEnd';
  const light = spec.kind === 'funnel' && isDark(series.color);
  labels.format.font.color = `#${light ? COLORS.white : series.drawnAs === 'line' ? series.color : COLORS.ink}`;
  labels.format.font.bold = spec.kind === 'funnel';
  if (!light) return;
  // A bar narrower than its label: the label lies on the page more than on the bar.
  const longest = Math.max(...values.map((value) => value ?? 0));
  values.forEach((value, point) => {
    if ((value ?? 0) < NARROW_BAR * longest) added.points.getItemAt(point).dataLabel.format.font.color = `#${COLORS.ink}`;
  });
}

/** Shares are shown as they are; a percent format over other numbers asks for their shares. */
function writeSliceLabels(added: Excel.ChartSeries, spec: ChartSpec, series: ChartSeries, values: readonly (number | null)[]): void {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const percent = spec.numberFormat.includes('%') && Math.abs(sum - 1) > 0.02;
  added.dataLabels.showValue = !percent;
  added.dataLabels.showPercentage = percent;
  added.dataLabels.format.font.bold = true;
  added.dataLabels.format.font.color = `#${COLORS.white}`;
  const colors = spec.pointColors ?? [series.color];
  values.forEach((value, point) => {
    if ((value ?? 0) < NARROW_SLICE * sum) added.points.getItemAt(point).hasDataLabel = false;
    else if (!isDark(colors[point % colors.length] ?? series.color)) added.points.getItemAt(point).dataLabel.format.font.color = `#${COLORS.ink}`;
  });
}

/** Share of the longest bar, and of the whole, below which a label does not fit. */
const NARROW_BAR = 0.05;
const NARROW_SLICE = 0.04;

function writeChartText(chart: Excel.Chart, spec: ChartSpec, font: string | undefined): void {
  if (font !== undefined) chart.format.font.name = font;
  chart.format.font.size = 9;
  chart.format.font.color = `#${COLORS.grey}`;
  if (spec.title === '') {
    chart.title.visible = false;
  } else {
    chart.title.text = spec.title;
    chart.title.format.font.size = 11;
    chart.title.format.font.bold = true;
    chart.title.format.font.color = `#${COLORS.deep}`;
  }
  chart.legend.visible = spec.legend;
  if (!spec.legend) return;
  chart.legend.position = spec.kind === 'doughnut' ? 'Right' : 'Bottom';
  spec.series.forEach((series, index) => {
    if (series.invisible === true) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

function writeAxes(chart: Excel.Chart, spec: ChartSpec, numbers: RangeNumbers): void {
  const sideways = spec.kind === 'bar' || spec.kind === 'funnel';
  const first = spec.series.filter((series) => series.secondary !== true);
  const second = spec.series.filter((series) => series.secondary === true);
  const lengths = spec.kind === 'combo' ? first.some(({ drawnAs }) => drawnAs !== 'line') : spec.kind !== 'line';
  const category = chart.axes.categoryAxis;
  category.majorTickMark = 'None';
  category.tickLabelPosition = 'Low';
  category.categoryType = 'TextAxis';
  category.format.line.color = `#${COLORS.line}`;
  category.format.line.weight = 0.75;
  if (sideways) category.reversePlotOrder = true;
  const value = chart.axes.valueAxis;
  if (spec.kind === 'funnel' || (lengths && first.every(({ values }) => numbers(values).every((value) => value === null || value >= 0)))) value.minimum = 0;
  const hidden = spec.kind === 'funnel' || (spec.kind === 'bar' && spec.series.every((series) => series.labels === true || series.invisible === true));
  writeValueAxis(value, spec.numberFormat, !hidden);
  value.visible = !hidden;
  // The widest step fills the plot's whole width.
  const widest = spec.kind === 'funnel' ? widestStep(spec, numbers) : 0;
  if (widest > 0) value.maximum = widest;
  if (spec.kind !== 'combo' || second.length === 0) return;
  const other = chart.axes.getItem('Value', 'Secondary');
  writeValueAxis(other, spec.secondaryFormat ?? spec.numberFormat, false);
  if (second.some(({ drawnAs }) => drawnAs === 'column')) other.minimum = 0;
}

function widestStep({ series }: ChartSpec, numbers: RangeNumbers): number {
  const shown = series.filter(({ invisible }) => invisible !== true);
  return Math.max(0, ...shown.flatMap(({ values }) => numbers(values)).map((value) => value ?? 0));
}

function writeValueAxis(axis: Excel.ChartAxis, numberFormat: string, gridlines: boolean): void {
  axis.numberFormat = numberFormat;
  axis.majorTickMark = 'None';
  axis.majorGridlines.visible = gridlines;
  if (gridlines) {
    axis.majorGridlines.format.line.color = `#${COLORS.line}`;
    axis.majorGridlines.format.line.weight = 0.5;
  }
  axis.format.line.clear();
}

function sourceRange(context: Excel.RequestContext, range: SheetRange): Excel.Range {
  return context.workbook.worksheets.getItem(range.sheet).getRange(rangeAddress(range)).untrack();
}

/** Relative luminance (WCAG 2.1) below 0.3. */
function isDark(color: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.3;
}
