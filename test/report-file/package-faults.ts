import { storedValues } from '../support/cell-values';
import { openPackage } from '../support/office-package';
import { descendants } from '../support/xml-tree';
import { chartFaults } from './faults/chart-faults';
import { orderFaults } from './faults/element-order';
import { partFaults } from './faults/package-part-faults';
import { sheetFaults } from './faults/sheet-faults';
import { styleCounts, styleFaults } from './faults/style-faults';
import { tableFaults } from './faults/table-faults';
import { workbookFaults } from './faults/workbook-faults';

/** What would make Excel offer to repair a workbook, or show something else than its cells hold; empty when all is well. */
export async function packageFaults(workbook: Uint8Array): Promise<string[]> {
  const office = await openPackage(workbook);
  const path = [...office.relationships('').values()].find(({ type }) => type === 'officeDocument')!.target;
  const root = office.xml(path);
  const styles = office.xml([...office.relationships(path).values()].find(({ type }) => type === 'styles')!.target);
  const values = storedValues(office);
  const names = new Set(descendants(root, 'definedName').map(({ attributes }) => attributes.name!.toLowerCase()));
  const charts = [...office.files.keys()].filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  return [
    ...partFaults(office),
    ...[...office.files.keys()].filter((name) => name.endsWith('.xml')).flatMap((name) => orderFaults(name, office.xml(name))),
    ...workbookFaults(office, root),
    ...styleFaults(styles),
    ...office.sheets.flatMap((sheet) => sheetFaults(office, sheet.path, styleCounts(styles))),
    ...tableFaults(office, values, names),
    ...charts.flatMap((name) => chartFaults(name, office.xml(name), values)),
  ];
}
