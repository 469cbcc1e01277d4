import { CellKind } from '../workbook/grid';
import { DATASETS } from '../datasets/registry';
import { parseHeader } from './header';
import { scoreHeader } from './match-column';
import { contextOfName, nearestContext } from './name-context';
import type { RawColumn, RawTable } from './raw-table';

/**
 * Turns a table of targets with years across (`指标 | 2025年目标 | 2026年目标`), or with the year only in its title, into one
 * with a column `年度`. Null when it has a year column already or no year can be told.
 */
export function unpivotYears(table: RawTable): RawTable | null {
  const { columns } = DATASETS.targets;
  if (table.columns.some((column) => scoreHeader(column.header, columns['year']!) >= 0.9)) return null;
  const metric = table.columns.find((column) => scoreHeader(column.header, columns['metric']!) >= 0.9);
  if (!metric) return null;
  const named = table.columns.flatMap((column): { column: RawColumn; year: number }[] => {
    const year = contextOfName(column.header.text).year ?? contextOfName(column.header.group).year;
    const name = column.header.text.replace(/(?:19|20)\d{2}(?:年度?)?|\d{2}年/g, '').trim();
    const isTarget = scoreHeader(parseHeader(name), columns['target']!) >= 0.8 || (name === '' && /目标|target|goal/i.test(`${column.header.group}${table.title}${table.grid.info.sheet}`));
    return year !== null && isTarget ? [{ column, year }] : [];
  });
  if (named.length > 0) return withYears(table, named);
  const target = table.columns.find((column) => scoreHeader(column.header, columns['target']!) >= 0.9);
  const { year } = nearestContext([table.title, table.grid.info.sheet, table.grid.info.workbook]);
  return target && year !== null ? withYears(table, [{ column: target, year }]) : null;
}

function withYears(table: RawTable, years: readonly { column: RawColumn; year: number }[]): RawTable {
  const taken = new Set(years.map(({ column }) => column));
  const source = (row: number): number => Math.floor(row / years.length);
  const yearOf = (row: number): { column: RawColumn; year: number } => years[row % years.length]!;
  const columns: RawColumn[] = [
    { header: parseHeader('年度'), sheetColumn: years[0]!.column.sheetColumn, kind: () => CellKind.Number, value: (row) => yearOf(row).year },
    { header: parseHeader('目标值'), sheetColumn: years[0]!.column.sheetColumn, kind: (row) => yearOf(row).column.kind(source(row)), value: (row) => yearOf(row).column.value(source(row)) },
    ...table.columns.filter((column) => !taken.has(column)).map((column): RawColumn => ({
      ...column,
      kind: (row) => column.kind(source(row)),
      value: (row) => column.value(source(row)),
    })),
  ];
  const sheetRows = Int32Array.from({ length: table.sheetRows.length * years.length }, (_, row) => table.sheetRows[source(row)]!);
  return { ...table, sheetRows, columns, totals: [] };
}
