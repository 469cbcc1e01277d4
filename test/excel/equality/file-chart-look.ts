import { child, descendants, type XmlElement } from '../../support/xml-tree';
import type { ChartLook, LabelLook, SeriesLook } from './report-view';

/** How a chart of a file looks. */
export function chartLookInFile(xml: XmlElement): ChartLook {
  const chart = child(xml, 'chart')!;
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const plot = child(chart, 'plotArea')!;
  const [category] = descendants(plot, 'catAx');
  const [value] = descendants(plot, 'valAx');
  const maximum = value === undefined ? undefined : descendants(value, 'max')[0];
  const text = descendants(child(xml, 'txPr')!, 'defRPr')[0]!;
  return {
    title: title === undefined ? null : font(descendants(title, 'rPr')[0]!),
    text: { size: Number(text.attributes.sz) / 100, color: color(text), name: descendants(text, 'latin')[0]?.attributes.typeface ?? null },
    background: color(child(child(xml, 'spPr'), 'solidFill')), border: color(child(child(xml, 'spPr'), 'ln')),
    legend: legend === undefined ? '' : child(legend, 'legendPos')!.attributes.val === 'r' ? 'right' : 'bottom',
    unlisted: legend === undefined ? [] : descendants(legend, 'legendEntry').map((entry) => Number(child(entry, 'idx')!.attributes.val)),
    reversed: category !== undefined && descendants(category, 'orientation')[0]!.attributes.val === 'maxMin',
    gridlines: child(value, 'majorGridlines') !== undefined,
    maximum: maximum === undefined ? null : Number(maximum.attributes.val),
    series: descendants(plot, 'ser').toSorted((a, b) => Number(child(a, 'order')!.attributes.val) - Number(child(b, 'order')!.attributes.val)).map((series) => (
      seriesLook(plot.children.find((group) => group.children.includes(series))!, series)
    )),
  };
}

function seriesLook(group: XmlElement, series: XmlElement): SeriesLook {
  const number = (name: string): number | null => (child(group, name) === undefined ? null : Number(child(group, name)!.attributes.val));
  const marker = child(series, 'marker');
  const labels = child(series, 'dLbls');
  const shape = child(marker, 'spPr');
  return {
    gap: number('gapWidth'), overlap: number('overlap'), hole: number('holeSize'),
    weight: group.name === 'c:lineChart' ? Number(child(child(series, 'spPr'), 'ln')!.attributes.w) / 12_700 : null,
    marker: child(marker, 'symbol')?.attributes.val === 'circle' ? `${child(marker, 'size')!.attributes.val!} ${color(child(shape, 'solidFill'))} ${color(child(shape, 'ln'))}` : '',
    points: series.children.filter(({ name }) => name === 'c:dPt').map((point) => color(child(child(point, 'spPr'), 'solidFill'))),
    labels: labels === undefined ? null : labelLook(labels),
  };
}

function labelLook(labels: XmlElement): LabelLook {
  const look = (element: XmlElement): { size: number; color: string; bold: boolean } => font(descendants(child(element, 'txPr')!, 'defRPr')[0]!);
  const general = look(labels);
  return {
    ...general, place: child(labels, 'dLblPos')?.attributes.val ?? '', percent: child(labels, 'showPercent')!.attributes.val === '1',
    others: Object.fromEntries(labels.children.filter(({ name }) => name === 'c:dLbl').flatMap((label) => {
      const index = child(label, 'idx')!.attributes.val!;
      if (child(label, 'delete')?.attributes.val === '1') return [[index, 'none']];
      return look(label).color === general.color ? [] : [[index, look(label).color]];
    })),
  };
}

function font(element: XmlElement): { size: number; color: string; bold: boolean } {
  return { size: Number(element.attributes.sz) / 100, color: color(element), bold: element.attributes.b === '1' };
}

function color(element: XmlElement | undefined): string {
  return element === undefined ? '' : descendants(element, 'srgbClr')[0]?.attributes.val ?? '';
}
