import type { WorkbookModel } from '../model/workbook';
import { apiClass, type ApiObject } from '../request/api-object';
import { commentCollection } from './comments';
import { customXmlParts } from './custom-xml-parts';
import { nameCollection } from './names';
import { workbookProtection } from './protection';
import { range } from './range';
import { settingCollection } from './settings';
import { tableCollection } from './tables';
import { worksheetCollection } from './worksheet';
import { bagMembers } from './bag';

const application = apiClass<WorkbookModel>('Application', {
  get: { CalculationMode: (workbook) => workbook.calculationMode, CalculationState: () => 'Done', DecimalSeparator: (workbook) => workbook.decimalSeparator, ThousandsSeparator: () => ',' },
  set: { CalculationMode: (workbook: WorkbookModel, mode: string) => void (workbook.calculationMode = mode) },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    Calculate: () => null,
  },
});

const properties = apiClass<WorkbookModel>('DocumentProperties', bagMembers<WorkbookModel>(
  { Title: '', Subject: '', Author: '', Keywords: '', Comments: '', Category: '', Manager: '', Company: '' }, (workbook) => workbook.properties,
));

/** The class `Workbook`: the root of all object paths. */
export const workbook = apiClass<WorkbookModel>('Workbook', {
  get: { Name: ({ name }) => name, ReadOnly: ({ readOnly }) => readOnly, IsDirty: () => false },
  objects: {
    Worksheets: (model): ApiObject => worksheetCollection(model),
    Tables: (model): ApiObject => tableCollection({ workbook: model, sheet: null }),
    Names: (model): ApiObject => nameCollection({ workbook: model, sheet: null }),
    Comments: (model): ApiObject => commentCollection({ workbook: model, sheet: null }),
    Settings: ({ settings }): ApiObject => settingCollection(settings),
    CustomXmlParts: (model): ApiObject => customXmlParts(model),
    Properties: (model): ApiObject => properties(model),
    Application: (model): ApiObject => application(model),
    Protection: (model): ApiObject => workbookProtection(model),
  },
  methods: {
    GetSelectedRange: (model: WorkbookModel) => range({ workbook: model, ...model.selection }),
    GetActiveCell: (model: WorkbookModel) => range({
      workbook: model, sheet: model.selection.sheet,
      range: { ...model.selection.range, bottom: model.selection.range.top, right: model.selection.range.left },
    }),
  },
});
