import { rangeAddress } from '../../../../src/workbook/address';
import type { SheetModel, WorkbookModel } from '../model/workbook';
import { chartXml, drawingXml } from './save/charts';
import { MAIN, OFFICE, packageBuilder, type PackageBuilder } from './save/package-builder';
import { sheetXml } from './save/sheet';
import { styleCollector } from './save/styles';
import { noteShapesXml, noteXml, tableXml } from './save/tables';
import { textCollector } from './save/texts';
import { element, plain, sheetReference, text } from './save/xml';

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DRAWINGS = 'application/vnd.openxmlformats-officedocument.';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The model as an .xlsx file: all that the model holds but for undo, selection and settings. Written with nothing of the
 * file host's, so that comparing both files compares two writers. Formulas and charts have no results in it, so that a
 * program that opens it must calculate; comments are notes.
 */
export async function saveWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const office = packageBuilder();
  const styles = styleCollector();
  const texts = textCollector();
  const main = 'xl/workbook.xml';
  office.relate('', 'officeDocument', main);
  const sheets = workbook.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const id = office.relate(main, 'worksheet', path);
    addSheet(office, path, sheet, (parts) => sheetXml(sheet, parts, styles, texts, sheet === workbook.active), workbook);
    return element('sheet', { name: sheet.name, sheetId: index + 1, state: sheet.visibility === 'Visible' ? null : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden', 'r:id': id });
  });
  office.relate(main, 'styles', 'xl/styles.xml');
  office.add('xl/styles.xml', `${SHEETS}styles+xml`, styles.xml());
  office.relate(main, 'sharedStrings', 'xl/sharedStrings.xml');
  office.add('xl/sharedStrings.xml', `${SHEETS}sharedStrings+xml`, texts.xml());
  for (const { xml } of workbook.customXmlParts) addCustomXml(office, main, xml);
  addProperties(office, workbook.properties);
  office.add(main, `${SHEETS}sheet.main+xml`, element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element('workbookPr', { date1904: workbook.date1904 ? 1 : null }),
    workbook.protected ? '<workbookProtection lockStructure="1"/>' : '',
    element('bookViews', {}, element('workbookView', { activeTab: workbook.sheets.indexOf(workbook.active) })),
    element('sheets', {}, sheets.join('')), namesXml(workbook), '<calcPr fullCalcOnLoad="1"/>',
  ].join('')));
  return office.bytes();
}

function addSheet(
  office: PackageBuilder, path: string, sheet: SheetModel, xml: (parts: Parameters<typeof sheetXml>[1]) => string, { comments }: WorkbookModel,
): void {
  const own = comments.filter((one) => one.sheet === sheet);
  let notes: string | null = null;
  if (own.length > 0) {
    const part = office.path('xl/comments', '.xml');
    const shapes = office.path('xl/drawings/vmlDrawing', '.vml');
    office.relate(path, 'comments', part);
    notes = office.relate(path, 'vmlDrawing', shapes);
    office.add(part, `${SHEETS}comments+xml`, noteXml(own));
    office.add(shapes, `${DRAWINGS}vmlDrawing`, noteShapesXml(own));
  }
  let drawing: string | null = null;
  const placed = sheet.charts.filter(({ anchor }) => anchor !== null);
  if (placed.length > 0) {
    const part = office.path('xl/drawings/drawing', '.xml');
    drawing = office.relate(path, 'drawing', part);
    const charts = placed.map((chart) => {
      const target = office.path('xl/charts/chart', '.xml');
      office.add(target, `${DRAWINGS}drawingml.chart+xml`, chartXml(chart));
      return { chart, id: office.relate(part, 'chart', target) };
    });
    office.add(part, `${DRAWINGS}drawing+xml`, drawingXml(charts));
  }
  const tables = sheet.tables.map((table) => {
    const part = office.path('xl/tables/table', '.xml');
    office.add(part, `${SHEETS}table+xml`, tableXml(table, Number(/\d+/.exec(part)![0])));
    return office.relate(path, 'table', part);
  });
  office.add(path, `${SHEETS}worksheet+xml`, xml({ drawing, notes, tables }));
}

function namesXml({ names, sheets }: WorkbookModel): string {
  const absolute = (range: SheetModel['page']['printArea']): string => rangeAddress(range!).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const written = [
    ...names.map(({ name, formula, visible }) => ({ name, localSheetId: null, hidden: visible ? null : 1, formula: formula.slice(1) })),
    ...sheets.flatMap((sheet, localSheetId) => [
      ...sheet.names.map(({ name, formula, visible }) => ({ name, localSheetId, hidden: visible ? null : 1, formula: formula.slice(1) })),
      ...(sheet.page.printArea === null ? [] : [{ name: '_xlnm.Print_Area', localSheetId, hidden: null, formula: `${sheetReference(sheet.name)}!${absolute(sheet.page.printArea)}` }]),
      ...(sheet.page.titleRows === null ? [] : [{
        name: '_xlnm.Print_Titles', localSheetId, hidden: null, formula: `${sheetReference(sheet.name)}!$${sheet.page.titleRows.top + 1}:$${sheet.page.titleRows.bottom + 1}`,
      }]),
    ]),
  ].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return written.length === 0 ? '' : element('definedNames', {}, written.map(({ name, localSheetId, hidden, formula }) => (
    element('definedName', { name, localSheetId, hidden }, text(formula))
  )).join(''));
}

function addCustomXml(office: PackageBuilder, main: string, xml: string): void {
  const item = office.path('customXml/item', '.xml');
  const properties = office.path('customXml/itemProps', '.xml');
  const namespace = /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
  office.relate(main, 'customXml', item);
  office.relate(item, 'customXmlProps', properties);
  office.add(item, 'application/xml', xml);
  office.add(properties, `${DRAWINGS}customXmlProperties+xml`, element('ds:datastoreItem', { 'ds:itemID': `{00000000-0000-4000-8000-${/\d+/.exec(item)![0].padStart(12, '0')}}`, 'xmlns:ds': CUSTOM },
    `<ds:schemaRefs>${element('ds:schemaRef', { 'ds:uri': namespace })}</ds:schemaRefs>`));
}

function addProperties(office: PackageBuilder, properties: ReadonlyMap<string, unknown>): void {
  const path = 'docProps/core.xml';
  const value = (name: string): string => text(plain(properties.get(name)));
  office.relate('', `${PACKAGE}/relationships/metadata/core-properties`, path);
  office.add(path, 'application/vnd.openxmlformats-package.core-properties+xml', element('cp:coreProperties', {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }, `<dc:title>${value('Title')}</dc:title><dc:subject>${value('Subject')}</dc:subject><dc:creator>${value('Author')}</dc:creator>`
    + `<cp:keywords>${value('Keywords')}</cp:keywords><dc:description>${value('Comments')}</dc:description><cp:category>${value('Category')}</cp:category>`));
}
