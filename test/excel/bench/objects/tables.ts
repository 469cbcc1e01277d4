import type { CellRange } from '../../../../src/workbook/address';
import { intersection, parseAddress, splitReference, type RangeTarget } from '../model/address';
import type { SheetModel, TableModel, WorkbookModel } from '../model/workbook';
import { ApiError, invalidArgument, itemNotFound } from '../request/api-error';
import { apiClass, isApiObject, type ApiObject } from '../request/api-object';
import { range } from './range';
import { worksheet } from './worksheet';

interface TableTarget {
  readonly workbook: WorkbookModel;
  readonly table: TableModel;
}

interface CollectionTarget {
  readonly workbook: WorkbookModel;
  /** Null for the tables of the whole workbook. */
  readonly sheet: SheetModel | null;
}

const flag = (key: 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showHeaders') => ({
  get: ({ table }: TableTarget): boolean => table[key],
  set: ({ table }: TableTarget, value: boolean): void => void (table[key] = value),
});

const FLAGS = {
  ShowBandedRows: flag('showBandedRows'), ShowBandedColumns: flag('showBandedColumns'), ShowFilterButton: flag('showFilterButton'),
  HighlightFirstColumn: flag('highlightFirstColumn'), HighlightLastColumn: flag('highlightLastColumn'), ShowHeaders: flag('showHeaders'),
};

const table = apiClass<TableTarget>('Table', {
  id: (target) => target.table.id,
  get: {
    Id: (target) => target.table.id,
    Name: (target) => target.table.name,
    Style: (target) => target.table.style,
    ShowTotals: (target) => target.table.showTotals,
    ...Object.fromEntries(Object.entries(FLAGS).map(([name, { get }]) => [name, get])),
  },
  set: {
    Name({ workbook, table: one }: TableTarget, name: string) {
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw invalidArgument(`${name} is no table name`);
      const taken = allTables(workbook).some((other) => other !== one && other.name.toLowerCase() === name.toLowerCase())
        || workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
      if (taken) throw new ApiError('ItemAlreadyExists', `there is a table or name ${name}`);
      one.name = name;
    },
    Style: (target: TableTarget, style: string) => void (target.table.style = style),
    ShowTotals(target: TableTarget, show: boolean) {
      const one = target.table;
      if (one.showTotals === show) return;
      const { sheet, range: cells } = one;
      one.showTotals = show;
      one.range = { ...cells, bottom: cells.bottom + (show ? 1 : -1) };
      if (!show) return;
      // Excel writes a label and a sum; what lay below moves down, which is not simulated: the row must be free.
      for (let column = cells.left; column <= cells.right; column += 1) {
        const cell = sheet.cells.peek(cells.bottom + 1, column);
        if (cell.value !== '' || cell.formula !== null) throw new ApiError('InvalidOperation', 'the row below the table is not free');
      }
      sheet.cells.at(cells.bottom + 1, cells.left).value = 'Total';
    },
    ...Object.fromEntries(Object.entries(FLAGS).map(([name, { set }]) => [name, set])),
  },
  objects: {
    Worksheet: ({ workbook, table: one }): ApiObject => worksheet({ workbook, sheet: one.sheet }),
  },
  methods: {
    GetRange: (target: TableTarget) => rangeOf(target, target.table.range),
    GetHeaderRowRange: (target: TableTarget) => rangeOf(target, { ...target.table.range, bottom: target.table.range.top }),
    GetDataBodyRange: (target: TableTarget) => rangeOf(target, {
      ...target.table.range, top: target.table.range.top + 1, bottom: target.table.range.bottom - (target.table.showTotals ? 1 : 0),
    }),
    GetTotalRowRange(target: TableTarget) {
      if (!target.table.showTotals) throw itemNotFound('totals row');
      return rangeOf(target, { ...target.table.range, top: target.table.range.bottom });
    },
    Resize(target: TableTarget, to: string | ApiObject) {
      const cells = cellsOf(target.workbook, target.table.sheet, to).range;
      if (cells.top !== target.table.range.top) throw invalidArgument('the header row must stay where it is');
      checkFree(target.table.sheet, cells, target.table);
      target.table.range = cells;
      fillHeaders(target.table);
    },
    Delete: (target: TableTarget) => {
      remove(target.table);
      // Deleting a table deletes its cells.
      const { sheet, range: cells } = target.table;
      for (let row = cells.top; row <= cells.bottom; row += 1) {
        for (let column = cells.left; column <= cells.right; column += 1) sheet.cells.replace(row, column, undefined);
      }
    },
    ConvertToRange(target: TableTarget) {
      remove(target.table);
      return rangeOf(target, target.table.range);
    },
    ClearFilters: () => null,
  },
});

