import { tidyText } from '../workbook/fold-text';
import { CellKind } from '../workbook/grid';
import { textOfCell, type RawColumn, type RawTable } from './raw-table';

/** A table with a row a month (and key) whose first columns tell the row: the month and the keys. */
export interface TurnedTable extends RawTable {
  readonly keyColumns: number;
}

/**
 * Joins tables that keep one measure each (`投放费用` by channel and month in one, `新增客户数` in another) into one with
 * all of them; tables that are not keyed alike or come from another workbook stay apart. Groups of one are left out.
 */
export function joinMeasures(tables: readonly TurnedTable[]): { readonly joined: RawTable; readonly parts: readonly TurnedTable[] }[] {
  const groups = new Map<string, TurnedTable[]>();
  const books = new Map<readonly string[], number>();
  for (const table of tables) {
    const { strings } = table.grid;
    if (!books.has(strings)) books.set(strings, books.size);
    const key = [books.get(strings), ...table.columns.slice(0, table.keyColumns).map(({ header }) => header.name)].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(table);
    else groups.set(key, [table]);
  }
  return [...groups.values()].filter((parts) => parts.length > 1).map((parts) => ({ joined: join(parts), parts }));
}

interface Place {
  readonly table: TurnedTable;
  readonly row: number;
}

function join(parts: readonly TurnedTable[]): RawTable {
  const rows = new Map<string, Place>();
  const measures = new Map<string, { readonly first: RawColumn; readonly cells: Map<string, { column: RawColumn; row: number }> }>();
  for (const table of parts) {
    for (let row = 0; row < table.sheetRows.length; row++) {
      const key = keyOf(table, row);
      if (!rows.has(key)) rows.set(key, { table, row });
      for (const column of table.columns.slice(table.keyColumns)) {
        if (column.kind(row) === CellKind.Empty) continue;
        let measure = measures.get(column.header.name);
        if (!measure) measures.set(column.header.name, (measure = { first: column, cells: new Map() }));
        if (!measure.cells.has(key)) measure.cells.set(key, { column, row });
      }
    }
  }
  const keys = [...rows.keys()];
  const places = [...rows.values()];
  const first = parts[0]!;
  const columns: RawColumn[] = [
    ...first.columns.slice(0, first.keyColumns).map((column, index): RawColumn => ({
      ...column,
      kind: (row) => places[row]!.table.columns[index]!.kind(places[row]!.row),
      value: (row) => places[row]!.table.columns[index]!.value(places[row]!.row),
    })),
    ...[...measures.values()].map(({ first: column, cells }): RawColumn => ({
      ...column,
      kind: (row) => {
        const cell = cells.get(keys[row]!);
        return cell ? cell.column.kind(cell.row) : CellKind.Empty;
      },
      value: (row) => {
        const cell = cells.get(keys[row]!);
        return cell ? cell.column.value(cell.row) : 0;
      },
    })),
  ];
  const sheetRows = Int32Array.from(places, ({ table, row }) => table.sheetRows[row]!);
  return { ...first, sheetRows, columns, totals: [] };
}

function keyOf(table: TurnedTable, row: number): string {
  const texts = table.columns.slice(0, table.keyColumns).map((column) => tidyText(textOfCell(table.grid, column.kind(row), column.value(row))));
  return texts.join('\u0000');
}
