import type { CellRange } from '../../../../src/workbook/address';
import { contains, fullAddress, intersection, LAST_COLUMN, LAST_ROW, parseAddress, type RangeTarget } from '../model/address';
import { emptyCell, enter, isBlank, type Cell } from '../model/cell';
import type { SpillModel } from '../model/workbook';
import { invalidArgument, itemNotFound } from '../request/api-error';
import { apiClass, nullObject, type ApiObject } from '../request/api-object';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { each, rangeFormat } from './range-format';
import { deleteCells, insertCells } from './insert-cells';
import { rangeAreas } from './range-areas';
import { worksheet } from './worksheet';

/** The class `Range`. */
export const range = apiClass<RangeTarget>('Range', {
  get: {
    Address: fullAddress,
    RowIndex: (target) => target.range.top,
    ColumnIndex: (target) => target.range.left,
    RowCount: (target) => target.range.bottom - target.range.top + 1,
    ColumnCount: (target) => target.range.right - target.range.left + 1,
    CellCount: (target) => (target.range.bottom - target.range.top + 1) * (target.range.right - target.range.left + 1),
    Values: (target) => matrix(target, (cell) => cell.value),
    Formulas: (target) => matrix(target, (cell) => cell.formula ?? cell.value),
    NumberFormat: (target) => matrix(target, (cell) => cell.numberFormat),
    Text: (target) => matrix(target, (cell) => shownText(cell, target.workbook)),
    ValueTypes: (target) => matrix(target, valueType),
    HasSpill: hasSpill,
    Hyperlink: (target) => target.sheet.cells.peek(target.range.top, target.range.left).hyperlink,
    Left: (target) => sum(target.range.left, (column) => target.sheet.columnWidths.get(column) ?? 48),
    Top: (target) => sum(target.range.top, (row) => target.sheet.rowHeights.get(row) ?? 15),
    Width: (target) => sum(target.range.right - target.range.left + 1, (index) => target.sheet.columnWidths.get(target.range.left + index) ?? 48),
    Height: (target) => sum(target.range.bottom - target.range.top + 1, (index) => target.sheet.rowHeights.get(target.range.top + index) ?? 15),
  },
  set: {
    Values: (target: RangeTarget, value: unknown) => write(target, value, enterCell),
    Formulas: (target: RangeTarget, value: unknown) => write(target, value, enterCell),
    NumberFormat: (target: RangeTarget, value: unknown) => write(target, value, (cell, entry) => {
      if (typeof entry !== 'string') throw invalidArgument('a number format is text');
      cell.numberFormat = entry;
    }),
    Hyperlink: (target: RangeTarget, value: Cell['hyperlink']) => each([target], (cell) => {
      cell.hyperlink = value;
      // Excel shows the text to display in the cell.
      if (value?.textToDisplay !== undefined && cell.formula === null) cell.value = value.textToDisplay;
    }),
  },
  objects: {
    Format: (target): ApiObject => rangeFormat([target]),
    Worksheet: ({ workbook, sheet }): ApiObject => worksheet({ workbook, sheet }),
    ConditionalFormats: (target): ApiObject => conditionalFormats([target]),
    DataValidation: (target): ApiObject => dataValidation([target]),
  },
  methods: {
    GetCell: (target: RangeTarget, row: number, column: number) => part(target, cellRange(target.range.top + row, target.range.left + column)),
    GetRow: (target: RangeTarget, row: number) => part(target, { ...target.range, top: target.range.top + row, bottom: target.range.top + row }),
    GetColumn: (target: RangeTarget, column: number) => part(target, { ...target.range, left: target.range.left + column, right: target.range.left + column }),
    GetLastRow: (target: RangeTarget) => part(target, { ...target.range, top: target.range.bottom }),
    GetLastColumn: (target: RangeTarget) => part(target, { ...target.range, left: target.range.right }),
    GetLastCell: (target: RangeTarget) => part(target, { ...target.range, left: target.range.right, top: target.range.bottom }),
    GetEntireColumn: (target: RangeTarget) => part(target, { ...target.range, top: 0, bottom: LAST_ROW }),
    GetEntireRow: (target: RangeTarget) => part(target, { ...target.range, left: 0, right: LAST_COLUMN }),
    GetBoundingRect: (target: RangeTarget, other: ApiObject | string) => part(target, bounding(target.range, rangeOf(other))),
    GetIntersection(target: RangeTarget, other: ApiObject | string) {
      const common = intersection(target.range, rangeOf(other));
      if (common === null) throw itemNotFound('common cell');
      return part(target, common);
    },
    GetIntersectionOrNullObject(target: RangeTarget, other: ApiObject | string) {
      const common = intersection(target.range, rangeOf(other));
      return common === null ? nullObject : part(target, common);
    },
    GetOffsetRange: (target: RangeTarget, rows: number, columns: number) => part(target, {
      top: target.range.top + rows, bottom: target.range.bottom + rows, left: target.range.left + columns, right: target.range.right + columns,
    }),
    GetResizedRange: (target: RangeTarget, rows: number, columns: number) => part(target, {
      ...target.range, bottom: target.range.bottom + rows, right: target.range.right + columns,
    }),
    GetUsedRange: (target: RangeTarget, valuesOnly: boolean | null) => used(target, valuesOnly === true) ?? part(target, cellRange(target.range.top, target.range.left)),
    GetUsedRangeOrNullObject: (target: RangeTarget, valuesOnly: boolean | null) => used(target, valuesOnly === true) ?? nullObject,
    _ValidateArraySize(target: RangeTarget, rows: number, columns: number) {
      const { top, bottom, left, right } = target.range;
      if (rows !== bottom - top + 1 || columns !== right - left + 1) throw invalidArgument('the array does not have the size of the range');
    },
    GetMergedAreasOrNullObject(target: RangeTarget) {
      const merged = target.sheet.merges.filter((one) => intersection(one, target.range) !== null);
      return merged.length === 0 ? nullObject : rangeAreas(merged.map((one) => ({ ...target, range: one })));
    },
    GetSpillingToRangeOrNullObject(target: RangeTarget) {
      const spill = spillAt(target.sheet, target.range.top, target.range.left);
      return spill === undefined ? nullObject : part(target, spill.range);
    },
    Delete: (target: RangeTarget, shift: string) => deleteCells(target.sheet, target.range, shift),
    Merge(target: RangeTarget) {
      const { sheet, range: all } = target;
      if (sheet.merges.some((one) => intersection(one, all) !== null && !contains(all, one))) throw invalidArgument('a part of merged cells');
      sheet.merges = [...sheet.merges.filter((one) => intersection(one, all) === null), all];
    },
    Unmerge(target: RangeTarget) {
      target.sheet.merges = target.sheet.merges.filter((one) => intersection(one, target.range) === null);
    },
    Clear(target: RangeTarget, what: string | null) {
      each([used(target, false)?.target as RangeTarget | undefined].filter((one) => one !== undefined), (cell) => clearCell(cell, what ?? 'All'));
      if ((what ?? 'All') === 'All') target.sheet.merges = target.sheet.merges.filter((one) => intersection(one, target.range) === null);
    },
    Insert: (target: RangeTarget, shift: string) => {
      insertCells(target.sheet, target.range, shift);
      return part(target, target.range);
    },
    Select(target: RangeTarget) {
      target.workbook.active = target.sheet;
      target.workbook.selection = { sheet: target.sheet, range: target.range };
    },
  },
});

