import { parseRangeAddress } from '../../../../../src/workbook/address';
import type { OfficePackage } from '../../../../support/office-package';
import { child, descendants, type XmlElement } from '../../../../support/xml-tree';
import { splitReference } from '../../model/address';
import { newChart, newSeries, type ChartModel, type ChartRange } from '../../model/chart';

/** The charts of a drawing part: name, title, place, kind and the ranges of the series; of their looks only the names. */
export function loadCharts(office: OfficePackage, drawing: string, newId: () => string): ChartModel[] {
  const related = office.relationships(drawing);
  return descendants(office.xml(drawing), 'twoCellAnchor').flatMap((frame) => {
    const reference = descendants(frame, 'chart')[0];
    if (reference === undefined) return [];
    const xml = office.xml(related.get(reference.attributes['r:id']!)!.target);
    const groups = child(descendants(xml, 'plotArea')[0], 'layout') === undefined ? [] : descendants(xml, 'plotArea')[0]!.children.filter(({ name }) => name.endsWith('Chart'));
    const chart = newChart(newId(), descendants(frame, 'cNvPr')[0]!.attributes.name!, typeOf(groups[0]));
    const title = descendants(xml, 'title')[0];
    chart.title.set('Visible', title !== undefined).set('Text', title === undefined ? '' : descendants(title, 't').map(({ text }) => text).join(''));
    chart.legend.set('Visible', descendants(xml, 'legend').length > 0);
    const corner = (name: string, end: string): number => Number(descendants(child(frame, name)!, end)[0]!.text);
    chart.anchor = { top: corner('from', 'row'), left: corner('from', 'col'), bottom: corner('to', 'row') - 1, right: corner('to', 'col') - 1 };
    const ordered = groups.flatMap((group) => descendants(group, 'ser').map((series) => ({ series, type: typeOf(group) })))
      .sort((a, b) => Number(child(a.series, 'order')!.attributes.val) - Number(child(b.series, 'order')!.attributes.val));
    for (const { series, type } of ordered) {
      const one = newSeries(descendants(child(series, 'tx')!, 'v')[0]?.text ?? '', type);
      one.values = rangeOf(child(series, 'val'));
      one.categories = rangeOf(child(series, 'cat'));
      chart.series.push(one);
    }
    return [chart];
  });
}

function typeOf(group: XmlElement | undefined): string {
  if (group === undefined) return '';
  if (group.name === 'c:lineChart') return 'Line';
  if (group.name === 'c:doughnutChart') return 'Doughnut';
  if (child(group, 'barDir')?.attributes.val === 'bar') return child(group, 'grouping')?.attributes.val === 'stacked' ? 'BarStacked' : 'BarClustered';
  return 'ColumnClustered';
}

function rangeOf(element: XmlElement | undefined): ChartRange | null {
  const formula = element === undefined ? undefined : descendants(element, 'f')[0]?.text;
  if (formula === undefined) return null;
  const { sheet, address } = splitReference(formula);
  return { sheet: sheet!, ...parseRangeAddress(address.replaceAll('$', ''))! };
}
