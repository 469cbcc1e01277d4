import type { TableSpec } from '../../../report/spec';
import { rangeAddress, type CellRange } from '../../../workbook/address';
import type { CellLookup } from './cell-index';
import { fileFormula } from './file-formula';
import { MAIN } from './namespaces';
import { XML_DECLARATION, xmlAttribute, xmlText } from './xml-escape';

/**
 * XML of a table part. The names of its columns are the texts of its header cells; with `totals` the range's last row
 * is the totals row, and each of its cells says by its formula what the column's total is.
 */
export function tableXml(table: TableSpec, id: number, sheet: string, lookup: CellLookup): string {
  const { range, totals = false } = table;
  const filtered: CellRange = totals ? { ...range, bottom: range.bottom - 1 } : range;
  const columns: string[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const header = String(lookup(sheet, range.top, column)?.value ?? '');
    const start = `<tableColumn id="${columns.length + 1}" name="${columnName(header)}"`;
    columns.push(`${start}${totals ? totalsXml(lookup(sheet, range.bottom, column)) : '/>'}`);
  }
  return [
    `${XML_DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}"`,
    ` ref="${rangeAddress(range)}"${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>`,
    `<autoFilter ref="${rangeAddress(filtered)}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}

/** Line ends in a header are written as codes, as Excel does. */
function columnName(header: string): string {
  const coded = header.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_');
  return xmlAttribute(coded);
}

function totalsXml(cell: ReturnType<CellLookup>): string {
  const formula = cell?.formula === undefined ? null : fileFormula(cell.formula);
  if (formula !== null) {
    const known = /^SUBTOTAL\((\d{3}),[^()]*\)$/i.exec(formula)?.[1];
    const name = known === undefined ? undefined : TOTALS_FUNCTIONS[known];
    if (name !== undefined) return ` totalsRowFunction="${name}"/>`;
    return ` totalsRowFunction="custom"><totalsRowFormula>${xmlText(formula)}</totalsRowFormula></tableColumn>`;
  }
  return typeof cell?.value === 'string' && cell.value !== '' ? ` totalsRowLabel="${xmlAttribute(cell.value)}"/>` : '/>';
}

const TOTALS_FUNCTIONS: Readonly<Record<string, string>> = {
  101: 'average', 102: 'countNums', 103: 'count', 104: 'max', 105: 'min', 107: 'stdDev', 109: 'sum', 110: 'var',
};
