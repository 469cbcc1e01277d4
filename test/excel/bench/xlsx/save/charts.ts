import type { AxisModel, Bag, ChartModel } from '../../model/chart';
import { seriesXml } from './chart-series';
import { shape, solid } from './chart-shapes';
import { OFFICE } from './package-builder';
import { element, plain, text } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const FRAMES = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** XML of a drawing part that shows charts over their cells. */
export function drawingXml(charts: readonly { readonly chart: ChartModel; readonly id: string }[]): string {
  const marker = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return element('xdr:wsDr', { 'xmlns:xdr': FRAMES, 'xmlns:a': DRAWING }, charts.map(({ chart, id }, index) => {
    const { top, left, bottom, right } = chart.anchor!;
    return element('xdr:twoCellAnchor', {}, [
      marker('from', left, top), marker('to', right + 1, bottom + 1),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${element('xdr:cNvPr', { id: index + 2, name: String(chart.properties.get('Name')) })}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}">${element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': OFFICE, 'r:id': id })}</a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/>',
    ].join(''));
  }).join(''));
}

/** XML of a chart part: its series by kind and axis, without any points, which whoever opens it reads from the cells. */
export function chartXml(chart: ChartModel): string {
  const groups = new Map<string, number[]>();
  chart.series.forEach(({ properties }, index) => {
    const key = `${kindOf(properties)} ${String(properties.get('AxisGroup'))}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const second = [...groups.keys()].some((key) => key.endsWith('Secondary'));
  const plot = [...groups].map(([key, indexes]) => groupXml(chart, key.split(' ') as [string, string], indexes)).join('');
  const round = chart.series.some(({ properties }) => kindOf(properties) === 'doughnut');
  const visible = chart.legend.get('Visible') !== false;
  return element('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING }, `<c:roundedCorners val="0"/>${element('c:chart', {}, [
    titleXml(chart.title, chart.titleFont), `<c:autoTitleDeleted val="${Number(chart.title.get('Visible') === false)}"/>`,
    `<c:plotArea><c:layout/>${plot}${round ? '' : axesXml(chart, 'Primary')}${second ? axesXml(chart, 'Secondary') : ''}</c:plotArea>`,
    visible ? element('c:legend', {}, `<c:legendPos val="${chart.legend.get('Position') === 'Right' ? 'r' : 'b'}"/>`
      + [...chart.legendEntries].filter(([, entry]) => entry.get('Visible') === false).map(([index]) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`).join('')
      + '<c:overlay val="0"/>') : '',
    `<c:plotVisOnly val="${Number(chart.properties.get('PlotVisibleOnly') !== false)}"/><c:dispBlanksAs val="gap"/>`,
  ].join(''))}${chart.fill === null ? '' : shape(solid(chart.fill) + borderXml(chart.border))}${fontXml(chart.font)}`);
}

function kindOf(properties: Bag): string {
  const type = String(properties.get('ChartType'));
  return type.startsWith('Line') ? 'line' : type === 'Doughnut' ? 'doughnut' : type.startsWith('Bar') ? (type === 'BarStacked' ? 'stacked' : 'bar') : 'column';
}

function groupXml(chart: ChartModel, [kind, axis]: [string, string], indexes: readonly number[]): string {
  const series = indexes.map((index) => seriesXml(chart.series[index]!, index, kind)).join('');
  const first = chart.series[indexes[0]!]!.properties;
  const ids = axisIds(axis).map((id) => `<c:axId val="${id}"/>`).join('');
  if (kind === 'doughnut') {
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="${plain(first.get('DoughnutHoleSize'), 50)}"/></c:doughnutChart>`;
  }
  if (kind === 'line') return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`;
  return `<c:barChart><c:barDir val="${kind === 'column' ? 'col' : 'bar'}"/><c:grouping val="${kind === 'stacked' ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}`
    + `<c:gapWidth val="${plain(first.get('GapWidth'), 150)}"/><c:overlap val="${plain(first.get('Overlap'), 0)}"/>${ids}</c:barChart>`;
}

function axisIds(group: string): readonly [category: number, value: number] {
  return group === 'Secondary' ? [3, 4] : [1, 2];
}

function axesXml(chart: ChartModel, group: string): string {
  const [category, value] = axisIds(group);
  const second = group === 'Secondary';
  const bars = chart.series.some(({ properties }) => String(properties.get('ChartType')).startsWith('Bar'));
  const at = (type: string): AxisModel | undefined => chart.axes.get(`${type} ${group}`);
  const reversed = at('Category')?.properties.get('ReversePlotOrder') === true;
  const values = at('Value');
  const minimum = values?.properties.get('Minimum');
  const maximum = values?.properties.get('Maximum');
  return [
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${Number(second)}"/>`,
    `<c:axPos val="${bars ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${value}"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/>${typeof maximum === 'number' ? `<c:max val="${maximum}"/>` : ''}${typeof minimum === 'number' ? `<c:min val="${minimum}"/>` : ''}</c:scaling>`,
    `<c:delete val="${Number(values?.properties.get('Visible') === false)}"/><c:axPos val="${bars ? 'b' : second ? 'r' : 'l'}"/>`,
    values?.majorGridlines.get('Visible') === true ? `<c:majorGridlines>${shape(element('a:ln', { w: 6350 }, solid(values.gridline.get('Color') ?? '#D9D9D9')))}</c:majorGridlines>` : '',
    element('c:numFmt', { formatCode: plain(values?.properties.get('NumberFormat'), 'General'), sourceLinked: 0 }),
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${category}"/><c:crosses val="${second || reversed ? 'max' : 'autoZero'}"/></c:valAx>`,
  ].join('');
}

function titleXml(title: Bag, font: Bag): string {
  if (title.get('Visible') === false) return '';
  const look = element('a:rPr', { lang: 'zh-CN', sz: Number(font.get('Size') ?? 14) * 100, b: font.get('Bold') === true }, solid(font.get('Color') ?? '#000000'));
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>${look}<a:t>${text(plain(title.get('Text'), ''))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function borderXml(border: Bag): string {
  return border.has('Color') ? element('a:ln', { w: Number(border.get('Weight') ?? 0.75) * 12_700 }, solid(border.get('Color'))) : '';
}

function fontXml(font: Bag): string {
  const name = font.get('Name');
  const faces = name === undefined ? '' : `${element('a:latin', { typeface: plain(name) })}${element('a:ea', { typeface: plain(name) })}`;
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${element('a:defRPr', { sz: Number(font.get('Size') ?? 10) * 100 }, solid(font.get('Color') ?? '#000000') + faces)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}
