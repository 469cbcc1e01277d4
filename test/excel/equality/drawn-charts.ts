import { openPackage } from '../../support/office-package';
import { child, descendants, type XmlElement } from '../../support/xml-tree';

/** A chart as a program that opened the file draws it: its title and, a series each, its points. */
export interface DrawnChart {
  readonly title: string;
  readonly series: readonly { readonly categories: readonly string[]; readonly values: readonly (number | null)[] }[];
}

/** The charts of a workbook that a program has written after drawing them, by sheet and title. */
export async function drawnCharts(bytes: Uint8Array): Promise<DrawnChart[]> {
  const office = await openPackage(bytes);
  return office.sheets.flatMap(({ path }) => [...office.relationships(path).values()].filter(({ type }) => type === 'drawing').flatMap(({ target }) => {
    const charts = [...office.relationships(target).values()].filter(({ type }) => type === 'chart');
    return charts.map((chart) => drawn(office.xml(chart.target))).sort((a, b) => (a.title < b.title ? -1 : 1));
  }));
}

function drawn(xml: XmlElement): DrawnChart {
  const title = child(descendants(xml, 'chart')[0], 'title');
  return {
    title: title === undefined ? '' : descendants(title, 't').map(({ text }) => text).join(''),
    series: descendants(xml, 'ser').toSorted((a, b) => Number(child(a, 'order')!.attributes.val) - Number(child(b, 'order')!.attributes.val)).map((series) => ({
      categories: points(child(series, 'cat')).map((text) => text ?? ''), values: points(child(series, 'val')).map((text) => (text === null || text === 'NaN' ? null : Number(text))),
    })),
  };
}

function points(element: XmlElement | undefined): (string | null)[] {
  if (element === undefined) return [];
  const count = Number(descendants(element, 'ptCount')[0]?.attributes.val ?? 0);
  const texts: (string | null)[] = Array.from({ length: count }, () => null);
  for (const point of descendants(element, 'pt')) texts[Number(point.attributes.idx)] = child(point, 'v')!.text;
  return texts;
}
