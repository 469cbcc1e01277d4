import { DATASETS } from '../datasets/registry';
import { cellAddress } from '../workbook/address';
import { numberReader, Outcome } from './convert-column';
import type { FindingLog } from './finding-log';
import type { DatasetMatch } from './match-dataset';
import { textOfCell, type RawTable, type TotalsRow } from './raw-table';
import { tableUnitOf } from './table-context';

/**
 * Compares each totals row with the sum of the rows above it - since the last totals row, or all of them - and reports
 * the columns that do not add up.
 */
export function checkTotals(match: DatasetMatch, findings: FindingLog): void {
  const { table } = match;
  if (table.totals.length === 0) return;
  const schema = DATASETS[match.dataset];
  for (const [name, column] of match.columns) {
    const columnSchema = schema.columns[name]!;
    if (columnSchema.type !== 'number' || columnSchema.stock || (columnSchema.unit !== 'money' && columnSchema.unit !== 'count')) continue;
    const reader = numberReader(table.grid, column, columnSchema, tableUnitOf(table, columnSchema));
    const values = Float64Array.from(table.sheetRows, (_, row) => (reader.read(row) === Outcome.Value ? reader.value : 0));
    for (const totals of table.totals) {
      if (isMean(table, totals)) continue;
      const told = readAt(match, name, totals.sheetRow);
      if (told === null) continue;
      const since = sum(values, totals.from, totals.to);
      if (agree(told, since) || agree(told, sum(values, 0, totals.to)) || (totals.to > totals.from ? false : agree(told, sum(values, 0, values.length)))) continue;
      findings.add({
        code: 'total-mismatch',
        severity: 'warning',
        dataset: match.dataset,
        example: `${table.grid.info.workbook}!${table.grid.info.sheet}!${cellAddress(totals.sheetRow, column.sheetColumn)}`,
        parameters: { column: column.header.text, total: told, sum: round(totals.to > totals.from ? since : sum(values, 0, totals.to)) },
      });
    }
  }
}

function readAt(match: DatasetMatch, name: string, sheetRow: number): number | null {
  const { table } = match;
  const column = match.columns.get(name)!;
  const schema = DATASETS[match.dataset].columns[name]!;
  const { grid } = table;
  const cell = { ...column, kind: () => grid.kind(sheetRow, column.sheetColumn), value: () => grid.value(sheetRow, column.sheetColumn) };
  const reader = numberReader(grid, cell, schema, tableUnitOf(table, schema));
  return reader.read(0) === Outcome.Value ? reader.value : null;
}

function isMean(table: RawTable, totals: TotalsRow): boolean {
  for (const column of table.columns) {
    const text = textOfCell(table.grid, table.grid.kind(totals.sheetRow, column.sheetColumn), table.grid.value(totals.sheetRow, column.sheetColumn));
    if (/平均|均值|月均|average|环比|同比/i.test(text)) return true;
  }
  return false;
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let row = from; row < to; row++) total += values[row]!;
  return total;
}

/** Equal to the cent, or to the rounding of large sums. */
function agree(told: number, added: number): boolean {
  return Math.abs(told - added) <= 0.0051 + 1e-9 * Math.abs(added);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
