import { intersection, parseAddress, type RangeTarget } from '../../model/address';
import { newChart, newSeries, type ChartModel } from '../../model/chart';
import type { SheetModel, WorkbookModel } from '../../model/workbook';
import { invalidArgument } from '../../request/api-error';
import { apiClass, isApiObject, type ApiObject } from '../../request/api-object';
import { bagMembers } from '../bag';
import { chartAxes } from './chart-axes';
import { chartFill, chartFont, chartFormat, chartLine } from './chart-look';
import { chartRange, seriesCollection } from './chart-series';

interface CollectionTarget {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
}

interface ChartTarget extends CollectionTarget {
  readonly chart: ChartModel;
}

const title = apiClass<ChartModel>('ChartTitle', {
  ...bagMembers<ChartModel>({ Visible: true, Text: '', Overlay: false, Position: 'Top' }, (chart) => chart.title),
  objects: { Format: ({ titleFont }): ApiObject => chartFormat('ChartTitleFormat', { Font: () => chartFont(titleFont) }) },
});

const legendEntry = apiClass<Map<string, unknown>>('ChartLegendEntry', bagMembers<Map<string, unknown>>({ Visible: true }, (entry) => entry));

const legendEntries = apiClass<ChartModel>('ChartLegendEntryCollection', {
  methods: {
    GetItemAt({ legendEntries: entries }: ChartModel, index: number) {
      const known = entries.get(index) ?? new Map<string, unknown>();
      entries.set(index, known);
      return legendEntry(known);
    },
  },
});

const legend = apiClass<ChartModel>('ChartLegend', {
  ...bagMembers<ChartModel>({ Visible: true, Position: 'Bottom', Overlay: false }, (chart) => chart.legend),
  objects: {
    Format: ({ legendFont }): ApiObject => chartFormat('ChartLegendFormat', { Font: () => chartFont(legendFont) }),
    LegendEntries: (chart): ApiObject => legendEntries(chart),
  },
});

const plotArea = apiClass<ChartModel>('ChartPlotArea', {
  objects: {
    Format: (chart): ApiObject => chartFormat('ChartPlotAreaFormat', {
      Fill: () => chartFill((color) => void (chart.plotFill = color)), Border: () => chartLine(chart.plotBorder),
    }),
  },
});

const CHART = {
  Name: '', ChartType: '', Top: 0, Left: 0, Width: 0, Height: 0, PlotVisibleOnly: true, DisplayBlanksAs: 'NotPlotted', Style: 2, PlotBy: 'Columns',
};

const chart = apiClass<ChartTarget>('Chart', {
  ...bagMembers<ChartTarget>(CHART, (target) => target.chart.properties),
  id: (target) => target.chart.id,
  objects: {
    Title: (target): ApiObject => title(target.chart),
    Legend: (target): ApiObject => legend(target.chart),
    Series: (target): ApiObject => seriesCollection(target.chart),
    Axes: (target): ApiObject => chartAxes(target.chart),
    PlotArea: (target): ApiObject => plotArea(target.chart),
    Format: ({ chart: one }): ApiObject => chartFormat('ChartAreaFormat', {
      Fill: () => chartFill((color) => void (one.fill = color)), Font: () => chartFont(one.font), Border: () => chartLine(one.border),
    }),
  },
  methods: {
    SetPosition(target: ChartTarget, start: string | ApiObject, end: string | ApiObject | null) {
      const first = rangeOf(start);
      const last = end === null ? first : rangeOf(end);
      target.chart.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
    Delete: (target: ChartTarget) => void target.sheet.charts.splice(target.sheet.charts.indexOf(target.chart), 1),
  },
});

/** The class `ChartCollection`. */
export const chartCollection = apiClass<CollectionTarget>('ChartCollection', {
  items: (target) => target.sheet.charts.map((one) => chart({ ...target, chart: one })),
  item(target, key: string) {
    const one = target.sheet.charts.find((other) => other.id === key || other.properties.get('Name') === key);
    return one === undefined ? undefined : chart({ ...target, chart: one });
  },
  methods: {
    Add(target: CollectionTarget, type: string, source: ApiObject) {
      if (!isApiObject(source)) throw invalidArgument('no range');
      const one = newChart(target.workbook.newId(), `Chart ${target.sheet.charts.length + 1}`, type);
      // Excel makes a series of each column; an empty range gives none.
      const { sheet, range } = source.target as RangeTarget;
      const used = sheet.cells.used(true);
      const filled = used === null ? null : intersection(used, range);
      for (let column = range.left; filled !== null && column <= range.right; column += 1) {
        const series = newSeries(`Series${column - range.left + 1}`, type);
        series.values = { ...chartRange(source), left: column, right: column };
        one.series.push(series);
      }
      target.sheet.charts.push(one);
      return chart({ ...target, chart: one });
    },
  },
});

function rangeOf(at: string | ApiObject): RangeTarget['range'] {
  return isApiObject(at) ? (at.target as RangeTarget).range : parseAddress(at);
}
