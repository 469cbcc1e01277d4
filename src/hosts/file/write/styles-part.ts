import { MAIN } from './namespaces';
import { borderXml, fontXml, type StyleBase, type StyleEntries } from './style-table';
import { XML_DECLARATION } from './xml-escape';

/** The style tables that every workbook begins with. */
export function defaultStyles(font: string, chinese: boolean): StyleBase {
  return {
    fonts: [fontXml({}, font, chinese)],
    fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
    borders: [borderXml({})],
    cellFormats: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
    differentialFormats: [],
    numberFormats: new Map(),
  };
}

/** XML of a whole styles part. */
export function stylesXml(base: StyleBase, entries: StyleEntries): string {
  return [
    `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">`,
    entries.numberFormats.length === 0 ? '' : counted('numFmts', entries.numberFormats),
    counted('fonts', [...base.fonts, ...entries.fonts]),
    counted('fills', [...base.fills, ...entries.fills]),
    counted('borders', [...base.borders, ...entries.borders]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    counted('cellXfs', [...base.cellFormats, ...entries.cellFormats]),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted('dxfs', [...base.differentialFormats, ...entries.differentialFormats]),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');
}

function counted(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}
