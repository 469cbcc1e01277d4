import type { ChartSpec } from '../../../report/spec';
import { CHART, DRAWING_MAIN, RELATIONSHIPS, SHEET_DRAWING } from './namespaces';
import { XML_DECLARATION, xmlAttribute } from './xml-escape';

/** XML of a drawing part: each chart over the cells of its anchor, with its description for screen readers. */
export function drawingXml(charts: readonly { readonly chart: ChartSpec; readonly relationship: string }[]): string {
  const frames = charts.map(({ chart, relationship }, index) => (
    `<xdr:twoCellAnchor editAs="oneCell">${marker('from', chart.anchor.left, chart.anchor.top)}`
    + marker('to', chart.anchor.right + 1, chart.anchor.bottom + 1)
    + '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
    + `<xdr:cNvPr id="${index + 2}" name="${xmlAttribute(chart.name)}" descr="${xmlAttribute(chart.description)}"/>`
    + '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>'
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic>`
    + '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  ));
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONSHIPS}">`
    + `${frames.join('')}</xdr:wsDr>`;
}

function marker(name: 'from' | 'to', column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`
    + `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
