import { findTables, tableAt } from '../../recognise/find-tables';
import type { RawTable } from '../../recognise/raw-table';
import { unpivotMonths } from '../../recognise/unpivot-months';
import { unpivotYears } from '../../recognise/unpivot-years';
import { parseRangeAddress } from '../../workbook/address';
import { foldText } from '../../workbook/fold-text';
import type { Grid } from '../../workbook/grid';

/**
 * The headers that a mapping of a table may name, in the order of the sheet. A table with months or years as columns is
 * seen as it was read: with the months as rows.
 *
 * @param mapped headers that the table must have, in which form it is seen
 */
export function tableHeaders(grid: Grid, range: string, mapped: readonly string[]): string[] {
  const area = parseRangeAddress(range);
  if (area === null) return [];
  const wanted = mapped.map(foldText);
  for (const row of [area.top, area.top + 1]) {
    const plain = tableAt(grid, row, area.left, area.right);
    for (const table of plain === null ? [] : [plain, unpivotMonths(plain), unpivotYears(plain)]) {
      if (table === null) continue;
      const headers = headersOf(table);
      const folded = new Set(headers.map(foldText));
      if (wanted.every((header) => folded.has(header))) return headers;
    }
  }
  const found = findTables(grid).find((table) => table.range === range);
  return found ? headersOf(found) : [...mapped];
}

function headersOf(table: RawTable): string[] {
  return [...new Set(table.columns.map(({ header }) => header.text).filter((text) => text !== ''))];
}

/**
 * What tells tables with the same headers from others: a short text of their folded headers.
 *
 * @example
 * headerSignature(['订单号', '金额']) === headerSignature(['金额', ' 订单号']); // => true
 */
export function headerSignature(headers: readonly string[]): string {
  const text = headers.map(foldText).sort().join('\u0001');
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(36);
}
