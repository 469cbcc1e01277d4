import { rangeAddress, type CellRange } from '../workbook/address';
import { CellKind, type Grid } from '../workbook/grid';
import { parseHeader, unitOfCell } from './header';
import { directColumn, textOfCell, type RawColumn, type RawTable, type SkippedRowReason, type TotalsRow } from './raw-table';
import { Vocabulary } from './vocabulary';

/** Rows looked at below a blank header cell before its column counts as a gap between tables. */
const GAP_PROBE_ROWS = 40;
/** A run of more blank rows than this ends a table. */
const MAX_BLANK_ROWS = 200;

/**
 * Finds the tables of a sheet: their headers (one row, or two with merged cells), their rows, and the lines between
 * and around them that are no data. Tables may stand under or beside each other.
 */
export function findTables(grid: Grid, vocabulary = new Vocabulary(grid.strings)): RawTable[] {
  const found: RawTable[] = [];
  const sheet = new SheetView(grid, vocabulary);
  scan(sheet, { top: 0, left: 0, bottom: grid.rowCount - 1, right: grid.columnCount - 1 }, found);
  return found.sort((a, b) => a.headerRow - b.headerRow || a.columns[0]!.sheetColumn - b.columns[0]!.sheetColumn);
}

/** The table whose header stands in the given rows, as a saved mapping names it. */
export function tableAt(grid: Grid, headerRow: number, left: number, right: number): RawTable | null {
  const sheet = new SheetView(grid, new Vocabulary(grid.strings));
  const area = { top: 0, left, bottom: grid.rowCount - 1, right };
  const columns = sheet.filledColumns(headerRow, area);
  if (columns.length === 0) return null;
  return readTable(sheet, area, { row: headerRow, groupRow: null, left: columns[0]!, right: columns.at(-1)! });
}

interface HeaderPlace {
  /** The last header row. */
  readonly row: number;
  /** The row of group headers above it, if any. */
  readonly groupRow: number | null;
  readonly left: number;
  readonly right: number;
}

/** A sheet as it is seen: merged cells show their text in each of their cells. */
class SheetView {
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
    return known >= 2 && known >= filled * 0.3 ? known : 0;
  }
}

/** Dates and yyyymm numbers that can head a column of one month. */
function isMonthStart(kind: CellKind, value: number): boolean {
  if (kind === CellKind.Date) return Number.isInteger(value) && new Date((value - 25_569) * 86_400_000).getUTCDate() === 1;
  return kind === CellKind.Number && value >= 200_001 && value <= 210_012 && value % 100 >= 1 && value % 100 <= 12;
}

function scan(sheet: SheetView, area: CellRange, found: RawTable[]): void {
  let top = area.top;
  while (top <= area.bottom) {
    const header = findHeader(sheet, { ...area, top });
    if (header === null) return;
    const runs = splitAtGaps(sheet, header, area);
    if (runs.length > 1) {
      runs.forEach((run, index) => {
        const left = index === 0 ? area.left : run.left;
        const right = index === runs.length - 1 ? area.right : runs[index + 1]!.left - 1;
        scan(sheet, { top, left, bottom: area.bottom, right }, found);
      });
      return;
    }
    const run = runs[0]!;
    const table = readTable(sheet, { ...area, top }, { ...header, left: run.left, right: run.right });
    found.push(table);
    const end = lastRowOf(table);
    const beside = { top: header.row, bottom: Math.max(end, header.row) };
    if (run.right + 2 <= area.right) scan(sheet, { ...beside, left: run.right + 1, right: area.right }, found);
    if (run.left - 2 >= area.left) scan(sheet, { ...beside, left: area.left, right: run.left - 1 }, found);
    top = end + 1;
  }
}

function lastRowOf(table: RawTable): number {
  const last = table.sheetRows.at(-1) ?? table.headerRow;
  const totals = table.totals.at(-1)?.sheetRow ?? table.headerRow;
  return Math.max(last, totals, table.headerRow);
}

function findHeader(sheet: SheetView, area: CellRange): HeaderPlace | null {
  for (let row = area.top; row <= area.bottom; row++) {
    let strength = sheet.headerStrength(row, area);
    if (strength === 0) continue;
    let headerRow = row;
    let groupRow: number | null = null;
    const below = row < area.bottom ? sheet.headerStrength(row + 1, area) : 0;
    if (below > 0 && below >= strength && spansColumns(sheet, row, area)) {
      headerRow = row + 1;
      groupRow = row;
      strength = below;
    } else if (row > area.top && spansColumns(sheet, row - 1, area) && sheet.filledCount(row - 1, area, 3) >= 2) {
      groupRow = row - 1;
    }
    const columns = sheet.filledColumns(headerRow, area);
    return { row: headerRow, groupRow, left: columns[0]!, right: columns.at(-1)! };
  }
  return null;
}

/** Whether a row has a cell merged over several columns, or cells that only go on below it. */
function spansColumns(sheet: SheetView, row: number, area: { left: number; right: number }): boolean {
  for (let column = area.left; column <= area.right; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && merge.right > merge.left && merge.right - merge.left < area.right - area.left) return true;
  }
  return false;
}

/** Splits a header at blank cells whose columns are blank below them too. */
function splitAtGaps(sheet: SheetView, header: HeaderPlace, area: CellRange): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  let left = header.left;
  for (let column = header.left; column <= header.right + 1; column++) {
    const ends = column > header.right || (sheet.shownCell(header.row, column).kind === CellKind.Empty && blankBelow(sheet, header.row, column, area));
    if (!ends) continue;
    if (column > left) runs.push({ left, right: column - 1 });
    left = column + 1;
  }
  return runs;
}