/** The class `TableCollection`, of a sheet or of the workbook. */
export const tableCollection = apiClass<CollectionTarget>('TableCollection', {
  items: ({ workbook, sheet }) => (sheet?.tables ?? allTables(workbook)).map((one) => table({ workbook, table: one })),
  item({ workbook, sheet }, key: string) {
    const one = (sheet?.tables ?? allTables(workbook)).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return one === undefined ? undefined : table({ workbook, table: one });
  },
  methods: {
    Add({ workbook, sheet }: CollectionTarget, address: string | ApiObject, hasHeaders: boolean) {
      const target = cellsOf(workbook, sheet ?? workbook.active, address);
      if (!hasHeaders) throw invalidArgument('tables without headers are not simulated');
      checkFree(target.sheet, target.range, null);
      let number = 1;
      const names = new Set(allTables(workbook).map(({ name }) => name));
      while (names.has(`Table${number}`)) number += 1;
      const one: TableModel = {
        id: workbook.newId(), name: `Table${number}`, range: target.range, style: 'TableStyleMedium2', showHeaders: true, showTotals: false,
        showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false, sheet: target.sheet,
      };
      target.sheet.tables.push(one);
      fillHeaders(one);
      return table({ workbook, table: one });
    },
  },
});

function allTables(workbook: WorkbookModel): TableModel[] {
  return workbook.sheets.flatMap(({ tables }) => tables);
}

function remove(one: TableModel): void {
  one.sheet.tables.splice(one.sheet.tables.indexOf(one), 1);
}

function rangeOf({ workbook, table: one }: TableTarget, cells: CellRange): ApiObject {
  return range({ workbook, sheet: one.sheet, range: cells });
}

function cellsOf(workbook: WorkbookModel, sheet: SheetModel, at: string | ApiObject): RangeTarget {
  if (isApiObject(at)) return at.target as RangeTarget;
  const { sheet: name, address } = splitReference(at);
  const found = name === null ? sheet : workbook.sheets.find((one) => one.name === name);
  if (found === undefined) throw itemNotFound(`sheet ${name}`);
  return { workbook, sheet: found, range: parseAddress(address) };
}

function checkFree(sheet: SheetModel, cells: CellRange, own: TableModel | null): void {
  if (cells.bottom <= cells.top) throw invalidArgument('a table has a header and a row');
  if (sheet.tables.some((one) => one !== own && intersection(one.range, cells) !== null)) throw new ApiError('InvalidOperation', 'tables cannot overlap');
  if (sheet.merges.some((one) => intersection(one, cells) !== null)) throw new ApiError('InvalidOperation', 'a table cannot hold merged cells');
}

/** Headers are text, none is empty and none stands twice. */
function fillHeaders({ sheet, range: { top, left, right } }: TableModel): void {
  const seen = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const cell = sheet.cells.at(top, column);
    let name = String(cell.value);
    if (name === '') name = `Column${column - left + 1}`;
    const base = name;
    for (let number = 2; seen.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    seen.add(name.toLowerCase());
    cell.value = name;
    cell.formula = null;
  }
}
