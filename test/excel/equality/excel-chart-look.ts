import type { AxisModel, Bag, ChartModel, SeriesModel } from '../bench/model/chart';
import type { ChartLook, LabelLook, SeriesLook } from './report-view';

/** How a chart looks in the simulated Excel. */
export function chartLookInExcel(chart: ChartModel): ChartLook {
  const shown = chart.legend.get('Visible') !== false;
  const axis = (type: string, group: string): AxisModel | undefined => chart.axes.get(`${type} ${group}`);
  return {
    title: chart.title.get('Visible') === false ? null : font(chart.titleFont),
    text: { size: chart.font.get('Size') as number, color: hex(chart.font.get('Color')), name: (chart.font.get('Name') ?? null) as string | null },
    background: hex(chart.fill), border: hex(chart.border.get('Color')),
    legend: shown ? chart.legend.get('Position') === 'Right' ? 'right' : 'bottom' : '',
    unlisted: [...chart.legendEntries].filter(([, entry]) => shown && entry.get('Visible') === false).map(([index]) => index),
    reversed: axis('Category', 'Primary')?.properties.get('ReversePlotOrder') === true,
    gridlines: axis('Value', 'Primary')?.majorGridlines.get('Visible') === true,
    maximum: (axis('Value', 'Primary')?.properties.get('Maximum') ?? null) as number | null,
    series: chart.series.map(seriesLook),
  };
}

function seriesLook(series: SeriesModel): SeriesLook {
  const { properties, points, line } = series;
  const type = properties.get('ChartType') as string;
  const bars = /^(?:Column|Bar)/.test(type);
  return {
    gap: bars ? properties.get('GapWidth') as number : null, overlap: bars ? properties.get('Overlap') as number : null,
    hole: type === 'Doughnut' ? properties.get('DoughnutHoleSize') as number : null,
    weight: type.startsWith('Line') ? line.get('Weight') as number : null,
    marker: type === 'LineMarkers' ? `${properties.get('MarkerSize') as number} ${hex(properties.get('MarkerBackgroundColor'))} ${hex(properties.get('MarkerForegroundColor'))}` : '',
    points: [...points].filter(([, { fill }]) => fill !== null).sort(([a], [b]) => a - b).map(([, { fill }]) => hex(fill)),
    labels: properties.get('HasDataLabels') === true ? labelLook(series) : null,
  };
}

const PLACES: Readonly<Record<string, string>> = { Top: 't', Center: 'ctr', OutsideEnd: 'outEnd' };

function labelLook({ labels, labelFont, points }: SeriesModel): LabelLook {
  const general = font(labelFont);
  return {
    ...general, place: PLACES[labels.get('Position') as string] ?? '', percent: labels.get('ShowPercentage') === true,
    others: Object.fromEntries([...points].flatMap(([index, point]) => {
      if (point.labels.get('HasDataLabel') === false) return [[index, 'none']];
      const color = hex(point.labelFont.get('Color') ?? labelFont.get('Color'));
      return color === general.color ? [] : [[index, color]];
    })),
  };
}

function font(bag: Bag): { size: number; color: string; bold: boolean } {
  return { size: bag.get('Size') as number, color: hex(bag.get('Color')), bold: bag.get('Bold') === true };
}

function hex(color: unknown): string {
  return typeof color === 'string' ? color.slice(1).toUpperCase() : '';
}
