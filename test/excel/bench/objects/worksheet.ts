import { LAST_COLUMN, LAST_ROW, parseAddress, type RangeTarget } from '../model/address';
import { checkSheetName, deleteSheet, renameSheet } from '../model/sheets';
import { newSheet, type SheetModel, type WorkbookModel } from '../model/workbook';
import { ApiError, invalidArgument } from '../request/api-error';
import { apiClass, nullObject, type ApiObject } from '../request/api-object';
import { chartCollection } from './charts/chart';
import { commentCollection } from './comments';
import { customProperties } from './custom-properties';
import { freezePanes } from './freeze-panes';
import { nameCollection } from './names';
import { pageBreaks, pageLayout } from './page-layout';
import { sheetProtection } from './protection';
import { range } from './range';
import { areasAt } from './range-areas';
import { tableCollection } from './tables';

export interface SheetTarget {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
}

/** Events that a test can cause; the library itself tells only those who have asked. Others cannot be asked for. */
const EVENTS = Object.fromEntries(['DataChanged', 'SelectionChanged']
  .flatMap((event) => [`_Register${event}Event`, `_Unregister${event}Event`].map((name) => [name, () => null])));

/** The class `Worksheet`. */
export const worksheet = apiClass<SheetTarget>('Worksheet', {
  id: ({ sheet }) => sheet.id,
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    Gridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    Headings: ({ sheet }) => sheet.showHeadings,
    EnableCalculation: ({ sheet }) => sheet.enableCalculation,
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
  },
  set: {
    Name: ({ workbook, sheet }: SheetTarget, name: string) => renameSheet(workbook, sheet, name),
    Position({ workbook, sheet }: SheetTarget, position: number) {
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(position, 0, sheet);
    },
    Visibility({ workbook, sheet }: SheetTarget, visibility: SheetModel['visibility']) {
      const others = workbook.sheets.some((one) => one !== sheet && one.visibility === 'Visible');
      if (visibility !== 'Visible' && !others) throw new ApiError('InvalidOperation', 'one sheet must stay visible');
      sheet.visibility = visibility;
    },
    TabColor: ({ sheet }: SheetTarget, color: string) => void (sheet.tabColor = color.toUpperCase()),
    ShowGridlines: ({ sheet }: SheetTarget, show: boolean) => void (sheet.showGridlines = show),
    // The names that the library uses on the web.
    Gridlines: ({ sheet }: SheetTarget, show: boolean) => void (sheet.showGridlines = show),
    Headings: ({ sheet }: SheetTarget, show: boolean) => void (sheet.showHeadings = show),
    ShowHeadings: ({ sheet }: SheetTarget, show: boolean) => void (sheet.showHeadings = show),
    EnableCalculation: ({ sheet }: SheetTarget, enable: boolean) => void (sheet.enableCalculation = enable),
  },
  objects: {
    Tables: ({ workbook, sheet }): ApiObject => tableCollection({ workbook, sheet }),
    Charts: ({ workbook, sheet }): ApiObject => chartCollection({ workbook, sheet }),
    Names: ({ workbook, sheet }): ApiObject => nameCollection({ workbook, sheet }),
    Comments: ({ workbook, sheet }): ApiObject => commentCollection({ workbook, sheet }),
    FreezePanes: (target): ApiObject => freezePanes(target),
    PageLayout: (target): ApiObject => pageLayout(target),
    HorizontalPageBreaks: (target): ApiObject => pageBreaks(target),
    Protection: (target): ApiObject => sheetProtection(target),
    CustomProperties: ({ sheet }): ApiObject => customProperties(sheet.customProperties),
  },
  methods: {
    ...EVENTS,
    Activate({ workbook, sheet }: SheetTarget) {
      if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet cannot be activated');
      workbook.active = sheet;
    },
    Calculate: () => null,
    Delete: ({ workbook, sheet }: SheetTarget) => deleteSheet(workbook, sheet),
    GetRange: ({ workbook, sheet }: SheetTarget, address: string | null) => range({ workbook, sheet, range: wholeOr(address) }),
    GetRanges: ({ workbook, sheet }: SheetTarget, addresses: string) => areasAt(workbook, sheet, addresses),
    GetCell: ({ workbook, sheet }: SheetTarget, row: number, column: number) => range({ workbook, sheet, range: { top: row, left: column, bottom: row, right: column } }),
    GetRangeByIndexes: ({ workbook, sheet }: SheetTarget, row: number, column: number, rows: number, columns: number) => {
      if (rows < 1 || columns < 1) throw invalidArgument('a range without cells');
      return range({ workbook, sheet, range: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 } });
    },
    GetUsedRange: (target: SheetTarget, valuesOnly: boolean | null) => used(target, valuesOnly === true) ?? range({ ...target, range: parseAddress('A1') }),
    GetUsedRangeOrNullObject: (target: SheetTarget, valuesOnly: boolean | null) => used(target, valuesOnly === true) ?? nullObject,
  },
});

/** The class `WorksheetCollection`. */
export const worksheetCollection = apiClass<WorkbookModel>('WorksheetCollection', {
  items: (workbook) => workbook.sheets.map((sheet) => worksheet({ workbook, sheet })),
  item(workbook, key: string) {
    const sheet = workbook.sheets.find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
    return sheet === undefined ? undefined : worksheet({ workbook, sheet });
  },
  methods: {
    Add(workbook: WorkbookModel, name: string | null) {
      if (workbook.readOnly || workbook.protected) throw new ApiError('AccessDenied', 'the workbook is protected or read-only');
      const sheet = newSheet(workbook.newId(), checkSheetName(workbook, name ?? `Sheet${workbook.sheets.length + 1}`));
      workbook.sheets.push(sheet);
      return worksheet({ workbook, sheet });
    },
    GetActiveWorksheet: (workbook: WorkbookModel) => worksheet({ workbook, sheet: workbook.active }),
    GetFirst: (workbook: WorkbookModel, visibleOnly: boolean | null) => worksheet({
      workbook, sheet: workbook.sheets.find((one) => visibleOnly !== true || one.visibility === 'Visible')!,
    }),
    ...EVENTS,
  },
});

function wholeOr(address: string | null): RangeTarget['range'] {
  return address === null ? { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN } : parseAddress(address);
}

function used({ workbook, sheet }: SheetTarget, valuesOnly: boolean): ApiObject | null {
  const all = sheet.cells.used(valuesOnly);
  return all === null ? null : range({ workbook, sheet, range: all });
}

