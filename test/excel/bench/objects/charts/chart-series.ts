import type { RangeTarget } from '../../model/address';
import { newSeries, type ChartModel, type ChartRange, type SeriesModel } from '../../model/chart';
import { itemNotFound } from '../../request/api-error';
import { apiClass, type ApiObject } from '../../request/api-object';
import { bagMembers } from '../bag';
import { chartFill, chartFont, chartFormat, chartLine } from './chart-look';

type Point = { fill: string | null; readonly labels: Map<string, unknown>; readonly labelFont: Map<string, unknown> };
interface LabelsTarget {
  readonly labels: Map<string, unknown>;
  readonly labelFont: Map<string, unknown>;
}

const LABELS = {
  Position: 'BestFit', ShowValue: true, ShowSeriesName: false, ShowCategoryName: false, ShowLegendKey: false, ShowPercentage: false,
  ShowBubbleSize: false, Separator: ',', NumberFormat: 'General', LinkNumberFormat: true,
};

const dataLabels = apiClass<LabelsTarget>('ChartDataLabels', {
  ...bagMembers<LabelsTarget>(LABELS, ({ labels }) => labels),
  objects: { Format: ({ labelFont }): ApiObject => chartFormat('ChartDataLabelFormat', { Font: () => chartFont(labelFont) }) },
});

const point = apiClass<Point>('ChartPoint', {
  objects: {
    Format: (one): ApiObject => chartFormat('ChartPointFormat', { Fill: () => chartFill((color) => void (one.fill = color)) }),
    DataLabel: (one): ApiObject => dataLabels(one),
  },
  set: { HasDataLabel: (one: Point, value: boolean) => void one.labels.set('HasDataLabel', value) },
});

const points = apiClass<SeriesModel>('ChartPointsCollection', {
  methods: {
    GetItemAt(series: SeriesModel, index: number) {
      const { values } = series;
      const count = values === null ? 0 : Math.max(values.bottom - values.top, values.right - values.left) + 1;
      if (index >= count) throw itemNotFound(`point ${index}`);
      const known = series.points.get(index) ?? { fill: null, labels: new Map<string, unknown>(), labelFont: new Map<string, unknown>() };
      series.points.set(index, known);
      return point(known);
    },
  },
});

const SERIES = {
  Name: '', ChartType: '', AxisGroup: 'Primary', HasDataLabels: false, MarkerStyle: 'Automatic', MarkerSize: 5, MarkerBackgroundColor: '',
  MarkerForegroundColor: '', Smooth: false, GapWidth: 150, Overlap: 0, DoughnutHoleSize: 50, FirstSliceAngle: 0, InvertIfNegative: false,
  VaryByCategories: false, PlotOrder: 0, ShowLeaderLines: true,
};

const chartSeries = apiClass<{ readonly chart: ChartModel; readonly series: SeriesModel }>('ChartSeries', {
  ...bagMembers<{ readonly series: SeriesModel }>(SERIES, ({ series }) => series.properties),
  objects: {
    Format: ({ series }): ApiObject => chartFormat('ChartSeriesFormat', {
      Fill: () => chartFill((color) => void (series.fill = color)), Line: () => chartLine(series.line),
    }),
    DataLabels: ({ series }): ApiObject => dataLabels(series),
    Points: ({ series }): ApiObject => points(series),
  },
  methods: {
    SetValues: ({ series }, source: ApiObject) => void (series.values = chartRange(source)),
    SetXAxisValues: ({ series }, source: ApiObject) => void (series.categories = chartRange(source)),
    Delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
  },
});

/** The class `ChartSeriesCollection`. */
export const seriesCollection = apiClass<ChartModel>('ChartSeriesCollection', {
  items: (chart) => chart.series.map((series) => chartSeries({ chart, series })),
  methods: {
    Add(chart: ChartModel, name: string | null, index: number | null) {
      const series = newSeries(name ?? `Series${chart.series.length + 1}`, chart.properties.get('ChartType') as string);
      chart.series.splice(index ?? chart.series.length, 0, series);
      return chartSeries({ chart, series });
    },
  },
});

export function chartRange(source: ApiObject): ChartRange {
  const { sheet, range } = source.target as RangeTarget;
  return { sheet: sheet.name, ...range };
}