function enterCell(cell: Cell, entry: unknown, target: RangeTarget, row: number, column: number): void {
  enter(cell, entry);
  if (cell.formula !== null) cell.value = target.workbook.calculate(target.sheet.name, row, column, cell.formula);
  const spill = spillAt(target.sheet, row, column);
  spill?.values.forEach((line, down) => line.forEach((value, across) => {
    target.sheet.cells.at(row + down, column + across).value = value;
  }));
}

function spillAt({ spills, cells }: RangeTarget['sheet'], row: number, column: number): SpillModel | undefined {
  return spills.find(({ range: { top, left }, formula }) => top === row && left === column && cells.peek(row, column).formula === formula);
}

/** True where all cells are filled by formulas, null where some are. */
function hasSpill({ sheet, range: cells }: RangeTarget): boolean | null {
  const standing = sheet.spills.filter(({ range: { top, left } }) => spillAt(sheet, top, left) !== undefined);
  if (standing.some((one) => contains(one.range, cells))) return true;
  return standing.some((one) => intersection(one.range, cells) !== null) ? null : false;
}

function clearCell(cell: Cell, what: string): void {
  const fresh = emptyCell();
  if (what !== 'Formats' && what !== 'Hyperlinks') Object.assign(cell, { value: fresh.value, formula: null, quoted: false });
  if (what === 'All' || what === 'Formats') Object.assign(cell, { format: fresh.format, numberFormat: fresh.numberFormat });
  if (what === 'All' || what === 'Hyperlinks') cell.hyperlink = null;
}

