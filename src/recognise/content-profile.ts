import { tidyText } from '../workbook/fold-text';
import { CellKind, type Grid } from '../workbook/grid';
import { parseDate } from '../workbook/parse-date';
import { isBlankMark, parseNumber } from '../workbook/parse-number';
import { parseDuration } from '../workbook/parse-duration';
import type { RawColumn } from './raw-table';

/** Rows that a profile looks at, evenly over the column. */
const SAMPLE_ROWS = 240;

/** What a column's cells are, as shares of its filled cells from 0 to 1. */
export interface ContentProfile {
  /** Filled cells that were looked at. */
  readonly filled: number;
  readonly numbers: number;
  /** Numbers with a fraction. */
  readonly fractions: number;
  readonly dates: number;
  readonly texts: number;
  readonly distinct: number;
  /** Texts that look like a document's number, such as `#1001`. */
  readonly coded: number;
  /** Mean length of the texts. */
  readonly length: number;
}

/** Looks at an even sample of a column. */
export function profileContent(grid: Grid, column: RawColumn, rowCount: number): ContentProfile {
  const step = Math.max(1, Math.floor(rowCount / SAMPLE_ROWS));
  const distinct = new Set<string>();
  let filled = 0;
  let numbers = 0;
  let fractions = 0;
  let dates = 0;
  let texts = 0;
  let length = 0;
  let coded = 0;
  for (let row = 0; row < rowCount; row += step) {
    const kind = column.kind(row);
    const value = column.value(row);
    if (kind === CellKind.Empty || kind === CellKind.Error || kind === CellKind.Uncached) continue;
    const text = kind === CellKind.Text ? tidyText(grid.strings[value] ?? '') : '';
    if (kind === CellKind.Text && (text === '' || isBlankMark(text))) continue;
    filled++;
    distinct.add(kind === CellKind.Text ? text : String(value));
    if (kind === CellKind.Date) {
      dates++;
    } else if (kind === CellKind.Number) {
      numbers++;
      if (!Number.isInteger(value)) fractions++;
      if (isDateNumber(value)) dates++;
    } else if (kind === CellKind.Text) {
      const number = parseNumber(text) ?? parseDuration(text);
      if (number !== null) numbers++;
      if (number !== null && !Number.isInteger(number)) fractions++;
      if (parseDate(text, { year: 2000, month: 1 }) !== null) dates++;
      else if (number === null) texts++;
      length += text.length;
      if (/^#?[a-z]{0,6}[-_]?\d{3,}$/i.test(text)) coded++;
    }
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return { filled, numbers: share(numbers), fractions: share(fractions), dates: share(dates), texts: share(texts), distinct: share(distinct.size), coded: share(coded), length: share(length) };
}

/** Numbers that may be meant as dates: serials from 2000 to 2100, yyyymm, yyyymmdd, months. */
function isDateNumber(value: number): boolean {
  return (value >= 36_526 && value < 73_051) || (value >= 200_001 && value <= 210_012) || (value >= 20_000_101 && value <= 21_001_231) ||
    (Number.isInteger(value) && value >= 1 && value <= 12);
}
