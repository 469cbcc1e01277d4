import { parseAddress, type RangeTarget } from '../model/address';
import { apiClass, isApiObject, nullObject, type ApiObject } from '../request/api-object';
import { bagMembers } from './bag';
import { range } from './range';
import type { SheetTarget } from './worksheet';

type Plain = 'orientation' | 'paperSize' | 'zoom' | 'centerHorizontally' | 'centerVertically';
const PLAIN: Readonly<Record<string, Plain>> = {
  Orientation: 'orientation', PaperSize: 'paperSize', Zoom: 'zoom', CenterHorizontally: 'centerHorizontally', CenterVertically: 'centerVertically',
};
const margins = bagMembers<SheetTarget>(
  { LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54, HeaderMargin: 21.6, FooterMargin: 21.6 }, ({ sheet }) => sheet.page.margins,
);
const headerMembers = bagMembers<SheetTarget>(
  { LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' },
  ({ sheet }) => sheet.page.headersFooters,
);
const headerFooter = apiClass<SheetTarget>('HeaderFooter', headerMembers);
const headersFooters = apiClass<SheetTarget>('HeaderFooterGroup', {
  objects: { DefaultForAllPages: (target): ApiObject => headerFooter(target) },
});

/** The class `PageLayout`. */
export const pageLayout = apiClass<SheetTarget>('PageLayout', {
  get: { ...Object.fromEntries(Object.entries(PLAIN).map(([name, key]) => [name, ({ sheet }: SheetTarget) => sheet.page[key]])), ...margins.get },
  set: {
    ...Object.fromEntries(Object.entries(PLAIN).map(([name, key]) => [name, ({ sheet }: SheetTarget, value: never) => void Object.assign(sheet.page, { [key]: value })])),
    ...margins.set,
  },
  objects: { HeadersFooters: (target): ApiObject => headersFooters(target) },
  methods: {
    SetPrintArea: ({ sheet }: SheetTarget, at: string | ApiObject) => void (sheet.page.printArea = rangeOf(at)),
    SetPrintTitleRows: ({ sheet }: SheetTarget, at: string | ApiObject) => void (sheet.page.titleRows = rangeOf(at)),
    SetPrintTitleColumns: ({ sheet }: SheetTarget, at: string | ApiObject) => void (sheet.page.titleColumns = rangeOf(at)),
    GetPrintAreaOrNullObject: ({ workbook, sheet }: SheetTarget) => (
      sheet.page.printArea === null ? nullObject : range({ workbook, sheet, range: sheet.page.printArea })
    ),
  },
});

/** The class `PageBreakCollection` of breaks between rows. */
export const pageBreaks = apiClass<SheetTarget>('PageBreakCollection', {
  items: ({ sheet }) => sheet.page.rowBreaks.map((row) => pageBreak({ sheet, row })),
  methods: {
    Add({ sheet }: SheetTarget, at: string | ApiObject) {
      const row = rangeOf(at).top;
      if (!sheet.page.rowBreaks.includes(row)) sheet.page.rowBreaks.push(row);
      return pageBreak({ sheet, row });
    },
    RemovePageBreaks: ({ sheet }: SheetTarget) => void sheet.page.rowBreaks.splice(0),
  },
});

const pageBreak = apiClass<{ readonly sheet: SheetTarget['sheet']; readonly row: number }>('PageBreak', {
  id: ({ row }) => row,
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
});

function rangeOf(at: string | ApiObject): RangeTarget['range'] {
  return isApiObject(at) ? (at.target as RangeTarget).range : parseAddress(at);
}
