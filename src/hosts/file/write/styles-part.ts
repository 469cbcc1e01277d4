import { MAIN } from './namespaces';
import { fontXml, type StyleEntries, type StyleOffsets } from './style-table';
import { XML_DECLARATION } from './xml-escape';

/** What `stylesXml` puts before the report's styles: the defaults that every workbook needs. */
export const DEFAULT_STYLES: StyleOffsets = {
  fonts: 1, fills: 2, borders: 1, cellFormats: 1, differentialFormats: 0, numberFormatId: 164,
};

/** XML of a whole styles part. */
export function stylesXml(font: string, chinese: boolean, entries: StyleEntries): string {
  const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return [
    `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">`,
    entries.numberFormats.length === 0 ? '' : counted('numFmts', entries.numberFormats),
    counted('fonts', [fontXml({}, font, chinese), ...entries.fonts]),
    counted('fills', entries.fills, fills, 2),
    counted('borders', [noBorder, ...entries.borders]),
    `<cellStyleXfs count="1"><xf ${plain}/></cellStyleXfs>`,
    counted('cellXfs', [`<xf ${plain} xfId="0"/>`, ...entries.cellFormats]),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted('dxfs', entries.differentialFormats),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');
}

function counted(name: string, entries: readonly string[], before = '', beforeCount = 0): string {
  return `<${name} count="${beforeCount + entries.length}">${before}${entries.join('')}</${name}>`;
}
