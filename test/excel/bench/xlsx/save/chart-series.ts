import type { Bag, SeriesModel } from '../../model/chart';
import { referenceXml, shape, solid } from './chart-shapes';
import { element, plain, text } from './xml';

/** A `c:ser` element. */
export function seriesXml(series: SeriesModel, index: number, kind: string): string {
  const { properties, values, categories, fill, line, points } = series;
  const marked = properties.get('ChartType') === 'LineMarkers';
  const look = kind === 'line' ? shape(element('a:ln', { w: Number(line.get('Weight') ?? 2.25) * 12_700 }, solid(line.get('Color') ?? '#000000')))
    : fill === null ? '' : shape(solid(fill));
  const marker = kind !== 'line' ? '' : marked
    ? `<c:marker><c:symbol val="circle"/><c:size val="${plain(properties.get('MarkerSize'), 5)}"/>${shape(solid(properties.get('MarkerBackgroundColor') ?? '#000000') + element('a:ln', { w: 9525 }, solid(properties.get('MarkerForegroundColor') ?? '#000000')))}</c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';
  const slices = [...points].filter(([, point]) => point.fill !== null).sort(([a], [b]) => a - b)
    .map(([at, point]) => `<c:dPt><c:idx val="${at}"/>${shape(solid(point.fill))}</c:dPt>`).join('');
  return element('c:ser', {}, [
    `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${text(String(properties.get('Name')))}</c:v></c:tx>`,
    look, kind === 'line' || kind === 'doughnut' ? '' : '<c:invertIfNegative val="0"/>', marker, slices, labelsXml(series),
    categories === null ? '' : `<c:cat><c:strRef>${referenceXml(categories)}</c:strRef></c:cat>`,
    values === null ? '' : `<c:val><c:numRef>${referenceXml(values)}</c:numRef></c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
  ].join(''));
}

const POSITIONS: Readonly<Record<string, string>> = { Top: 't', Center: 'ctr', OutsideEnd: 'outEnd' };

function labelsXml({ properties, labels, labelFont, points }: SeriesModel): string {
  if (properties.get('HasDataLabels') !== true) return '';
  const own = [...points].sort(([a], [b]) => a - b).map(([at, point]) => (
    point.labels.get('HasDataLabel') === false ? `<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`
      : point.labelFont.size > 0 ? `<c:dLbl><c:idx val="${at}"/>${content(labels, new Map([...labelFont, ...point.labelFont]))}</c:dLbl>` : ''
  )).join('');
  return `<c:dLbls>${own}${content(labels, labelFont)}</c:dLbls>`;
}

function content(labels: Bag, font: Bag): string {
  const position = POSITIONS[String(labels.get('Position'))];
  return [
    element('c:numFmt', { formatCode: plain(labels.get('NumberFormat'), 'General'), sourceLinked: 0 }),
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${element('a:defRPr', { sz: Number(font.get('Size') ?? 10) * 100, b: font.get('Bold') === true }, solid(font.get('Color') ?? '#000000'))}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`,
    position === undefined ? '' : `<c:dLblPos val="${position}"/>`,
    `<c:showLegendKey val="0"/><c:showVal val="${Number(labels.get('ShowValue') !== false)}"/><c:showCatName val="0"/><c:showSerName val="0"/>`,
    `<c:showPercent val="${Number(labels.get('ShowPercentage') === true)}"/><c:showBubbleSize val="0"/>`,
  ].join('');
}
