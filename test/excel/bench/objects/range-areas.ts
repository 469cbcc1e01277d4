import { fullAddress, parseAddress, type RangeTarget } from '../model/address';
import type { SheetModel, WorkbookModel } from '../model/workbook';
import { invalidArgument } from '../request/api-error';
import { apiClass, type ApiObject } from '../request/api-object';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';

const MOST_CHARACTERS = 8192;

/** The class `RangeAreas`: several ranges of one sheet. */
export const rangeAreas = apiClass<readonly RangeTarget[]>('RangeAreas', {
  get: {
    Address: (areas) => areas.map(fullAddress).join(','),
    AreaCount: (areas) => areas.length,
  },
  objects: {
    Format: (areas): ApiObject => rangeFormat(areas),
    ConditionalFormats: (areas): ApiObject => conditionalFormats(areas),
    DataValidation: (areas): ApiObject => dataValidation(areas),
  },
});

/** The areas of a sheet at comma-separated addresses. */
export function areasAt(workbook: WorkbookModel, sheet: SheetModel, addresses: string): ApiObject {
  if (addresses.length > MOST_CHARACTERS) throw invalidArgument('more than 8192 characters of addresses');
  return rangeAreas(addresses.split(',').map((address) => ({ workbook, sheet, range: parseAddress(address.trim()) })));
}
