import type { CellSpec, ReportSpec, SheetRange, SheetSpec } from '../../../report/spec';
import { cellAddress, rangeAddress, type CellRange } from '../../../workbook/address';
import { cellLookup, type CellLookup } from './cell-index';
import { CellTextTooLongError, MAX_CELL_TEXT, ReportSpecError } from './report-spec-error';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Throws `ReportSpecError` at the first thing that would make Excel call the file damaged. */
export function checkSpec(spec: ReportSpec): void {
  const lookup = cellLookup(spec);
  if (spec.sheets.length === 0) throw new ReportSpecError('report', 'no sheet');
  unique(spec.sheets.map(({ name }) => name), 'sheet');
  unique(spec.sheets.map(({ id }) => id), 'sheet id');
  unique([
    ...spec.names.map(({ name }) => name), ...spec.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  ], 'name');
  const sheets = new Set(spec.sheets.map(({ name }) => name));
  for (const { name, sheet } of spec.names) {
    checkName(name);
    if (!sheets.has(sheet)) throw new ReportSpecError(name, `no sheet ${sheet}`);
  }
  for (const sheet of spec.sheets) checkSheet(sheet, sheets, lookup);
}

function checkSheet(sheet: SheetSpec, sheets: ReadonlySet<string>, lookup: CellLookup): void {
  const { name } = sheet;
  if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) throw new ReportSpecError(name, 'not a name for a sheet');
  const places = new Set<number>();
  for (const cell of sheet.cells) {
    const place = cell.row * MAX_COLUMNS + cell.column;
    if (places.has(place)) throw new ReportSpecError(`${name}!${cellAddress(cell.row, cell.column)}`, 'a cell twice');
    places.add(place);
    checkCell(name, cell, sheets);
  }
  const merges = sheet.merges.filter((range) => range.top !== range.bottom || range.left !== range.right);
  disjoint(name, [...merges, ...sheet.tables.map(({ range }) => range)], 'merges or tables overlap');
  for (const table of sheet.tables) {
    checkName(table.name);
    checkTable(sheet, table.name, table.range, lookup);
  }
  for (const chart of sheet.charts) {
    const ranges: readonly SheetRange[] = [chart.categories, ...chart.series.map(({ values }) => values)];
    const missing = ranges.find((range) => !sheets.has(range.sheet));
    if (missing !== undefined) throw new ReportSpecError(chart.name, `no sheet ${missing.sheet}`);
    if (chart.series.length === 0) throw new ReportSpecError(chart.name, 'no series');
  }
  for (const validation of sheet.validations) {
    if ((validation.values ?? []).join(',').length > 255) throw new ReportSpecError(`${name}!${rangeAddress(validation.range)}`, 'a list too long');
  }
}

function checkCell(sheet: string, { row, column, value, link }: CellSpec, sheets: ReadonlySet<string>): void {
  const place = `${sheet}!${cellAddress(row, column)}`;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) throw new ReportSpecError(place, 'outside of the sheet');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ReportSpecError(place, `${value} is not a number for a cell`);
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw new CellTextTooLongError(sheet, cellAddress(row, column), value.length);
  }
  if (link !== undefined && !sheets.has(link.sheet)) throw new ReportSpecError(place, `a link to ${link.sheet}, which is not there`);
}

function checkTable(sheet: SheetSpec, name: string, range: CellRange, lookup: CellLookup): void {
  if (range.bottom <= range.top) throw new ReportSpecError(name, 'a table without a row');
  const headers: string[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const header = lookup(sheet.name, range.top, column);
    if (typeof header?.value !== 'string' || header.value === '' || header.formula !== undefined) {
      throw new ReportSpecError(`${sheet.name}!${cellAddress(range.top, column)}`, `${name} needs a text as header`);
    }
    headers.push(header.value);
  }
  unique(headers, `column of ${name}`);
}

function unique(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) throw new ReportSpecError(name, `${what} twice`);
    seen.add(name.toLowerCase());
  }
}

/** Names must not look like cells, in either notation. */
function checkName(name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name) || /^(?:r|c|r\d+c\d+)$/i.test(name) || name.length > 255) {
    throw new ReportSpecError(name, 'not a name for a cell or table');
  }
}

function disjoint(sheet: string, ranges: readonly CellRange[], problem: string): void {
  const sorted = ranges.toSorted((a, b) => a.top - b.top);
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next]!.top <= a.bottom; next += 1) {
      const b = sorted[next]!;
      if (a.left <= b.right && b.left <= a.right) throw new ReportSpecError(`${sheet}!${rangeAddress(b)}`, problem);
    }
  });
}
