import type { ConditionalFormatSpec } from '../../../report/spec';
import { COLORS } from '../../../report/styles';
import { cellAddress, rangeAddress } from '../../../workbook/address';
import { MAIN } from './namespaces';
import type { StyleTable } from './style-table';

const EXTENDED = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const FORMULAS = 'http://schemas.microsoft.com/office/excel/2006/main';
const DATA_BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/**
 * Conditional formats: the elements that stand in the sheet's sequence, and what its list of extensions holds. Data
 * bars are written twice, as Excel does: in the manner of 2007, and as an extension that makes them solid and start at 0.
 */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatSpec[], styles: StyleTable,
): { readonly elements: string; readonly extension: string } {
  let priority = 0;
  const elements: string[] = [];
  const extensions: string[] = [];
  for (const format of formats) {
    const reference = rangeAddress(format.range);
    const rules: string[] = [];
    if (format.kind === 'colorScale') {
      priority += 1;
      rules.push(colorScale(priority, format.low, format.high));
    } else if (format.kind === 'dataBar') {
      priority += 1;
      const id = dataBarId(extensions.length + 1);
      rules.push(dataBar(priority, format.color, id));
      extensions.push(dataBarExtension(reference, id));
    } else {
      const first = cellAddress(format.range.top, format.range.left);
      for (const [sign, favourable] of [['>', 'positive'], ['<', 'negative']] as const) {
        priority += 1;
        const color = favourable === format.favourable ? COLORS.good : COLORS.bad;
        const index = styles.differentialFormat(`<font><color rgb="FF${color}"/></font>`);
        // Text compares as greater than any number.
        const formula = `AND(ISNUMBER(${first}),${first}${sign === '>' ? '&gt;' : '&lt;'}0)`;
        rules.push(`<cfRule type="expression" dxfId="${index}" priority="${priority}"><formula>${formula}</formula></cfRule>`);
      }
    }
    elements.push(`<conditionalFormatting sqref="${reference}">${rules.join('')}</conditionalFormatting>`);
  }
  return { elements: elements.join(''), extension: extensions.length === 0 ? '' : sheetExtension(extensions) };
}

function colorScale(priority: number, low: string, high: string): string {
  return `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="min"/><cfvo type="max"/>`
    + `<color rgb="FF${low}"/><color rgb="FF${high}"/></colorScale></cfRule>`;
}

function dataBar(priority: number, color: string, id: string): string {
  return `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/>`
    + `<color rgb="FF${color}"/></dataBar><extLst><ext xmlns:x14="${EXTENDED}" uri="${DATA_BAR_EXTENSION}">`
    + `<x14:id>${id}</x14:id></ext></extLst></cfRule>`;
}

function dataBarExtension(reference: string, id: string): string {
  return `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="${id}">`
    + '<x14:dataBar minLength="0" maxLength="100" gradient="0">'
    + '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>'
    + `<x14:negativeFillColor rgb="FF${COLORS.bad}"/><x14:axisColor rgb="FF${COLORS.grey}"/>`
    + `</x14:dataBar></x14:cfRule><xm:sqref>${reference}</xm:sqref></x14:conditionalFormatting>`;
}

function sheetExtension(extensions: readonly string[]): string {
  return `<ext xmlns:x14="${EXTENDED}" xmlns="${MAIN}" uri="${SHEET_EXTENSION}">`
    + `<x14:conditionalFormattings>${extensions.join('')}</x14:conditionalFormattings></ext>`;
}

function dataBarId(number: number): string {
  return `{DA7ABA00-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
