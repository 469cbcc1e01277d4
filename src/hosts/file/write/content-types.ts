import { CONTENT, CONTENT_TYPES } from './namespaces';
import type { PackagePart } from './package-part';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** XML of the content types of a package that holds these parts and their relationships. */
export function contentTypesXml(parts: readonly PackagePart[]): string {
  return `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">`
    + `<Default Extension="rels" ContentType="${CONTENT.relationships}"/><Default Extension="xml" ContentType="application/xml"/>`
    + `${parts.map(contentTypeXml).join('')}</Types>`;
}

export function contentTypeXml({ path, contentType }: PackagePart): string {
  return `<Override PartName="/${xmlAttribute(path)}" ContentType="${contentType}"/>`;
}
