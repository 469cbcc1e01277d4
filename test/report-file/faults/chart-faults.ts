import { cellAddress, parseRangeAddress } from '../../../src/workbook/address';
import type { StoredValues } from '../../support/cell-values';
import { child, descendants, type XmlElement } from '../../support/xml-tree';

/** References to cells that are not there, stored points that are not the cells' values, axes that do not meet. */
export function chartFaults(path: string, chart: XmlElement, values: StoredValues): string[] {
  const faults: string[] = [];
  for (const reference of [...descendants(chart, 'numRef'), ...descendants(chart, 'strRef')]) {
    faults.push(...referenceFaults(path, reference, values));
  }
  const axes = new Set([...descendants(chart, 'catAx'), ...descendants(chart, 'valAx')].map((axis) => child(axis, 'axId')!.attributes.val));
  const used = ['barChart', 'lineChart'].flatMap((name) => descendants(chart, name))
    .flatMap((plot) => plot.children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes.val));
  const crossed = descendants(chart, 'crossAx').map(({ attributes }) => attributes.val);
  for (const id of [...used, ...crossed]) if (!axes.has(id)) faults.push(`${path}: no axis ${id}`);
  const orders = descendants(chart, 'ser').map((series) => child(series, 'idx')!.attributes.val);
  if (new Set(orders).size !== orders.length) faults.push(`${path}: a series index twice`);
  return faults;
}

function referenceFaults(path: string, reference: XmlElement, values: StoredValues): string[] {
  const formula = child(reference, 'f')!.text;
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula);
  const sheet = (match?.[1] ?? match?.[2] ?? '').replaceAll("''", "'");
  const range = parseRangeAddress((match?.[3] ?? '').replaceAll('$', ''));
  const cells = values.get(sheet);
  if (cells === undefined || range === null) return [`${path}: ${formula} is not there`];
  const cache = reference.children.find(({ name }) => /Cache$/.test(name));
  if (cache === undefined) return [`${path}: ${formula} without its points`];
  const points = new Map(descendants(cache, 'pt').map((point) => [Number(point.attributes.idx), child(point, 'v')!.text]));
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  const faults = Number(child(cache, 'ptCount')?.attributes.val) === size ? [] : [`${path}: ${formula} has not ${size} points`];
  let index = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const value = cells.get(cellAddress(row, column)) ?? null;
      const stored = typeof value === 'object' || (reference.name.endsWith('numRef') && typeof value !== 'number') ? undefined : value;
      const shown = stored === undefined ? undefined : String(stored);
      if (points.get(index) !== shown) faults.push(`${path}: point ${index} of ${formula} is ${points.get(index)}, its cell ${shown}`);
      index += 1;
    }
  }
  return faults;
}
