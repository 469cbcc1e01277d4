import { CellKind, type Grid } from '../workbook/grid';
import type { Header } from './header';

/** One column of a found table: its header and its cells by row of the table. */
export interface RawColumn {
  readonly header: Header;
  /** Zero-based column of the sheet. */
  readonly sheetColumn: number;
  readonly kind: (row: number) => CellKind;
  /** As in `Grid.value`, by the cell's kind. */
  readonly value: (row: number) => number;
}

/** Why rows inside a table are not data. */
export type SkippedRowReason = 'total' | 'repeated-header' | 'note';

export interface TotalsRow {
  /** Zero-based sheet row. */
  readonly sheetRow: number;
  /** Rows of the table that the totals are of: from here … */
  readonly from: number;
  /** … up to, not including, this one. */
  readonly to: number;
}

/** A table found in a sheet, before anything is known of its meaning. */
export interface RawTable {
  readonly grid: Grid;
  /** Text of the lines above the header: a title, a unit, a year. */
  readonly title: string;
  /** A1 range with its header. */
  readonly range: string;
  /** Zero-based sheet row of the (last) header row. */
  readonly headerRow: number;
  /** Zero-based sheet row of each row; a months-across table repeats them. */
  readonly sheetRows: Int32Array;
  readonly columns: readonly RawColumn[];
  readonly totals: readonly TotalsRow[];
  readonly skippedRows: ReadonlyMap<SkippedRowReason, { count: number; first: number }>;
}

/** The text of a cell as people read it: numbers and logical values too; empty for a blank. */
export function textOfCell(grid: Grid, kind: CellKind, value: number): string {
  switch (kind) {
    case CellKind.Text:
    case CellKind.Error:
      return grid.strings[value] ?? '';
    case CellKind.Number:
    case CellKind.Date:
      return String(value);
    case CellKind.Boolean:
      return value === 1 ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}

/** Cells of a sheet's column, in the given rows, through `fill` where a merged cell covers them. */
export function directColumn(
  grid: Grid,
  sheetRows: Int32Array,
  sheetColumn: number,
  header: Header,
  anchors: ReadonlyMap<number, number> | undefined,
): RawColumn {
  if (anchors === undefined) {
    return {
      header,
      sheetColumn,
      kind: (row) => grid.kind(sheetRows[row]!, sheetColumn),
      value: (row) => grid.value(sheetRows[row]!, sheetColumn),
    };
  }
  const source = (row: number): number => anchors.get(sheetRows[row]!) ?? sheetRows[row]!;
  return {
    header,
    sheetColumn,
    kind: (row) => grid.kind(source(row), sheetColumn),
    value: (row) => grid.value(source(row), sheetColumn),
  };
}
