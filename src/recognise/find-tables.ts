import { rangeAddress, type CellRange } from '../workbook/address';
import { CellKind, type Grid } from '../workbook/grid';
import { parseHeader, unitOfCell } from './header';
import { directColumn, type RawColumn, type RawTable, type SkippedRowReason, type TotalsRow } from './raw-table';
import { isNote, isTotalsRow, opensHeader, opensNextTable, repeatsHeader, type HeaderPlace } from './rows-between';
import { SheetView } from './sheet-view';
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
  return readTable(sheet, area, { row: headerRow, groupRows: [], left: columns[0]!, right: columns.at(-1)! });
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
    const groupRows: number[] = [];
    for (let below; headerRow < area.bottom && spansColumns(sheet, headerRow, area); headerRow++, strength = below) {
      below = sheet.headerStrength(headerRow + 1, area);
      if (below === 0 || below < strength) break;
      groupRows.push(headerRow);
    }
    for (let above = row - 1; above >= area.top && spansColumns(sheet, above, area) && sheet.filledCount(above, area, 3) >= 2; above--) {
      groupRows.unshift(above);
    }
    const groupsGoOn = groupRows.length === 0 && headerRow > area.top && groupsWithoutMerges(sheet, headerRow, area);
    if (groupsGoOn) groupRows.push(headerRow - 1);
    const columns = sheet.filledColumns(headerRow, area);
    return { row: headerRow, groupRows, groupsGoOn, left: columns[0]!, right: columns.at(-1)! };
  }
  return null;
}

/** Whether the row above names groups of headers that repeat, each group in its first cell only. */
function groupsWithoutMerges(sheet: SheetView, headerRow: number, area: CellRange): boolean {
  const seen = new Set<string>();
  let repeated = 0;
  for (const column of sheet.filledColumns(headerRow, area)) {
    const text = sheet.shownText(headerRow, column);
    if (seen.has(text)) repeated++;
    seen.add(text);
  }
  if (repeated === 0) return false;
  const groups = sheet.filledColumns(headerRow - 1, area);
  return groups.length >= 2 && groups.length <= repeated + seen.size && groups.length < repeated + seen.size;
}

/** Texts of the group headers over a column, from the top; a group that says what the header says is none. */
function groupOver(sheet: SheetView, header: HeaderPlace, column: number, text: string): string {
  const texts: string[] = [];
  for (const row of header.groupRows) {
    let group = sheet.shownText(row, column);
    for (let left = column - 1; header.groupsGoOn && group === '' && left >= header.left; left--) group = sheet.shownText(row, left);
    if (group !== '' && group !== text && !texts.includes(group)) texts.push(group);
  }
  return texts.join(' ');
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
  let noted = false;
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
    } else if (opensHeader(sheet, row, header, blanks > 0 || noted) || opensNextTable(sheet, row, header, area, filled)) {
      break;
    } else if (isTotalsRow(sheet, row, header)) {
      totals.push({ sheetRow: row, from: groupStart, to: rows.length });
      groupStart = rows.length;
      skip('total', row);
    } else if (filled === 1 && width > 2 && isNote(sheet, row, header)) {
      skip('note', row);
      noted = true;
      last = row;
      continue;
    } else {
      rows.push(row);
    }
    noted = false;
    blanks = 0;
    last = row;
  }
  const sheetRows = Int32Array.from(rows);
  const columns: RawColumn[] = [];
  for (let column = header.left; column <= header.right; column++) {
    const text = sheet.shownText(header.row, column);
    const parsed = parseHeader(text, groupOver(sheet, header, column, text));
    const unit = units?.get(column) ?? '';
    const own = unit === '' || parsed.unit !== '' ? parsed : { ...parsed, unit };
    columns.push(directColumn(grid, sheetRows, column, own, anchorsOf(grid, column, header.row)));
  }
  const firstRow = header.groupRows[0] ?? header.row;
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
