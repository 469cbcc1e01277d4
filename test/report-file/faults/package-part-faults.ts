import type { OfficePackage } from '../../support/office-package';
import { descendants, type XmlElement } from '../../support/xml-tree';

/** Relationships without a target, parts without a content type, ids that nothing resolves. */
export function partFaults(office: OfficePackage): string[] {
  const faults: string[] = [];
  const types = office.xml('[Content_Types].xml');
  const defaults = new Set(descendants(types, 'Default').map(({ attributes }) => attributes.Extension!.toLowerCase()));
  const overrides = descendants(types, 'Override').map(({ attributes }) => attributes.PartName!);
  const overridden = new Set(overrides.map((name) => name.toLowerCase()));
  if (overridden.size !== overrides.length) faults.push('[Content_Types].xml: a part twice');
  const paths = [...office.files.keys()];
  const lower = new Set(paths.map((path) => path.toLowerCase()));
  if (lower.size !== paths.length) faults.push('part names that differ by case alone');
  for (const name of overrides) {
    if (!lower.has(name.slice(1).toLowerCase())) faults.push(`[Content_Types].xml: no part ${name}`);
  }
  for (const path of paths) {
    if (path === '[Content_Types].xml') continue;
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (!overridden.has(`/${path.toLowerCase()}`) && !defaults.has(ending)) faults.push(`${path}: no content type`);
    if (!path.endsWith('.rels')) faults.push(...relationshipFaults(office, path, lower));
  }
  return [...faults, ...relationshipFaults(office, '', lower)];
}

function relationshipFaults(office: OfficePackage, path: string, parts: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const relationships = office.relationships(path);
  for (const [id, { target, external }] of relationships) {
    if (!external && !parts.has(target.toLowerCase())) faults.push(`${path}: ${id} leads to ${target}, which is not there`);
  }
  if (!path.endsWith('.xml')) return faults;
  for (const id of relationshipIds(office.xml(path))) {
    if (!relationships.has(id)) faults.push(`${path}: ${id} is not a relationship`);
  }
  return faults;
}

function relationshipIds(element: XmlElement): string[] {
  const own = Object.entries(element.attributes).filter(([name]) => /^(?:r|rel):(?:id|embed|link|pict)$/.test(name)).map(([, id]) => id);
  return [...own, ...element.children.flatMap(relationshipIds)];
}
