import type { StyleBase, StyleEntries } from '../style-table';
import { xmlChanges, withPrefix } from './xml-changes';
import { childSpans, rootSpan, type ElementSpan } from './xml-spans';

/** The style tables of the user's styles part. */
export function readStyleBase(xml: string): StyleBase {
  const root = rootSpan(xml);
  const tables = childSpans(xml, root);
  const entries = (name: string): string[] => {
    const table = tables.find((one) => one.name === name);
    return table === undefined ? [] : childSpans(xml, table).map(({ start, end }) => xml.slice(start, end));
  };
  const formats = tables.find(({ name }) => name === 'numFmts');
  return {
    fonts: entries('fonts'),
    fills: entries('fills'),
    borders: entries('borders'),
    cellFormats: entries('cellXfs'),
    differentialFormats: entries('dxfs'),
    numberFormats: new Map((formats === undefined ? [] : childSpans(xml, formats)).map(({ attributes }) => (
      [attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId') ?? 0)]
    ))),
  };
}

/** The styles part with entries appended to its tables; everything else stays as it is. */
export function appendStyles(xml: string, entries: StyleEntries): string {
  const root = rootSpan(xml);
  const tables = childSpans(xml, root);
  const changes = xmlChanges(xml);
  const added: Readonly<Record<string, readonly string[]>> = {
    numFmts: entries.numberFormats, fonts: entries.fonts, fills: entries.fills, borders: entries.borders,
    cellXfs: entries.cellFormats, dxfs: entries.differentialFormats,
  };
  for (const [name, elements] of Object.entries(added)) {
    if (elements.length === 0) continue;
    const markup = withPrefix(elements.join(''), root.prefix);
    const table = tables.find((one) => one.name === name);
    if (table === undefined) {
      const tag = `${root.prefix}${name}`;
      const at = placeOf(name, tables, root);
      changes.replace(at, at, `<${tag} count="${elements.length}">${markup}</${tag}>`);
      continue;
    }
    changes.setAttribute(table, 'count', String(childSpans(xml, table).length + elements.length));
    changes.append(table, markup);
  }
  return changes.apply();
}

/** Where a table goes that is not there yet: after the last of those that come before it. */
function placeOf(name: string, tables: readonly ElementSpan[], root: ElementSpan): number {
  const before = ORDER.slice(0, ORDER.indexOf(name));
  return Math.max(root.contentStart, ...tables.filter((table) => before.includes(table.name)).map(({ end }) => end));
}

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
