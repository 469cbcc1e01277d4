import { cellAddress, parseRangeAddress, rangeAddress } from '../../../src/workbook/address';
import type { OfficePackage } from '../../support/office-package';
import { child, descendants, type XmlElement } from '../../support/xml-tree';
import { chartLookInFile } from './file-chart-look';
import type { ChartView } from './report-view';

/** The charts of a drawing part, in order. */
export function chartsOfFile(office: OfficePackage, drawing: string | undefined): ChartView[] {
  if (drawing === undefined) return [];
  const related = office.relationships(drawing);
  return descendants(office.xml(drawing), 'twoCellAnchor').map((frame) => {
    const corner = (name: string, less: number): string => {
      const marker = child(frame, name)!;
      return cellAddress(Number(child(marker, 'row')!.text) - less, Number(child(marker, 'col')!.text) - less);
    };
    const xml = office.xml(related.get(descendants(frame, 'chart')[0]!.attributes['r:id']!)!.target);
    const title = descendants(xml, 'title')[0];
    return {
      name: descendants(frame, 'cNvPr')[0]!.attributes.name!,
      title: title === undefined ? '' : descendants(title, 't').map(({ text }) => text).join(''),
      from: corner('from', 0), to: corner('to', 1), legend: descendants(xml, 'legend').length > 0,
      look: chartLookInFile(xml),
      series: descendants(xml, 'ser').toSorted((a, b) => order(a) - order(b)).map((series) => seriesText(xml, series)),
      axes: descendants(xml, 'valAx').map((axis) => JSON.stringify({
        second: axisId(axis) === secondAxis(xml), format: child(axis, 'numFmt')!.attributes.formatCode,
        visible: child(axis, 'delete')!.attributes.val === '0', minimum: descendants(axis, 'min')[0] === undefined ? '' : Number(descendants(axis, 'min')[0]!.attributes.val),
      })),
    };
  });
}

/** The id of the second value axis. */
function secondAxis(xml: XmlElement): string | undefined {
  const second = descendants(xml, 'valAx')[1];
  return second === undefined ? undefined : axisId(second);
}

function seriesText(xml: XmlElement, series: XmlElement): string {
  const group = descendants(xml, 'plotArea')[0]!.children.find((one) => one.children.includes(series))!;
  const line = group.name === 'c:lineChart';
  const shape = child(series, 'spPr');
  const labels = child(series, 'dLbls');
  return JSON.stringify({
    name: child(series, 'tx')!.children[0]!.text, type: typeOf(group, series), second: secondAxis(xml) !== undefined && group.children.some((one) => axisVal(one) === secondAxis(xml)),
    values: rangeText(child(series, 'val')!), categories: rangeText(child(series, 'cat')!),
    color: group.name === 'c:doughnutChart' ? 'points' : line
      ? descendants(child(shape, 'ln')!, 'srgbClr')[0]!.attributes.val : child(shape, 'solidFill') === undefined ? 'none' : descendants(child(shape, 'solidFill')!, 'srgbClr')[0]!.attributes.val,
    labels: labels === undefined ? '' : child(labels, 'numFmt')!.attributes.formatCode,
  });
}

function typeOf(group: XmlElement, series: XmlElement): string {
  if (group.name === 'c:doughnutChart') return 'doughnut';
  if (group.name === 'c:lineChart') return descendants(child(series, 'marker')!, 'symbol')[0]!.attributes.val === 'none' ? 'line' : 'line with markers';
  if (child(group, 'barDir')!.attributes.val === 'col') return 'columns';
  return child(group, 'grouping')!.attributes.val === 'stacked' ? 'stacked bars' : 'bars';
}

function order(series: XmlElement): number {
  return Number(child(series, 'order')!.attributes.val);
}

function axisId(axis: XmlElement): string | undefined {
  return child(axis, 'axId')?.attributes.val;
}

function axisVal(element: XmlElement): string | undefined {
  return element.name === 'c:axId' ? element.attributes.val : undefined;
}

function rangeText(element: XmlElement): string {
  const formula = descendants(element, 'f')[0]!.text;
  const at = formula.lastIndexOf('!');
  const sheet = formula.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return `${sheet}!${rangeAddress(parseRangeAddress(formula.slice(at + 1).replaceAll('$', ''))!)}`;
}
