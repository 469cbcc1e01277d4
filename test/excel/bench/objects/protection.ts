import type { WorkbookModel } from '../model/workbook';
import { apiClass } from '../request/api-object';
import type { SheetTarget } from './worksheet';

/** The class `WorksheetProtection`. */
export const sheetProtection = apiClass<SheetTarget>('WorksheetProtection', {
  get: { Protected: ({ sheet }) => sheet.protection !== null, Options: ({ sheet }) => sheet.protection },
  methods: {
    Protect: ({ sheet }: SheetTarget, options: Readonly<Record<string, unknown>> | null) => void (sheet.protection = options ?? {}),
    Unprotect: ({ sheet }: SheetTarget) => void (sheet.protection = null),
  },
});

/** The class `WorkbookProtection`. */
export const workbookProtection = apiClass<WorkbookModel>('WorkbookProtection', {
  get: { Protected: (workbook) => workbook.protected },
  methods: {
    Protect: (workbook: WorkbookModel) => void (workbook.protected = true),
    Unprotect: (workbook: WorkbookModel) => void (workbook.protected = false),
  },
});
