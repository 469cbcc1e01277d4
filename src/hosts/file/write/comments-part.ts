import type { CellSpec } from '../../../report/spec';
import { cellAddress } from '../../../workbook/address';
import { MAIN } from './namespaces';
import { cellText, XML_DECLARATION, xmlAttribute, xmlText } from './xml-escape';

/** XML of a comments part, in the order of the cells. */
export function commentsXml(cells: readonly CellSpec[], author: string, font: string): string {
  const run = `<rPr><sz val="9"/><color rgb="FF000000"/><rFont val="${xmlAttribute(font)}"/><family val="2"/></rPr>`;
  const comments = cells.map(({ row, column, comment = '' }) => (
    `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r>${run}`
    + `<t xml:space="preserve">${cellText(comment)}</t></r></text></comment>`
  ));
  return `${XML_DECLARATION}<comments xmlns="${MAIN}"><authors><author>${xmlText(author)}</author></authors>`
    + `<commentList>${comments.join('')}</commentList></comments>`;
}

/** The drawing in the old markup that Excel wants beside comments: a hidden note box for each. */
export function commentShapesXml(cells: readonly CellSpec[]): string {
  const shapes = cells.map((cell, index) => {
    const { row, column, comment = '' } = cell;
    const rows = Math.min(12, 3 + Math.ceil(comment.length / 24));
    const anchor = [column + 1, 12, Math.max(0, row - 1), 8, column + 4, 12, row + rows, 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" `
      + 'style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:70pt;z-index:1;visibility:hidden" '
      + 'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
      + '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
      + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`
      + `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    + 'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    + '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    + '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    + `${shapes.join('')}</xml>`;
}
