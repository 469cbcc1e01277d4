import { parseCellAddress, parseRangeAddress, type CellRange } from '../../../src/workbook/address';
import type { OfficePackage } from '../../support/office-package';
import { child, descendants, type XmlElement } from '../../support/xml-tree';

/** How many entries the workbook's style tables have. */
export interface StyleCounts {
  readonly cellFormats: number;
  readonly differentialFormats: number;
}

/** Cells out of order or with indexes that lead nowhere, overlapping merges, links to sheets that are not there. */
export function sheetFaults(office: OfficePackage, path: string, styles: StyleCounts): string[] {
  const faults: string[] = [];
  const sheet = office.xml(path);
  let lastRow = 0;
  for (const row of descendants(sheet, 'row')) {
    const number = Number(row.attributes.r);
    if (number <= lastRow) faults.push(`${path}: row ${number} out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const place = parseCellAddress(cell.attributes.r ?? '');
      if (place === null || place.row !== number - 1 || place.column <= lastColumn) faults.push(`${path}: cell ${cell.attributes.r} out of order`);
      lastColumn = place?.column ?? lastColumn;
      faults.push(...cellFaults(path, cell, styles));
    }
  }
  const merges = descendants(sheet, 'mergeCell').map(({ attributes }) => parseRangeAddress(attributes.ref!)!);
  faults.push(...overlaps(merges).map((at) => `${path}: merges overlap at ${at}`));
  const names = new Set(office.sheets.map(({ name }) => name));
  for (const { attributes } of descendants(sheet, 'hyperlink')) {
    const target = /^'((?:[^']|'')+)'!/.exec(attributes.location ?? '')?.[1]?.replaceAll("''", "'");
    if (target !== undefined && !names.has(target)) faults.push(`${path}: a link to ${target}`);
  }
  for (const { attributes } of descendants(sheet, 'cfRule')) {
    if (Number(attributes.dxfId ?? 0) >= Math.max(1, styles.differentialFormats)) faults.push(`${path}: dxf ${attributes.dxfId}`);
  }
  for (const validation of descendants(sheet, 'dataValidation')) faults.push(...validationFaults(path, validation));
  for (const element of sheet.children) {
    const count = element.attributes.count;
    if (count !== undefined && Number(count) !== element.children.length) faults.push(`${path}: count of ${element.name}`);
  }
  return [...faults, ...commentFaults(office, path)];
}

function cellFaults(path: string, cell: XmlElement, styles: StyleCounts): string[] {
  const faults: string[] = [];
  const place = `${path}!${cell.attributes.r}`;
  if (Number(cell.attributes.s ?? 0) >= styles.cellFormats) faults.push(`${place}: style ${cell.attributes.s}`);
  const formula = child(cell, 'f')?.text ?? '';
  if (formula.length > 8192) faults.push(`${place}: a formula of ${formula.length} characters`);
  for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    if (literal.length - 2 > 255) faults.push(`${place}: a text of ${literal.length - 2} characters in a formula`);
  }
  const value = child(cell, 'v')?.text;
  if (cell.attributes.t === undefined && value !== undefined && !Number.isFinite(Number(value))) faults.push(`${place}: ${value} is not a number`);
  return faults;
}

function validationFaults(path: string, { attributes, children }: XmlElement): string[] {
  const faults: string[] = [];
  if ((attributes.promptTitle ?? '').length > 32 || (attributes.errorTitle ?? '').length > 32) faults.push(`${path}: title of a validation`);
  if ((attributes.prompt ?? '').length > 255 || (attributes.error ?? '').length > 255) faults.push(`${path}: message of a validation`);
  if (attributes.type === 'list' && (children[0]?.text ?? '').length > 257) faults.push(`${path}: list of a validation`);
  return faults;
}

/** Each comment needs its note box, at the same cell. */
function commentFaults(office: OfficePackage, path: string): string[] {
  const relationships = [...office.relationships(path).values()];
  const comments = relationships.find(({ type }) => type === 'comments')?.target;
  const shapes = relationships.find(({ type }) => type === 'vmlDrawing')?.target;
  if (comments === undefined) return [];
  if (shapes === undefined) return [`${path}: comments without shapes`];
  const cells = descendants(office.xml(comments), 'comment').map(({ attributes }) => attributes.ref!);
  const boxes = descendants(office.xml(shapes), 'ClientData').map((box) => (
    [Number(child(box, 'Row')?.text), Number(child(box, 'Column')?.text)].join(',')
  ));
  return cells
    .filter((address) => { const place = parseCellAddress(address)!; return !boxes.includes(`${place.row},${place.column}`); })
    .map((address) => `${path}: no box for the comment at ${address}`);
}

/** Addresses where two of the ranges overlap. */
export function overlaps(ranges: readonly CellRange[]): string[] {
  return ranges.flatMap((a, index) => ranges.slice(index + 1)
    .filter((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right)
    .map((b) => `row ${b.top + 1}, column ${b.left + 1}`));
}
