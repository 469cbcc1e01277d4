import { headerSections } from '../../../src/hosts/excel/write-page';
import { parseCellAddress, parseRangeAddress, cellAddress } from '../../../src/workbook/address';
import { storedValues } from '../../support/cell-values';
import { openPackage, type OfficePackage } from '../../support/office-package';
import { child, descendants, type XmlElement } from '../../support/xml-tree';
import { plainQuotes } from '../bench/model/plain-quotes';
import { chartsOfFile } from './file-charts';
import { stylesOfFile } from './file-styles';
import { lineCollector, type CellView, type ReportView, type SheetView } from './report-view';

/** What stands in a report that the file host wrote. */
export async function fileView(bytes: Uint8Array): Promise<ReportView> {
  const office = await openPackage(bytes);
  const workbook = office.xml('xl/workbook.xml');
  const names = (hidden: boolean): Record<string, string> => Object.fromEntries(
    descendants(workbook, 'definedName')
      .filter(({ attributes }) => !attributes.name!.startsWith('_xlnm.') && (attributes.hidden === '1') === hidden)
      .map(({ attributes, text }) => [attributes.name!, plainQuotes(text)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { sheets: office.sheets.map((sheet, index) => sheetView(office, sheet, index)), names: names(false), marks: names(true) };
}

function sheetView(office: OfficePackage, { name, path }: { readonly name: string; readonly path: string }, index: number): SheetView {
  const xml = office.xml(path);
  const values = storedValues(office).get(name)!;
  const styles = stylesOfFile(office.xml('xl/styles.xml'));
  const lines = lineCollector();
  const cells: Record<string, CellView> = {};
  for (const cell of descendants(xml, 'c')) {
    const address = cell.attributes.r!;
    const { row, column } = parseCellAddress(address)!;
    const style = styles.cells[Number(cell.attributes.s ?? 0)]!;
    for (const [side, line] of Object.entries(style.borders)) lines.add(row, column, side as keyof typeof style.borders, line);
    const formula = child(cell, 'f')?.text;
    const value = values.get(address);
    const bare = formula === undefined && (value ?? '') === '';
    if (bare && style.plain) continue;
    cells[address] = {
      ...(formula !== undefined ? { formula: plainQuotes(formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')) }
        : value === null || value === undefined || value === '' || typeof value === 'object' ? {} : { value }),
      format: style.format, look: style.look,
    };
  }
  const related = office.relationships(path);
  const tables = [...related.values()].filter(({ type }) => type === 'table').map(({ target }) => {
    const table = office.xml(target).attributes;
    return { name: table.displayName!, range: table.ref!, totals: table.totalsRowCount === '1' };
  });
  const pane = descendants(xml, 'pane')[0]?.attributes;
  const local = descendants(office.xml('xl/workbook.xml'), 'definedName').filter(({ attributes }) => attributes.localSheetId === String(index));
  const localName = (of: string): string => (local.find(({ attributes }) => attributes.name === of)?.text ?? '').replace(/^.*!/, '').replaceAll('$', '');
  const margins = descendants(xml, 'pageMargins')[0]!.attributes;
  const setup = descendants(xml, 'pageSetup')[0]!.attributes;
  const sections = (element: string): string[] => Object.values(headerSections(descendants(xml, element)[0]?.text ?? ''));
  const commentPart = [...related.values()].find(({ type }) => type === 'comments')?.target;
  return {
    name, cells, lines: lines.all(),
    links: Object.fromEntries(descendants(xml, 'hyperlink').map(({ attributes }) => [attributes.ref!, attributes.location!])),
    merges: descendants(xml, 'mergeCell').map(({ attributes }) => attributes.ref!).sort(),
    widths: Object.fromEntries(descendants(xml, 'col').map(({ attributes }) => [Number(attributes.min) - 1, pixels(Number(attributes.width)) * 0.75])),
    heights: Object.fromEntries(descendants(xml, 'row').filter(({ attributes }) => attributes.customHeight === '1').map(({ attributes }) => [Number(attributes.r) - 1, Number(attributes.ht)])),
    tables,
    charts: chartsOfFile(office, [...related.values()].find(({ type }) => type === 'drawing')?.target),
    conditionalFormats: descendants(xml, 'conditionalFormatting').filter(({ attributes }) => attributes.sqref !== undefined).flatMap((one) => formatTexts(one, xml, styles.fonts)),
    validations: descendants(xml, 'dataValidation').map(validationText).sort(),
    freeze: pane === undefined ? '' : `${pane.ySplit ?? 0},${pane.xSplit ?? 0}`,
    page: {
      orientation: setup.orientation, paper: setup.paperSize === '9' ? 'A4' : setup.paperSize, wide: Number(setup.fitToWidth), tall: Number(setup.fitToHeight),
      centered: descendants(xml, 'printOptions')[0]?.attributes.horizontalCentered === '1',
      margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side) => Math.round(Number(margins[side]) * 720) / 10),
      header: sections('oddHeader'), footer: sections('oddFooter'), area: withColon(localName('_xlnm.Print_Area')), titles: localName('_xlnm.Print_Titles'),
      breaks: descendants(xml, 'brk').map(({ attributes }) => Number(attributes.id)),
    },
    comments: commentPart === undefined ? {} : Object.fromEntries(descendants(office.xml(commentPart), 'comment').map((one) => [
      one.attributes.ref!, descendants(one, 't').map(({ text }) => text).join(''),
    ])),
    tabColor: descendants(xml, 'tabColor')[0]?.attributes.rgb?.slice(2) ?? '', gridlines: descendants(xml, 'sheetView')[0]!.attributes.showGridLines !== '0',
  };
}

function formatTexts(one: XmlElement, xml: XmlElement, fonts: readonly string[]): string[] {
  const range = one.attributes.sqref!;
  return descendants(one, 'cfRule').map((rule) => {
    const colors = descendants(rule, 'color').map(({ attributes }) => attributes.rgb!.slice(2));
    if (rule.attributes.type === 'colorScale') return `${range} scale ${colors.join(' ')}`;
    if (rule.attributes.type === 'dataBar') {
      const id = descendants(rule, 'id')[0]!.text;
      const extension = descendants(xml, 'cfRule').find(({ attributes }) => attributes.id === id)!;
      return `${range} bar ${colors[0]} ${descendants(extension, 'negativeFillColor')[0]!.attributes.rgb!.slice(2)} from ${descendants(extension, 'f')[0]!.text}`;
    }
    return `${range} ${child(rule, 'formula')!.text} ${fonts[Number(rule.attributes.dxfId)]}`;
  });
}

function validationText(one: XmlElement): string {
  const { attributes } = one;
  const [first = '', second = ''] = ['formula1', 'formula2'].map((name) => child(one, name)?.text ?? '');
  const operator = attributes.operator ?? 'between';
  const rule = attributes.type === 'list' ? `list ${first.slice(1, -1)}`
    : `${attributes.type} ${operator.charAt(0).toUpperCase()}${operator.slice(1).replace(/OrEqual$/, 'OrEqual')} ${Number(first)} ${second === '' ? '' : Number(second)}`.trim();
  return JSON.stringify({
    range: withColon(attributes.sqref!), rule: rule.replace('OrEqualTo', 'OrEqual'), title: attributes.promptTitle, message: attributes.prompt, error: attributes.error, blank: attributes.allowBlank === '1',
  });
}

/** Excel's whole pixels of a stored width (ECMA-376 part 1, 18.3.1.13). */
function pixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

function withColon(address: string): string {
  const range = address === '' ? null : parseRangeAddress(address);
  return range === null ? '' : `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
}
