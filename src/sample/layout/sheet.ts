import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { SERIAL_OF_1970, isoDay } from '../../workbook/calendar';

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
  readonly numFmt?: string;
}

/** A table as a team keeps it: lines above it, a header, rows, lines below it. */
export interface SheetLayout {
  readonly name: string;
  /** Lines above the header; the first is the title. */
  readonly above?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Totals and notes. */
  readonly below?: readonly (readonly CellValue[])[];
  /** Merged cells, counted from the first row below the header. */
  readonly merges?: readonly MergeRange[];
}

export const FORMATS = {
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm:ss',
  month: 'yyyy"年"m"月"',
  count: '#,##0',
  money: '#,##0.00',
} as const;

export function sheetOf({ name, above = [], columns, rows, below = [], merges = [] }: SheetLayout): WriteSheet {
  const header = above.length;
  const cells = new Map<string, Partial<Cell>>();
  above.forEach((line, row) => line !== '' && cells.set(`${row},0`, { style: row === 0 ? TITLE : NOTE }));
  columns.forEach((_, column) => cells.set(`${header},${column}`, { style: HEADER }));
  for (const { startRow, endRow, startCol } of merges) {
    if (endRow > startRow) cells.set(`${startRow + header + 1},${startCol}`, { style: centred(columns[startCol]?.numFmt) });
  }
  return {
    name,
    columns: columns.map(({ width = 12, numFmt }) => (numFmt === undefined ? { width } : { width, numFmt })),
    rows: [
      ...above.map((line) => (line === '' ? [] : [line])),
      columns.map(({ header: text }) => (text === '' ? null : text)),
      ...rows,
      ...below,
    ] as CellValue[][],
    cells,
    merges: [
      ...(above.length > 0 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }] : []),
      ...merges.map((merge) => ({
        ...merge, startRow: merge.startRow + header + 1, endRow: merge.endRow + header + 1,
      })),
    ],
    freezePane: { rows: header + 1 },
  };
}

export const FONT = { name: '微软雅黑', size: 10 };
export const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 }, alignment: { horizontal: 'center' } };
export const NOTE: CellStyle = { font: { ...FONT, italic: true, color: { rgb: '7F7F7F' } } };
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { horizontal: 'center' },
};

function centred(numFmt: string | undefined): CellStyle {
  return { alignment: { vertical: 'center' }, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** Excel serial number of a day and a time. */
export function serialOf(day: number, second = 0): number {
  return day + SERIAL_OF_1970 + second / 86_400;
}

/** `2025/3/5` with `/`, `2025.3.5` with `.`. */
export function looseDay(day: number, separator: string): string {
  return isoDay(day).split('-').map(Number).join(separator);
}

/** `08:30:11` */
export function clockOf(second: number): string {
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map((part) => String(part).padStart(2, '0')).join(':');
}

/** `22.5%` */
export function percentOf(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

/** `3.6万` of thousands; under a 万 in thousands as a plain number. */
export function tenThousands(thousands: number): string {
  return `${thousands / 10}万`;
}

export function yuan(cents: number): number {
  return cents / 100;
}
