import type { ReportSpec } from '../../../report/spec';
import { XML_DECLARATION, xmlText } from './xml-escape';

/** XML of the core properties; without a time of creation when none is given. */
export function corePropertiesXml({ title, subject, creator, keywords }: ReportSpec['properties'], createdAt: Date | null): string {
  const time = createdAt === null ? null : `${createdAt.toISOString().slice(0, 19)}Z`;
  return [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject>`,
    `<dc:creator>${xmlText(creator)}</dc:creator><cp:keywords>${xmlText(keywords)}</cp:keywords>`,
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy>`,
    time === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    time === null ? '' : `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** XML of the extended properties. */
export function extendedPropertiesXml(): string {
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`
    + '<Application>Ops Yearbook</Application><DocSecurity>0</DocSecurity></Properties>';
}
