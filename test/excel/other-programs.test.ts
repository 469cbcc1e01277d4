import { expect, it } from 'vitest';
import type { ReportSpec, SheetRange } from '../../src/report/spec';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { openPackage } from '../support/office-package';
import { storedValues } from '../support/cell-values';
import { LIBREOFFICE_TIMEOUT, resaved } from '../support/libreoffice';
import { valueDifferences } from '../report-file/value-differences';
import { MEMORY } from './bench/memory';
import { openBench } from './bench/open-bench';
import { teamReport } from './bench/team-report';
import { loadWorkbook } from './bench/xlsx/load-workbook';
import { saveWorkbook } from './bench/xlsx/save-workbook';
import { drawnCharts } from './equality/drawn-charts';

it('what was written in Excel is to LibreOffice what the command line writes: the same values, and charts with the same points', async () => {
  const spec = teamReport();
  const { excel, addIn } = await openBench();
  await addIn.writeReportToExcel(spec, { memory: MEMORY });
  const saved = await resaved(await saveWorkbook(excel.workbook));
  const written = await resaved(await writeReport(spec, { memory: MEMORY }));
  expect(valueDifferences(spec, storedValues(await openPackage(saved)))).toEqual([]);
  const charts = await drawnCharts(saved);
  expect(charts).toEqual(await drawnCharts(written));
  // None is empty, and each has the numbers of the report's own cells.
  expect(charts).toHaveLength(spec.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0));
  for (const { title, series } of charts) {
    const own = spec.sheets.flatMap((sheet) => sheet.charts).filter((chart) => chart.title === title)
      .map((chart) => chart.series.map(({ values }) => numbersAt(spec, values)));
    expect(own).toContainEqual(series.map(({ values }) => values.map(rounded)));
  }
}, 2 * LIBREOFFICE_TIMEOUT);

function numbersAt(spec: ReportSpec, { sheet, top, left, bottom, right }: SheetRange): (number | null)[] {
  const { cells } = spec.sheets.find(({ name }) => name === sheet)!;
  return cells.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .toSorted((a, b) => a.row - b.row || a.column - b.column).map(({ value }) => (typeof value === 'number' ? rounded(value) : null));
}

/** Programs write numbers with some fifteen digits. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(9));
}

it('a workbook that is open in Excel reads as the same workbook does from its file', async () => {
  const bytes = await writeReport(teamReport());
  const name = '年终总结.xlsx';
  const { addIn } = await openBench({ workbook: await loadWorkbook(bytes, name) });
  const open = await addIn.readOpenWorkbook();
  const file = await readWorkbook({ name, bytes });
  expect(open.workbook).toBe(file.workbook);
  expect(open.grids.map(({ info }) => info.sheet)).toEqual(file.grids.map(({ info }) => info.sheet));
  for (const [index, grid] of file.grids.entries()) {
    const other = open.grids[index]!;
    const differences: string[] = [];
    for (let row = 0; row < grid.rowCount; row += 1) {
      for (let column = 0; column < grid.columnCount; column += 1) {
        const same = grid.kind(row, column) === other.kind(row, column) && (grid.text(row, column) === other.text(row, column))
          && (grid.text(row, column) !== '' || Math.abs(grid.value(row, column) - other.value(row, column)) < 1e-9);
        // An empty text in a file is an empty cell in Excel.
        const empty = grid.text(row, column) === '' && other.kind(row, column) === 0 && grid.kind(row, column) === 2;
        if (!same && !empty) differences.push(`${grid.info.sheet} ${row},${column}: ${grid.kind(row, column)} ${grid.text(row, column)} / ${other.kind(row, column)} ${other.text(row, column)}`);
      }
    }
    expect(differences).toEqual([]);
  }
});
