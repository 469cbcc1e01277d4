import type { ReportSpec } from '../../../report/spec';
import { definedNames, definedNameXml } from './defined-names';
import { MAIN, RELATIONSHIPS } from './namespaces';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** XML of the workbook part; the sheets' relationships are `rId1` and on. Excel calculates once when it opens it. */
export function workbookXml(spec: ReportSpec): string {
  const sheets = spec.sheets.map((sheet, index) => (
    `<sheet name="${xmlAttribute(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  ));
  const names = definedNames(spec, 0).map(definedNameXml).join('');
  return [
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<workbookPr defaultThemeVersion="124226"/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" tabRatio="850" activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${names}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}
