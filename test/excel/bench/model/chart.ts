import type { CellRange } from '../../../../src/workbook/address';

export interface ChartRange extends CellRange {
  readonly sheet: string;
}

/** The plain properties of a part of a chart, by their names on the wire. */
export type Bag = Map<string, unknown>;

export interface SeriesModel {
  values: ChartRange | null;
  categories: ChartRange | null;
  readonly properties: Bag;
  readonly line: Bag;
  fill: string | null;
  readonly labels: Bag;
  readonly labelFont: Bag;
  readonly points: Map<number, { fill: string | null; readonly labels: Bag; readonly labelFont: Bag }>;
}

export interface AxisModel {
  readonly properties: Bag;
  readonly majorGridlines: Bag;
  readonly gridline: Bag;
  readonly line: Bag;
  readonly font: Bag;
  readonly title: Bag;
}

export interface ChartModel {
  readonly id: string;
  readonly properties: Bag;
  readonly title: Bag;
  readonly titleFont: Bag;
  readonly legend: Bag;
  readonly legendFont: Bag;
  readonly legendEntries: Map<number, Bag>;
  readonly series: SeriesModel[];
  /** `Category`, `Value`, each `Primary` or `Secondary`. */
  readonly axes: Map<string, AxisModel>;
  fill: string | null;
  readonly border: Bag;
  readonly font: Bag;
  plotFill: string | null;
  readonly plotBorder: Bag;
  /** Cells that it was placed over. */
  anchor: CellRange | null;
}

export function newChart(id: string, name: string, type: string): ChartModel {
  return {
    id, properties: new Map<string, unknown>([['Name', name], ['ChartType', type], ['Top', 0], ['Left', 0], ['Width', 360], ['Height', 216], ['PlotVisibleOnly', true], ['DisplayBlanksAs', 'NotPlotted']]),
    title: new Map<string, unknown>([['Visible', true], ['Text', ''], ['Overlay', false]]), titleFont: new Map(),
    legend: new Map<string, unknown>([['Visible', true], ['Position', 'Bottom'], ['Overlay', false]]), legendFont: new Map(), legendEntries: new Map(),
    series: [], axes: new Map(), fill: null, border: new Map(), font: new Map(), plotFill: null, plotBorder: new Map(), anchor: null,
  };
}

export function newSeries(name: string, type: string): SeriesModel {
  return {
    values: null, categories: null, properties: new Map<string, unknown>([['Name', name], ['ChartType', type], ['AxisGroup', 'Primary'], ['HasDataLabels', false]]),
    line: new Map(), fill: null, labels: new Map(), labelFont: new Map(), points: new Map(),
  };
}

export function newAxis(type: string, group: string): AxisModel {
  return {
    properties: new Map<string, unknown>([['Type', type], ['AxisGroup', group], ['Visible', true]]), majorGridlines: new Map(), gridline: new Map(),
    line: new Map(), font: new Map(), title: new Map(),
  };
}
