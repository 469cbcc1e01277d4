import ExcelJS from 'exceljs';
import { parseCellAddress, parseRangeAddress } from '../../../../src/workbook/address';
import { openPackage, type OfficePackage } from '../../../support/office-package';
import { child, descendants, type XmlElement } from '../../../support/xml-tree';
import { parseAddress } from '../model/address';
import { plainQuotes } from '../model/plain-quotes';
import { newSheet, newWorkbook, type SheetModel, type WorkbookModel } from '../model/workbook';
import { loadCells } from './load/cells';
import { loadCharts } from './load/charts';
import { loadPage } from './load/page';
import { loadRules } from './load/rules';

/**
 * An .xlsx file as the open workbook: cells with formats, sizes, merges, links, names, tables, charts (without their
 * looks), conditional formats, validations, notes as comments, panes, page setup, protection, custom XML parts and
 * document properties. Cells are read by exceljs, the rest from the parts' XML.
 */
export async function loadWorkbook(bytes: Uint8Array, name = 'workbook.xlsx'): Promise<WorkbookModel> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const office = await openPackage(bytes);
  const main = [...office.relationships('').values()].find(({ type }) => type === 'officeDocument')!.target;
  const root = office.xml(main);
  const workbook = newWorkbook();
  workbook.name = name;
  workbook.date1904 = file.properties.date1904 === true;
  workbook.protected = descendants(root, 'workbookProtection')[0]?.attributes.lockStructure === '1';
  workbook.sheets.splice(0);
  const fonts = differentialFonts(office, main);
  for (const { name: title, path } of office.sheets) {
    const sheet = newSheet(workbook.newId(), title);
    const read = file.getWorksheet(title)!;
    sheet.visibility = read.state === 'hidden' ? 'Hidden' : read.state === 'veryHidden' ? 'VeryHidden' : 'Visible';
    workbook.sheets.push(sheet);
    loadCells(sheet, read, workbook.date1904);
    loadSheet(workbook, sheet, office, path, fonts);
  }
  loadNames(workbook, root);
  for (const { type, target } of office.relationships(main).values()) {
    if (type === 'customXml') workbook.customXmlParts.push({ id: workbook.newId(), xml: office.text(target).replace(/^<\?xml[^>]*\?>\s*/, '') });
  }
  for (const [key, value] of [['Title', file.title], ['Subject', file.subject], ['Author', file.creator], ['Keywords', file.keywords]] as const) workbook.properties.set(key, value ?? '');
  const active = workbook.sheets[Number(descendants(root, 'workbookView')[0]?.attributes.activeTab ?? 0)];
  workbook.active = active?.visibility === 'Visible' ? active : workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? workbook.sheets[0]!;
  workbook.selection = { sheet: workbook.active, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  return workbook;
}

function loadSheet(workbook: WorkbookModel, sheet: SheetModel, office: OfficePackage, path: string, fonts: readonly string[]): void {
  const xml = office.xml(path);
  const [color] = descendants(xml, 'tabColor');
  sheet.tabColor = color?.attributes.rgb === undefined ? '' : `#${color.attributes.rgb.slice(-6).toUpperCase()}`;
  sheet.showGridlines = descendants(xml, 'sheetView')[0]?.attributes.showGridLines !== '0';
  const pane = descendants(xml, 'pane')[0]?.attributes;
  if (pane?.state === 'frozen') sheet.freeze = { rows: Number(pane.ySplit ?? 0), columns: Number(pane.xSplit ?? 0) };
  if (descendants(xml, 'sheetProtection').length > 0) sheet.protection = {};
  for (const { attributes } of descendants(xml, 'hyperlink')) {
    if (attributes.location === undefined) continue;
    const { row, column } = parseCellAddress(attributes.ref!)!;
    sheet.cells.at(row, column).hyperlink = { documentReference: attributes.location };
  }
  loadRules(sheet, xml, fonts, () => workbook.newId());
  loadPage(sheet.page, xml);
  for (const { type, target } of office.relationships(path).values()) {
    if (type === 'table') loadTable(workbook, sheet, office.xml(target));
    else if (type === 'drawing') sheet.charts.push(...loadCharts(office, target, () => workbook.newId()));
    else if (type === 'comments') {
      for (const comment of descendants(office.xml(target), 'comment')) {
        const { row, column } = parseCellAddress(comment.attributes.ref!)!;
        workbook.comments.push({ id: workbook.newId(), sheet, row, column, author: 'User', content: descendants(comment, 't').map(({ text }) => text).join('') });
      }
    }
  }
}

function loadTable(workbook: WorkbookModel, sheet: SheetModel, xml: XmlElement): void {
  const style = child(xml, 'tableStyleInfo')?.attributes ?? {};
  sheet.tables.push({
    id: workbook.newId(), name: xml.attributes.displayName!, range: parseRangeAddress(xml.attributes.ref!)!, style: style.name ?? '',
    showHeaders: xml.attributes.headerRowCount !== '0', showTotals: xml.attributes.totalsRowCount === '1', showFilterButton: child(xml, 'autoFilter') !== undefined,
    showBandedRows: style.showRowStripes === '1', showBandedColumns: style.showColumnStripes === '1',
    highlightFirstColumn: style.showFirstColumn === '1', highlightLastColumn: style.showLastColumn === '1', sheet,
  });
}

function loadNames(workbook: WorkbookModel, root: XmlElement): void {
  for (const { attributes, text } of descendants(root, 'definedName')) {
    const sheet = attributes.localSheetId === undefined ? null : workbook.sheets[Number(attributes.localSheetId)]!;
    const address = text.slice(text.lastIndexOf('!') + 1);
    if (attributes.name === '_xlnm.Print_Area') sheet!.page.printArea = parseAddress(address);
    else if (attributes.name === '_xlnm.Print_Titles') sheet!.page.titleRows = parseAddress(address);
    else {
      (sheet?.names ?? workbook.names).push({
        name: attributes.name!, formula: plainQuotes(`=${text}`), comment: '', visible: attributes.hidden !== '1', scope: sheet === null ? 'Workbook' : 'Worksheet',
      });
    }
  }
}

function differentialFonts(office: OfficePackage, main: string): string[] {
  const styles = [...office.relationships(main).values()].find(({ type }) => type === 'styles')?.target;
  if (styles === undefined) return [];
  return descendants(office.xml(styles), 'dxf').map((one) => `#${descendants(one, 'color')[0]?.attributes.rgb?.slice(-6) ?? ''}`);
}
