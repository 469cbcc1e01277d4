import { newAxis, type AxisModel, type ChartModel } from '../../model/chart';
import { apiClass, type ApiObject } from '../../request/api-object';
import { bagMembers } from '../bag';
import { chartFont, chartFormat, chartLine } from './chart-look';

const AXIS = {
  Visible: true, Minimum: '', Maximum: '', MajorUnit: '', MinorUnit: '', NumberFormat: 'General', LinkNumberFormat: true, ReversePlotOrder: false,
  MajorTickMark: 'Outside', MinorTickMark: 'None', TickLabelPosition: 'NextToAxis', CategoryType: 'Automatic', AxisGroup: 'Primary', Type: '',
  ScaleType: 'Linear', Position: 'Automatic', TickLabelSpacing: 'Automatic', MultiLevel: false, IsBetweenCategories: true,
};

const gridlines = apiClass<AxisModel>('ChartGridlines', {
  ...bagMembers<AxisModel>({ Visible: false }, ({ majorGridlines }) => majorGridlines),
  objects: { Format: ({ gridline }): ApiObject => chartFormat('ChartGridlinesFormat', { Line: () => chartLine(gridline) }) },
});

const axisTitle = apiClass<AxisModel>('ChartAxisTitle', bagMembers<AxisModel>({ Visible: false, Text: '' }, ({ title }) => title));

const axis = apiClass<AxisModel>('ChartAxis', {
  ...bagMembers<AxisModel>(AXIS, ({ properties }) => properties),
  objects: {
    Format: ({ line, font }): ApiObject => chartFormat('ChartAxisFormat', { Line: () => chartLine(line), Font: () => chartFont(font) }),
    MajorGridlines: (one): ApiObject => gridlines(one),
    Title: (one): ApiObject => axisTitle(one),
  },
});

/** The class `ChartAxes`. */
export const chartAxes = apiClass<ChartModel>('ChartAxes', {
  objects: {
    CategoryAxis: (chart): ApiObject => axis(axisOf(chart, 'Category', 'Primary')),
    ValueAxis: (chart): ApiObject => axis(axisOf(chart, 'Value', 'Primary')),
  },
  methods: { GetItem: (chart: ChartModel, type: string, group: string | null) => axis(axisOf(chart, type, group ?? 'Primary')) },
});

function axisOf(chart: ChartModel, type: string, group: string): AxisModel {
  const key = `${type} ${group}`;
  const known = chart.axes.get(key) ?? newAxis(type, group);
  chart.axes.set(key, known);
  return known;
}