function blankBelow(sheet: SheetView, row: number, column: number, area: CellRange): boolean {
  for (let below = row + 1; below <= Math.min(area.bottom, row + GAP_PROBE_ROWS); below++) {
    if (sheet.shownCell(below, column).kind !== CellKind.Empty) return false;
  }
  return true;
}

function readTable(sheet: SheetView, area: CellRange, header: HeaderPlace): RawTable {
  const { grid } = sheet;
  const rows: number[] = [];
  const totals: TotalsRow[] = [];
  const skipped = new Map<SkippedRowReason, { count: number; first: number }>();
  const skip = (reason: SkippedRowReason, row: number): void => {
    const entry = skipped.get(reason);
    if (entry) entry.count++;
    else skipped.set(reason, { count: 1, first: row });
  };
  const width = header.right - header.left + 1;
  let groupStart = 0;
  let blanks = 0;
  let last = header.row;
  const units = unitsBelow(sheet, header, area);
  for (let row = header.row + (units ? 2 : 1); row <= area.bottom && blanks <= MAX_BLANK_ROWS; row++) {
    const filled = sheet.filledCount(row, header, 3);
    if (filled === 0) {
      blanks++;
      continue;
    }
    if (repeatsHeader(sheet, row, header)) {
      skip('repeated-header', row);
    } else if (sheet.headerStrength(row, header) > 0 || opensNextTable(sheet, row, header, area, filled)) {
      break;
    } else if (isTotalsRow(sheet, row, header)) {
      totals.push({ sheetRow: row, from: groupStart, to: rows.length });
      groupStart = rows.length;
      skip('total', row);
    } else if (filled === 1 && width > 2 && isNote(sheet, row, header)) {
      skip('note', row);
    } else {
      rows.push(row);
    }
    blanks = 0;
    last = row;
  }
  const sheetRows = Int32Array.from(rows);
  const columns: RawColumn[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const text = sheet.shownText(header.row, column);
    const group = header.groupRow === null ? '' : sheet.shownText(header.groupRow, column);
    const parsed = parseHeader(text, group === text ? '' : group);
    const unit = units?.get(column) ?? '';
    const own = unit === '' || parsed.unit !== '' ? parsed : { ...parsed, unit };
    columns.push(directColumn(grid, sheetRows, column, own, anchorsOf(grid, column, header.row)));
  }
  const firstRow = header.groupRow ?? header.row;
  return {
    grid,
    title: titleAbove(sheet, area.top, firstRow, header),
    range: rangeAddress({ top: firstRow, left: header.left, bottom: Math.max(last, header.row), right: header.right }),
    headerRow: header.row,
    sheetRows,
    columns,
    totals,
    skippedRows: skipped,
  };
}

/** Units by column, when the row below a header holds nothing else. */
function unitsBelow(sheet: SheetView, header: HeaderPlace, area: CellRange): ReadonlyMap<number, string> | null {
  const row = header.row + 1;
  const units = new Map<number, string>();
  if (row > area.bottom) return null;
  for (let column = header.left; column <= header.right; column++) {
    if (!sheet.hasValue(row, column)) continue;
    const unit = unitOfCell(sheet.grid.text(row, column));
    if (unit === '') return null;
    units.set(column, unit);
  }
  return units.size > 0 ? units : null;
}

/** Rows of a column that a merged cell covers, to the row that holds its value. */
function anchorsOf(grid: Grid, column: number, headerRow: number): ReadonlyMap<number, number> | undefined {
  let anchors: Map<number, number> | undefined;
  for (const merge of grid.info.merges) {
    if (merge.left !== column || merge.right !== column || merge.top <= headerRow || merge.bottom - merge.top > 100_000) continue;
    anchors ??= new Map();
    for (let row = merge.top + 1; row <= merge.bottom; row++) anchors.set(row, merge.top);
  }
  return anchors;
}

function repeatsHeader(sheet: SheetView, row: number, header: HeaderPlace): boolean {
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

/** A lone line directly above another header is that table's title. */
function opensNextTable(sheet: SheetView, row: number, header: HeaderPlace, area: CellRange, filled: number): boolean {
  if (filled > 1 || header.right === header.left) return false;
  for (let below = row + 1; below <= Math.min(row + 3, area.bottom); below++) {
    if (repeatsHeader(sheet, below, header)) return false;
    if (sheet.headerStrength(below, header) > 0) return true;
    if (sheet.filledCount(below, header, 2) > 1) return false;
  }
  return false;
}

function isTotalsRow(sheet: SheetView, row: number, header: HeaderPlace): boolean {
  let texts = 0;
  for (let column = header.left; column <= header.right && texts < 3; column++) {
    if (sheet.grid.kind(row, column) !== CellKind.Text) continue;
    const traits = sheet.vocabulary.of(sheet.grid, row, column);
    if (traits.total && !traits.known) return true;
    texts++;
  }
  return false;
}

/** A single text in a wide table says something about the data rather than being one. */
function isNote(sheet: SheetView, row: number, header: HeaderPlace): boolean {
  for (let column = header.left; column <= header.right; column++) {
    if (sheet.hasValue(row, column)) return sheet.grid.kind(row, column) === CellKind.Text;
  }
  return false;
}

/** Lines above a header, up to the table before it. */
function titleAbove(sheet: SheetView, top: number, headerRow: number, header: HeaderPlace): string {
  const lines: string[] = [];
  for (let row = Math.max(top, headerRow - 6); row < headerRow; row++) {
    for (let column = Math.max(0, header.left - 1); column <= header.right; column++) {
      const text = sheet.grid.text(row, column).trim();
      if (text !== '') lines.push(text);
    }
  }
  return lines.join(' ').slice(0, 500);
}
