import type { CellRange } from '../workbook/address';
import { CellKind, type Grid } from '../workbook/grid';
import { textOfCell } from './raw-table';
import type { Vocabulary } from './vocabulary';

/** A sheet as it is seen: merged cells show their text in each of their cells. */
export class SheetView {
  /** Merges by row, for rows that have any. */
  private readonly merges = new Map<number, CellRange[]>();

  constructor(readonly grid: Grid, readonly vocabulary: Vocabulary) {
    for (const merge of grid.info.merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 5_000); row++) {
        const list = this.merges.get(row);
        if (list) list.push(merge);
        else this.merges.set(row, [merge]);
      }
    }
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
  }

  /** Kind of a cell, or of the merged cell that covers it. */
  shownCell(row: number, column: number): { row: number; column: number; kind: CellKind } {
    const kind = this.grid.kind(row, column);
    if (kind !== CellKind.Empty) return { row, column, kind };
    const merge = this.mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left, kind: this.grid.kind(merge.top, merge.left) } : { row, column, kind };
  }

  shownText(row: number, column: number): string {
    const cell = this.shownCell(row, column);
    return textOfCell(this.grid, cell.kind, this.grid.value(cell.row, cell.column));
  }

  filledColumns(row: number, area: { left: number; right: number }): number[] {
    const columns: number[] = [];
    for (let column = area.left; column <= area.right; column++) {
      if (this.shownCell(row, column).kind !== CellKind.Empty) columns.push(column);
    }
    return columns;
  }

  /** Cells with something of their own, counting up to `limit`. */
  filledCount(row: number, area: { left: number; right: number }, limit: number): number {
    let count = 0;
    for (let column = area.left; column <= area.right && count < limit; column++) {
      if (this.hasValue(row, column)) count++;
    }
    return count;
  }

  hasValue(row: number, column: number): boolean {
    const kind = this.grid.kind(row, column);
    return kind === CellKind.Text ? this.grid.text(row, column).trim() !== '' : kind !== CellKind.Empty;
  }

  /** Share of a row's filled cells that are exactly the name of some column, or a month. */
  namedShare(row: number, area: { left: number; right: number }): number {
    let filled = 0;
    let named = 0;
    for (let column = area.left; column <= area.right; column++) {
      const cell = this.shownCell(row, column);
      if (cell.kind === CellKind.Empty) continue;
      filled++;
      const traits = this.vocabulary.of(this.grid, cell.row, cell.column);
      if (traits.named || traits.month || isMonthStart(cell.kind, this.grid.value(cell.row, cell.column))) named++;
    }
    return filled === 0 ? 0 : named / filled;
  }

  /** How many cells of a row name a month. */
  monthsIn(row: number, area: { left: number; right: number }): number {
    let months = 0;
    for (let column = area.left; column <= area.right; column++) {
      const cell = this.shownCell(row, column);
      const named = cell.kind === CellKind.Text && this.vocabulary.of(this.grid, cell.row, cell.column).month;
      if (named || isMonthStart(cell.kind, this.grid.value(cell.row, cell.column))) months++;
    }
    return months;
  }

  /** How much a row looks like a header: known names and months, or 0 when it does not. */
  headerStrength(row: number, area: { left: number; right: number }): number {
    let filled = 0;
    let labels = 0;
    let known = 0;
    let months = 0;
    let own = 0;
    const mayDiffer = 0.2 * (area.right - area.left + 1);
    for (let column = area.left; column <= area.right; column++) {
      const cell = this.shownCell(row, column);
      if (cell.kind === CellKind.Empty) continue;
      filled++;
      if (cell.column === column) own++;
      if (cell.kind === CellKind.Text) {
        const traits = this.vocabulary.of(this.grid, cell.row, cell.column);
        if (traits.label) labels++;
        if (traits.known) known++;
        if (traits.month) months++;
      } else if (isMonthStart(cell.kind, this.grid.value(cell.row, cell.column))) {
        months++;
      }
      if (filled - labels - months > mayDiffer) return 0;
    }
    if (own < 2 || labels + months < filled * 0.8) return 0;
    if (months >= 3 && labels >= 1) return months + known;
    if (known < 2) return 0;
    // Exports of shop systems have dozens of columns that nobody maps.
    return known >= filled * 0.3 || (known >= 3 && filled >= 8 && labels === filled) ? known : 0;
  }
}

/** Dates and yyyymm numbers that can head a column of one month. */
function isMonthStart(kind: CellKind, value: number): boolean {
  if (kind === CellKind.Date) return Number.isInteger(value) && new Date((value - 25_569) * 86_400_000).getUTCDate() === 1;
  return kind === CellKind.Number && value >= 200_001 && value <= 210_012 && value % 100 >= 1 && value % 100 <= 12;
}
