import { rangeAddress } from '../../../../../src/workbook/address';
import type { ChartRange } from '../../model/chart';
import { plain, sheetReference, text } from './xml';

export function shape(content: string): string {
  return `<c:spPr>${content}</c:spPr>`;
}

/** A fill of one colour; none for an empty text. */
export function solid(color: unknown): string {
  return color === '' ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${plain(color).slice(1).toUpperCase()}"/></a:solidFill>`;
}

export function referenceXml({ sheet, ...range }: ChartRange): string {
  return `<c:f>${text(`${sheetReference(sheet)}!${rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`)}</c:f>`;
}
