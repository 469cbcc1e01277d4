import { child, descendants, type XmlElement } from '../../support/xml-tree';
import type { StyleCounts } from './sheet-faults';

/** Cell formats that point past the ends of the style tables, counts that are wrong. */
export function styleFaults(styles: XmlElement): string[] {
  const faults: string[] = [];
  for (const table of styles.children) {
    const { count } = table.attributes;
    if (count !== undefined && Number(count) !== table.children.length) faults.push(`styles: count of ${table.name}`);
  }
  const size = (name: string): number => child(styles, name)?.children.length ?? 0;
  const formats = descendants(child(styles, 'numFmts') ?? styles, 'numFmt');
  const ids = new Set(formats.map(({ attributes }) => attributes.numFmtId));
  if (ids.size !== formats.length) faults.push('styles: a number format id twice');
  for (const format of child(styles, 'cellXfs')?.children ?? []) {
    const { fontId = '0', fillId = '0', borderId = '0', xfId = '0', numFmtId = '0' } = format.attributes;
    if (Number(fontId) >= size('fonts')) faults.push(`styles: font ${fontId}`);
    if (Number(fillId) >= size('fills')) faults.push(`styles: fill ${fillId}`);
    if (Number(borderId) >= size('borders')) faults.push(`styles: border ${borderId}`);
    if (Number(xfId) >= Math.max(1, size('cellStyleXfs'))) faults.push(`styles: cell style ${xfId}`);
    if (Number(numFmtId) >= 164 && !ids.has(numFmtId)) faults.push(`styles: number format ${numFmtId}`);
  }
  if (size('cellXfs') > 64_000) faults.push('styles: too many cell formats');
  return faults;
}

export function styleCounts(styles: XmlElement): StyleCounts {
  return {
    cellFormats: child(styles, 'cellXfs')?.children.length ?? 0,
    differentialFormats: child(styles, 'dxfs')?.children.length ?? 0,
  };
}
