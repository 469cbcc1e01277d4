import type { PlacedTable } from './data-table';
import type { SheetBuilder } from './sheet-builder';
import type { ChartSeries, ChartSpec, SheetRange } from './spec';

/** Rows of the band that charts stand in, and their height in points. */
const CHART_ROWS = 13;
const CHART_ROW_HEIGHT = 16;

/** Rows that a band of charts takes with the gap below it. */
export const BAND_ROWS = CHART_ROWS + 1;

export type ChartPlace = 'left' | 'right' | 'full';

/** A chart as a section describes it; its place on the page is added by `chartBand`. */
export type ChartDraft = Omit<ChartSpec, 'anchor'>;

/**
 * Writes up to two charts side by side below the builder's row and moves on. Charts without a value are left out, and a
 * single chart takes the whole width.
 */
export function chartBand(sheet: SheetBuilder, charts: readonly (ChartDraft | null)[]): void {
  const shown = charts.filter((chart) => chart !== null);
  if (shown.length === 0) return;
  const last = sheet.lastColumn;
  const middle = middleColumn(sheet);
  const bottom = sheet.row + CHART_ROWS - 1;
  shown.slice(0, 2).forEach((chart, index) => {
    const left = index === 0 ? 1 : middle + 1;
    const right = shown.length === 1 ? last : index === 0 ? middle : last;
    sheet.chart({ ...chart, anchor: { top: sheet.row, left, bottom, right } });
  });
  for (let row = sheet.row; row <= bottom; row += 1) sheet.height(row, CHART_ROW_HEIGHT);
  sheet.row = bottom + 1;
  sheet.height(sheet.row, 10);
  sheet.row += 1;
}

/** The cells of a table's column as a chart's range. */
export function tableRange(sheet: SheetBuilder, table: PlacedTable, column: number): SheetRange {
  return { sheet: sheet.name, ...table.column(column) };
}

/** A series over a table's column. */
export function tableSeries(
  sheet: SheetBuilder,
  table: PlacedTable,
  column: number,
  name: string,
  color: string,
  options: Partial<ChartSeries> = {},
): ChartSeries {
  return { name, values: tableRange(sheet, table, column), color, ...options };
}

/** The last column of the page's left half. */
function middleColumn(sheet: SheetBuilder): number {
  const half = sheet.width(1, sheet.lastColumn) / 2;
  let column = 1;
  while (column < sheet.lastColumn - 1 && sheet.width(1, column + 1) <= half + 1) column += 1;
  return column;
}

/**
 * Charts above the table that they draw: leaves room, writes the table, then sets the charts into the room. Where the
 * table yields no chart there is no room left either.
 */
export function chartsAbove<Written>(
  sheet: SheetBuilder,
  write: () => Written,
  charts: (written: Written) => readonly (ChartDraft | null)[],
  expected = true,
): Written {
  const band = sheet.row;
  if (expected) {
    sheet.row += BAND_ROWS;
    sheet.mayStartPage();
  }
  const written = write();
  const end = sheet.row;
  if (expected) {
    sheet.row = band;
    chartBand(sheet, charts(written));
    sheet.row = end;
  }
  return written;
}
