import { cellAddress, rangeAddress } from '../../../../../src/workbook/address';
import type { TableModel } from '../../model/workbook';
import { MAIN } from './package-builder';
import { element, escapes, text } from './xml';

/** XML of a table part: its columns are called as their header cells. */
export function tableXml(table: TableModel, id: number): string {
  const { name, range, sheet, showTotals, showFilterButton } = table;
  const body = showTotals ? { ...range, bottom: range.bottom - 1 } : range;
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => element('tableColumn', {
    id: index + 1, name: escapes(String(sheet.cells.peek(range.top, range.left + index).value)).replaceAll('\n', '_x000a_'),
  }));
  return element('table', {
    xmlns: MAIN, id, name, displayName: name, ref: rangeAddress(range), totalsRowCount: showTotals ? 1 : null, totalsRowShown: showTotals ? null : 0,
  }, [
    showFilterButton ? element('autoFilter', { ref: rangeAddress(body) }) : '',
    element('tableColumns', { count: columns.length }, columns.join('')),
    element('tableStyleInfo', {
      name: table.style, showFirstColumn: table.highlightFirstColumn, showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns,
    }),
  ].join(''));
}

export function noteXml(comments: readonly { readonly row: number; readonly column: number; readonly content: string }[]): string {
  return element('comments', { xmlns: MAIN }, `<authors><author>User</author></authors>${element('commentList', {}, comments.map(({ row, column, content }) => (
    element('comment', { ref: cellAddress(row, column), authorId: 0 }, `<text><t xml:space="preserve">${text(content)}</t></text>`)
  )).join(''))}`);
}

/** Boxes of notes in the old markup, without which programs show none. */
export function noteShapesXml(comments: readonly { readonly row: number; readonly column: number }[]): string {
  const shapes = comments.map(({ row, column }, index) => (
    `<v:shape id="_x0000_s${1025 + index}" type="#note" style="position:absolute;width:108pt;height:59pt;visibility:hidden" fillcolor="#ffffe1">`
    + `<x:ClientData ObjectType="Note"><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  ));
  return '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    + `<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`;
}
