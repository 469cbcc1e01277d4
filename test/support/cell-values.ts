import type { OfficePackage } from './office-package';
import { child, descendants, type XmlElement } from './xml-tree';

export type StoredValue = string | number | boolean | null | { readonly error: string };

/** What each cell of each sheet holds in the file: sheet → address → value, formulas by their cached values. */
export type StoredValues = ReadonlyMap<string, ReadonlyMap<string, StoredValue>>;

export function storedValues(office: OfficePackage): StoredValues {
  const shared = office.files.has('xl/sharedStrings.xml')
    ? office.xml('xl/sharedStrings.xml').children.map(itemText)
    : [];
  return new Map(office.sheets.map(({ name, path }) => [
    name,
    new Map(descendants(office.xml(path), 'c').map((cell) => [cell.attributes.r!, cellValue(cell, shared)])),
  ]));
}

function cellValue(cell: XmlElement, shared: readonly string[]): StoredValue {
  const inline = child(cell, 'is');
  if (inline !== undefined) return itemText(inline);
  const value = child(cell, 'v')?.text;
  if (value === undefined) return cell.attributes.t === 'str' ? '' : null;
  switch (cell.attributes.t) {
    case 's': {
      const text = shared[Number(value)];
      if (text === undefined) throw new Error(`shared string ${value} at ${cell.attributes.r}`);
      return text;
    }
    case 'str': return unescapeCodes(value);
    case 'b': return value === '1';
    case 'e': return { error: value };
    default: return Number(value);
  }
}

function itemText(item: XmlElement): string {
  return unescapeCodes(descendants(item, 't').map(({ text }) => text).join(''));
}

function unescapeCodes(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
