import { parseAddress, type RangeTarget } from '../model/address';
import { apiClass, isApiObject, nullObject, type ApiObject } from '../request/api-object';
import { range } from './range';
import type { SheetTarget } from './worksheet';

/** The class `WorksheetFreezePanes`. */
export const freezePanes = apiClass<SheetTarget>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: ({ sheet }: SheetTarget, rows: number) => void (sheet.freeze = { rows, columns: 0 }),
    FreezeColumns: ({ sheet }: SheetTarget, columns: number) => void (sheet.freeze = { rows: 0, columns }),
    FreezeAt({ sheet }: SheetTarget, at: string | ApiObject) {
      const { bottom, right } = isApiObject(at) ? (at.target as RangeTarget).range : parseAddress(at);
      sheet.freeze = { rows: bottom + 1, columns: right + 1 };
    },
    Unfreeze: ({ sheet }: SheetTarget) => void (sheet.freeze = null),
    GetLocationOrNullObject({ workbook, sheet }: SheetTarget) {
      if (sheet.freeze === null) return nullObject;
      return range({ workbook, sheet, range: { top: 0, left: 0, bottom: sheet.freeze.rows - 1, right: sheet.freeze.columns - 1 } });
    },
  },
});
