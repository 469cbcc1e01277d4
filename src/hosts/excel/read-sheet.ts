import { parseRangeAddress, rangeAddress, type CellRange } from '../../workbook/address';
import { CellKind, type GridBuilder } from '../../workbook/grid';
import { isDateFormat } from '../../workbook/number-format';
import { hasExcelApi } from './requirement';

export interface SheetReading {
  readonly builder: GridBuilder;
  /** The code of a text. */
  readonly intern: (text: string) => number;
  /** Called with the number of cells that were read. */
  readonly advance: (cells: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Cells of the first request, before it is known how long the texts are, and of any. */
const FIRST_CELLS = 2_000;
const MOST_CELLS = 12_000;
/**
 * Characters of values and formats of a request. The library parses an answer in one go, so that this is what decides how
 * long the pane stands still at a time: some 20 ms on a slow computer.
 */
const CHARACTERS_A_REQUEST = 200_000;
/** A number, its format and their commas. */
const CHARACTERS_A_CELL = 18;
/** How much larger a request may be than the one before it. */
const GROWTH = 4;
/** Days from the first day of Excel's 1900 system to that of its 1904 system. */
const DAYS_TO_1904 = 1462;
const MAX_SERIAL = 2_958_466;

/** Reads an area of a sheet into a grid, some rows at a time; gives the merged ranges. */
export async function readSheet(
  context: Excel.RequestContext, sheet: Excel.Worksheet, area: CellRange, reading: SheetReading,
): Promise<CellRange[]> {
  const columns = area.right - area.left + 1;
  const formats = new Map<string, boolean>();
  const most = Math.max(1, Math.floor(MOST_CELLS / columns));
  let rows = Math.max(1, Math.floor(FIRST_CELLS / columns));
  let date1904: boolean | null = null;
  for (let top = area.top; top <= area.bottom;) {
    reading.signal?.throwIfAborted();
    const count = Math.min(rows, area.bottom - top + 1);
    const range = sheet.getRange(rangeAddress({ ...area, top, bottom: top + count - 1 })).untrack();
    range.load('values,numberFormat');
    try {
      await context.sync();
    } catch (error) {
      // Long texts: fewer rows at a time.
      if (count > 1 && isTooLarge(error)) {
        rows = Math.max(1, Math.floor(count / 2));
        continue;
      }
      throw error;
    }
    // Lets the pane draw and answer: once between the library's work and ours, once between the pieces.
    await breathe();
    const values = range.values as unknown[][];
    const codes = range.numberFormat as string[][];
    const first = date1904 === null ? firstDate(values, codes, formats) : null;
    if (first !== null) date1904 = await countsFrom1904(context, sheet, top + first.row, area.left + first.column, first.serial);
    const texts = fill(reading, values, codes, formats, { top, left: area.left, shift: date1904 === true ? DAYS_TO_1904 : 0 });
    const characters = texts + count * columns * CHARACTERS_A_CELL;
    rows = Math.max(1, Math.min(most, count * GROWTH, Math.floor((count * CHARACTERS_A_REQUEST) / characters)));
    reading.advance(count * columns);
    top += count;
    await breathe();
  }
  return readMerges(context, sheet, area);
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Gives the characters of the texts. */
function fill(
  { builder, intern }: SheetReading, values: unknown[][], codes: string[][], formats: Map<string, boolean>,
  { top, left, shift }: { readonly top: number; readonly left: number; readonly shift: number },
): number {
  let characters = 0;
  for (const [index, row] of values.entries()) {
    for (const [offset, value] of row.entries()) {
      if (value === '' || value === null) continue;
      const column = left + offset;
      if (typeof value === 'number') {
        const date = value >= 0 && value < MAX_SERIAL && isDate(codes[index]?.[offset] ?? '', formats);
        builder.set(top + index, column, date ? CellKind.Date : CellKind.Number, date && value >= 1 ? value + shift : value);
      } else if (typeof value === 'boolean') {
        builder.set(top + index, column, CellKind.Boolean, value ? 1 : 0);
      } else if (typeof value === 'string') {
        characters += value.length;
        builder.set(top + index, column, ERRORS.test(value) ? CellKind.Error : CellKind.Text, intern(value));
      }
    }
  }
  return characters;
}

const ERRORS = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

function isDate(code: string, formats: Map<string, boolean>): boolean {
  let known = formats.get(code);
  if (known === undefined) {
    known = isDateFormat(code);
    formats.set(code, known);
  }
  return known;
}

function firstDate(values: unknown[][], codes: string[][], formats: Map<string, boolean>): { row: number; column: number; serial: number } | null {
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      const code = codes[row]?.[column] ?? '';
      if (typeof value === 'number' && value >= 1 && value < MAX_SERIAL && isDate(code, formats) && /yyyy/i.test(code)) return { row, column, serial: value };
    }
  }
  return null;
}

/** Excel does not tell its date system; the year that it shows for a date does. */
async function countsFrom1904(context: Excel.RequestContext, sheet: Excel.Worksheet, row: number, column: number, serial: number): Promise<boolean> {
  const cell = sheet.getCell(row, column).untrack();
  cell.load('text');
  await context.sync();
  const shown = /\d{4}/.exec(String(cell.text[0]?.[0] ?? ''))?.[0];
  if (shown === undefined) return false;
  const year = (days: number): number => new Date((days - 25_569) * 86_400_000).getUTCFullYear();
  return Number(shown) !== year(serial) && Number(shown) === year(serial + DAYS_TO_1904);
}

async function readMerges(context: Excel.RequestContext, sheet: Excel.Worksheet, area: CellRange): Promise<CellRange[]> {
  if (!hasExcelApi('1.13')) return [];
  const merged = sheet.getRange(rangeAddress(area)).untrack().getMergedAreasOrNullObject();
  merged.load('address');
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.address.split(',')
    .map((address) => parseRangeAddress(address.slice(address.lastIndexOf('!') + 1)))
    .filter((range): range is CellRange => range !== null);
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
