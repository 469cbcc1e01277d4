import { cellAddress, parseRangeAddress } from '../../../src/workbook/address';
import type { StoredValues } from '../../support/cell-values';
import type { OfficePackage } from '../../support/office-package';
import { child, descendants } from '../../support/xml-tree';
import { overlaps } from './sheet-faults';

/** Tables with ids or names used twice, headers that are not their cells' texts, ranges that overlap. */
export function tableFaults(office: OfficePackage, values: StoredValues, definedNames: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { name: sheet, path } of office.sheets) {
    const tables = [...office.relationships(path).values()].filter(({ type }) => type === 'table');
    const ranges = tables.map(({ target }) => parseRangeAddress(office.xml(target).attributes.ref!)!);
    const merges = office.files.has(path) ? descendants(office.xml(path), 'mergeCell').map(({ attributes }) => parseRangeAddress(attributes.ref!)!) : [];
    faults.push(...overlaps(ranges).map((at) => `${sheet}: tables overlap at ${at}`));
    for (const merge of merges) {
      faults.push(...ranges.flatMap((range) => overlaps([merge, range])).map((at) => `${sheet}: a merge within a table at ${at}`));
    }
    tables.forEach(({ target }, index) => {
      const table = office.xml(target);
      const { id = '', displayName = '', headerRowCount = '1' } = table.attributes;
      if (ids.has(id)) faults.push(`${target}: id ${id} twice`);
      if (names.has(displayName.toLowerCase()) || definedNames.has(displayName.toLowerCase())) faults.push(`${target}: name ${displayName} twice`);
      ids.add(id);
      names.add(displayName.toLowerCase());
      const range = ranges[index]!;
      const columns = descendants(child(table, 'tableColumns')!, 'tableColumn').map(({ attributes }) => attributes.name!.replaceAll('_x000a_', '\n'));
      if (columns.length !== range.right - range.left + 1) faults.push(`${target}: ${columns.length} columns`);
      if (new Set(columns.map((name) => name.toLowerCase())).size !== columns.length) faults.push(`${target}: a column name twice`);
      if (headerRowCount === '0') return;
      columns.forEach((name, offset) => {
        const header = values.get(sheet)?.get(cellAddress(range.top, range.left + offset));
        if (header !== name) faults.push(`${target}: column ${name} has the header ${JSON.stringify(header)}`);
      });
    });
  }
  return faults;
}
