import { relationshipId, type OfficePackage } from '../../support/office-package';
import { descendants, type XmlElement } from '../../support/xml-tree';

/** Sheets with names or ids used twice, defined names that are used twice or refer to sheets that are not there. */
export function workbookFaults(office: OfficePackage, workbook: XmlElement): string[] {
  const faults: string[] = [];
  const sheets = descendants(workbook, 'sheet');
  const names = sheets.map(({ attributes }) => attributes.name!);
  const keys = [names, sheets.map(({ attributes }) => attributes.sheetId!), sheets.map(({ attributes }) => relationshipId(attributes))];
  for (const all of keys) {
    if (new Set(all.map((key) => key.toLowerCase())).size !== all.length) faults.push(`workbook: two sheets with one of ${all.join(', ')}`);
  }
  for (const name of names) {
    if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) faults.push(`workbook: sheet name ${name}`);
  }
  const seen = new Set<string>();
  for (const { attributes, text } of descendants(workbook, 'definedName')) {
    const { name = '', localSheetId = '' } = attributes;
    const key = `${name.toLowerCase()}!${localSheetId}`;
    if (seen.has(key)) faults.push(`workbook: name ${key} twice`);
    seen.add(key);
    if (localSheetId !== '' && Number(localSheetId) >= sheets.length) faults.push(`workbook: ${name} of sheet ${localSheetId}`);
    const sheet = /^'((?:[^']|'')+)'!/.exec(text)?.[1]?.replaceAll("''", "'");
    if (sheet !== undefined && !sheet.includes('[') && !names.includes(sheet)) faults.push(`workbook: ${name} refers to ${sheet}`);
    if (name.startsWith('_xlnm.Print') && localSheetId !== '' && sheet !== undefined && sheet !== names[Number(localSheetId)]) {
      faults.push(`workbook: ${name} of ${names[Number(localSheetId)]} refers to ${sheet}`);
    }
  }
  const active = descendants(workbook, 'workbookView')[0]?.attributes.activeTab ?? '0';
  if (Number(active) >= sheets.length) faults.push(`workbook: active tab ${active}`);
  const selected = office.sheets.filter(({ path }) => descendants(office.xml(path), 'sheetView').some(({ attributes }) => attributes.tabSelected === '1'));
  if (selected.length > 1) faults.push('workbook: several tabs selected');
  return faults;
}
