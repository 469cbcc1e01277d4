import { NAMESPACE, stateXml, type ReportState } from '../../report-state/report-state';
import { CONTENT, CUSTOM_XML } from './namespaces';
import type { PackagePart } from './package-part';
import type { PartNames } from './part-names';
import { XML_DECLARATION } from './xml-escape';

/** The same in each workbook, as a workbook keeps one report. */
const ITEM_ID = '{7D0B4C52-6A0E-4B7E-9C0A-5F1D3E2B9A61}';

/** The custom XML part that makes a report known as ours, and the part with its id and namespace; the first is related to the workbook. */
export function stateParts(state: ReportState, names: PartNames): readonly [part: PackagePart, properties: PackagePart] {
  const path = names.next('customXml/item', '.xml');
  const properties = names.next('customXml/itemProps', '.xml');
  return [
    {
      path, contentType: 'application/xml', xml: XML_DECLARATION + stateXml(state),
      relationships: [{ id: 'rId1', type: 'customXmlProps', target: properties }],
    },
    {
      path: properties, contentType: CONTENT.customXmlProperties, relationships: [],
      xml: `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}">`
        + `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
  ];
}
