import type { CellRange } from '../workbook/address';
import { CellKind } from '../workbook/grid';
import type { SheetView } from './sheet-view';

/** Where a header stands. */
export interface HeaderPlace {
  /** The last header row. */
  readonly row: number;
  /** The rows of group headers above it, from the top. */
  readonly groupRows: readonly number[];
  /** Whether a group header counts for the blank cells to its right though none are merged. */
  readonly groupsGoOn?: boolean;
  readonly left: number;
  readonly right: number;
}

/** Whether a row states the header once more. */
export function repeatsHeader(sheet: SheetView, row: number, header: HeaderPlace): boolean {
  let same = 0;
  let filled = 0;
  for (let column = header.left; column <= header.right; column++) {
    if (sheet.grid.kind(header.row, column) === CellKind.Empty) continue;
    filled++;
    if (sheet.grid.kind(row, column) !== sheet.grid.kind(header.row, column)) {
      if (filled - same > 2) return false;
    } else if (sheet.grid.value(row, column) === sheet.grid.value(header.row, column)) {
      same++;
    }
  }
  return filled > 1 && same >= Math.max(2, filled * 0.8);
}

/**
 * Whether a row within a table is the header of another one. Sentences in a table of texts may hold the words of
 * headers; a header's cells are names, most of them where neither a blank row nor a title sets it off.
 */
export function opensHeader(sheet: SheetView, row: number, header: HeaderPlace, setOff: boolean): boolean {
  return sheet.headerStrength(row, header) > 0 && sheet.namedShare(row, header) >= (setOff ? 0.3 : 0.6);
}

/** A lone line directly above another header is that table's title. */
export function opensNextTable(sheet: SheetView, row: number, header: HeaderPlace, area: CellRange, filled: number): boolean {
  if (filled > 1 || header.right === header.left) return false;
  for (let below = row + 1; below <= Math.min(row + 3, area.bottom); below++) {
    if (repeatsHeader(sheet, below, header)) return sheet.monthsIn(header.row, header) >= 3 && !/续/.test(sheet.shownText(row, header.left));
    if (opensHeader(sheet, below, header, true)) return true;
    if (sheet.filledCount(below, header, 2) > 1) return false;
  }
  return false;
}

/** Whether a row holds totals, by its label. */
export function isTotalsRow(sheet: SheetView, row: number, header: HeaderPlace): boolean {
  let texts = 0;
  for (let column = header.left; column <= header.right && texts < 3; column++) {
    const kind = sheet.grid.kind(row, column);
    if (kind === CellKind.Empty) {
      const merge = sheet.mergeAt(row, column);
      if (merge && merge.top > header.row && sheet.vocabulary.of(sheet.grid, merge.top, merge.left).total) return true;
      continue;
    }
    if (kind !== CellKind.Text) continue;
    if (sheet.vocabulary.of(sheet.grid, row, column).total) return true;
    texts++;
    texts++;
  }
  return false;
}

/** A single text in a wide table says something about the data rather than being one. */
export function isNote(sheet: SheetView, row: number, header: HeaderPlace): boolean {
  for (let column = header.left; column <= header.right; column++) {
    if (sheet.hasValue(row, column)) return sheet.grid.kind(row, column) === CellKind.Text;
  }
  return false;
}
