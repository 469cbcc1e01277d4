import { parseRangeAddress } from '../../src/workbook/address';
import type { Grid} from '../../src/workbook/grid';
import { CellKind, GridBuilder } from '../../src/workbook/grid';
import type { WorkbookReading } from '../../src/workbook/reader';

/** A cell as tests write it: text, number, logical, a date, an error (`{ error: '#N/A' }`), a formula without a result. */
export type TestCell = string | number | boolean | null | Date | { readonly error: string } | { readonly uncached: true };

export interface TestSheet {
  readonly workbook?: string;
  readonly sheet?: string;
  readonly merges?: readonly string[];
  readonly date1904?: boolean;
}

/** A grid of rows as tests write them. */
export function gridOf(rows: readonly (readonly TestCell[])[], info: TestSheet = {}): Grid {
  const strings: string[] = [];
  const codes = new Map<string, number>();
  const intern = (text: string): number => {
    let code = codes.get(text);
    if (code === undefined) {
      code = strings.length;
      codes.set(text, code);
      strings.push(text);
    }
    return code;
  };
  const builder = new GridBuilder(strings);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (typeof cell === 'string') builder.set(row, column, CellKind.Text, intern(cell));
      else if (typeof cell === 'number') builder.set(row, column, CellKind.Number, cell);
      else if (typeof cell === 'boolean') builder.set(row, column, CellKind.Boolean, cell ? 1 : 0);
      else if (cell instanceof Date) builder.set(row, column, CellKind.Date, cell.getTime() / 86_400_000 + 25_569);
      else if ('error' in cell) builder.set(row, column, CellKind.Error, intern(cell.error));
      else builder.set(row, column, CellKind.Uncached, 0);
    });
  });
  return builder.build({
    workbook: info.workbook ?? '数据.xlsx',
    sheet: info.sheet ?? 'Sheet1',
    date1904: info.date1904 ?? false,
    merges: (info.merges ?? []).map((address) => parseRangeAddress(address)!),
  });
}

/** A workbook of the given grids. */
export function readingOf(...grids: Grid[]): WorkbookReading {
  return { workbook: grids[0]?.info.workbook ?? '数据.xlsx', grids, skipped: [] };
}

/** A date cell. */
export function day(iso: string): Date {
  return new Date(`${iso.length === 10 ? `${iso}T00:00:00` : iso}Z`);
}
