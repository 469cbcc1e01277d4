import { NAMESPACE } from '../../../report-state/report-state';
import type { UserPackage } from './user-package';
import { userRelationships } from './user-relationships';
import type { UserWorkbook } from './user-workbook';

/** Parts in which the workbook keeps its earlier report, and their properties; other custom XML is left alone. */
export async function earlierStateParts(userPackage: UserPackage, { relationships }: UserWorkbook): Promise<string[]> {
  const found: string[] = [];
  for (const { type, target } of relationships) {
    if (type !== 'customXml' || target === null || !userPackage.has(target)) continue;
    if (!ROOT.test(await userPackage.text(target))) continue;
    const properties = await userRelationships(userPackage, target);
    found.push(target, ...properties.flatMap((one) => (one.type === 'customXmlProps' && one.target !== null ? [one.target] : [])));
  }
  return found;
}

const ROOT = new RegExp(`^\\s*(?:<\\?xml[^>]*>\\s*)?<yearbook\\b[^>]*\\sxmlns="${NAMESPACE}"`);