/** The text that a cell shows, as far as tests need it: of dates their day. */
function shownText(cell: Cell, { date1904 }: RangeTarget['workbook']): string {
  if (typeof cell.value !== 'number' || !/y/i.test(cell.numberFormat)) return String(cell.value);
  const serial = cell.value + (date1904 ? 1462 : 0);
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function part(target: RangeTarget, cells: CellRange): ApiObject {
  if (cells.top < 0 || cells.left < 0 || cells.bottom > LAST_ROW || cells.right > LAST_COLUMN) throw invalidArgument('outside of the sheet');
  return range({ ...target, range: cells });
}

function used(target: RangeTarget, valuesOnly: boolean): ApiObject | null {
  const all = target.sheet.cells.used(valuesOnly);
  const common = all === null ? null : intersection(all, target.range);
  return common === null ? null : part(target, common);
}

function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function rangeOf(other: ApiObject | string): CellRange {
  return typeof other === 'string' ? parseAddress(other) : (other.target as RangeTarget).range;
}

function bounding(a: CellRange, b: CellRange): CellRange {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

const MOST_CELLS = 5_000_000;

function matrix<Value>({ sheet, range: { top, left, bottom, right } }: RangeTarget, read: (cell: Cell) => Value): Value[][] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw invalidArgument('more than five million cells');
  const rows: Value[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const values: Value[] = [];
    for (let column = left; column <= right; column += 1) values.push(read(sheet.cells.peek(row, column)));
    rows.push(values);
  }
  return rows;
}

/** Sets a value for each cell, or the same for all; null leaves a cell as it is. */
function write(
  target: RangeTarget, value: unknown, set: (cell: Cell, entry: unknown, target: RangeTarget, row: number, column: number) => void,
): void {
  const { top, left, bottom, right } = target.range;
  const rows = Array.isArray(value) ? value as unknown[][] : null;
  const single = rows === null ? value : rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (single === undefined && (rows?.length !== bottom - top + 1 || rows.some((one) => one.length !== right - left + 1))) {
    throw invalidArgument('the array does not have the size of the range');
  }
  each([target], (cell, row, column) => {
    const entry = single === undefined ? rows![row - top]![column - left] : single;
    if (entry !== null) set(cell, entry, target, row, column);
  });
}

function valueType(cell: Cell): string {
  if (isBlank(cell)) return 'Empty';
  if (typeof cell.value === 'string') return cell.value.startsWith('#') && cell.formula !== null ? 'Error' : 'String';
  return typeof cell.value === 'number' ? 'Double' : 'Boolean';
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
}

