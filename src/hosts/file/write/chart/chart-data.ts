import type { SheetRange } from '../../../../report/spec';
import type { CellLookup } from '../cell-index';
import { sheetReference } from '../sheet-reference';
import { xmlText } from '../xml-escape';

/** A range's values in the order of a chart's points; null where a cell holds none. */
export function pointValues(range: SheetRange, lookup: CellLookup): (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      values.push(lookup(range.sheet, row, column)?.value ?? null);
    }
  }
  return values;
}

/** Numbers of a range; null for everything else. */
export function pointNumbers(range: SheetRange, lookup: CellLookup): (number | null)[] {
  return pointValues(range, lookup).map((value) => (typeof value === 'number' ? value : null));
}

/** The `c:val` element: the reference and its numbers, for programs that do not look into the cells. */
export function valuesXml(range: SheetRange, numberFormat: string, lookup: CellLookup): string {
  return `<c:val>${numberReference(range, numberFormat, lookup)}</c:val>`;
}

/** The `c:cat` element: texts, or numbers where every cell with a value holds a number. */
export function categoriesXml(range: SheetRange, lookup: CellLookup): string {
  const values = pointValues(range, lookup);
  const filled = values.filter((value) => value !== null);
  if (filled.length > 0 && filled.every((value) => typeof value === 'number')) {
    return `<c:cat>${numberReference(range, formatOf(range, lookup), lookup)}</c:cat>`;
  }
  const points = values.map((value, index) => (value === null ? '' : point(index, String(value)))).join('');
  return `<c:cat><c:strRef>${formula(range)}<c:strCache>${count(values)}${points}</c:strCache></c:strRef></c:cat>`;
}

function numberReference(range: SheetRange, numberFormat: string, lookup: CellLookup): string {
  const values = pointNumbers(range, lookup);
  const points = values.map((value, index) => (value === null ? '' : point(index, String(value)))).join('');
  return `<c:numRef>${formula(range)}<c:numCache><c:formatCode>${xmlText(numberFormat)}</c:formatCode>`
    + `${count(values)}${points}</c:numCache></c:numRef>`;
}

function formatOf(range: SheetRange, lookup: CellLookup): string {
  return lookup(range.sheet, range.top, range.left)?.numberFormat ?? 'General';
}

function formula(range: SheetRange): string {
  return `<c:f>${xmlText(sheetReference(range.sheet, range))}</c:f>`;
}

function count(values: readonly unknown[]): string {
  return `<c:ptCount val="${values.length}"/>`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`;
}
