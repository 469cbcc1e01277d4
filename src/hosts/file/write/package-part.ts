import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from './namespaces';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** One part of an OOXML package, and what it refers to. */
export interface PackagePart {
  /** Without a leading slash, such as `xl/worksheets/sheet1.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** A full type, or the last word of one of the types of transitional OOXML. */
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/**
 * Path of the part that holds the relationships of another.
 *
 * @example
 * relationshipsPath('xl/workbook.xml'); // => 'xl/_rels/workbook.xml.rels'
 */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** XML of the relationships part of a part (`''` for the package itself). */
export function relationshipsXml(source: string, relationships: readonly Relationship[]): string {
  const entries = relationships.map((relationship) => relationshipXml(source, relationship)).join('');
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${entries}</Relationships>`;
}

export function relationshipXml(source: string, { id, type, target }: Relationship): string {
  const fullType = type.includes(':') ? type : `${RELATIONSHIPS}/${type}`;
  return `<Relationship Id="${id}" Type="${fullType}" Target="${xmlAttribute(relativeTarget(source, target))}"/>`;
}

/**
 * Path of a part as seen from another.
 *
 * @example
 * relativeTarget('xl/worksheets/sheet1.xml', 'xl/drawings/drawing1.xml'); // => '../drawings/drawing1.xml'
 */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
