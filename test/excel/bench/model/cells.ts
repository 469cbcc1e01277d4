import { CellKind, type Grid } from '../../../../src/workbook/grid';
import type { CellRange } from '../../../../src/workbook/address';
import { emptyCell, isBlank, type Cell } from './cell';

const COLUMNS = 16384;

/** The cells of a sheet: those that were set, over a grid that may lie beneath them as the file's content. */
export class Cells {
  private readonly set = new Map<number, Cell>();

  constructor(private readonly beneath: Grid | null = null) {}

  /** The cell to look at; what is changed in it is lost when the sheet has none there. */
  peek(row: number, column: number): Cell {
    return this.set.get(row * COLUMNS + column) ?? this.ofGrid(row, column) ?? emptyCell();
  }

  /** The cell to change. */
  at(row: number, column: number): Cell {
    const key = row * COLUMNS + column;
    let cell = this.set.get(key);
    if (cell === undefined) {
      cell = this.ofGrid(row, column) ?? emptyCell();
      this.set.set(key, cell);
    }
    return cell;
  }

  replace(row: number, column: number, cell: Cell | undefined): void {
    if (cell === undefined) this.set.set(row * COLUMNS + column, emptyCell());
    else this.set.set(row * COLUMNS + column, cell);
  }

  /** The smallest range that holds every cell with a value (or, unless `valuesOnly`, a format). */
  used(valuesOnly: boolean): CellRange | null {
    const range = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const cover = (row: number, column: number): void => {
      range.top = Math.min(range.top, row);
      range.left = Math.min(range.left, column);
      range.bottom = Math.max(range.bottom, row);
      range.right = Math.max(range.right, column);
    };
    if (this.beneath !== null && this.beneath.rowCount > 0) {
      cover(0, 0);
      cover(this.beneath.rowCount - 1, this.beneath.columnCount - 1);
    }
    for (const [row, column, cell] of this.all()) {
      if (!isBlank(cell) || (!valuesOnly && (cell.numberFormat !== 'General' || cell.format !== emptyCell().format))) cover(row, column);
    }
    return range.bottom < 0 ? null : range;
  }

  /** Cells that were set, in any order. */
  *all(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.set) yield [Math.floor(key / COLUMNS), key % COLUMNS, cell];
  }

  private ofGrid(row: number, column: number): Cell | null {
    const grid = this.beneath;
    const kind = grid?.kind(row, column) ?? CellKind.Empty;
    if (grid === null || kind === CellKind.Empty) return null;
    const cell = emptyCell();
    const number = grid.value(row, column);
    if (kind === CellKind.Text || kind === CellKind.Error) cell.value = grid.text(row, column);
    else if (kind === CellKind.Boolean) cell.value = number === 1;
    else cell.value = number;
    if (kind === CellKind.Date) cell.numberFormat = 'yyyy/m/d';
    return cell;
  }
}
