import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../support/libreoffice';
import { valueDifferences } from '../report-file/value-differences';
import { MEMORY } from './bench/memory';
import { openBench } from './bench/open-bench';
import { teamReport } from './bench/team-report';
import { loadWorkbook } from './bench/xlsx/load-workbook';
import { saveWorkbook } from './bench/xlsx/save-workbook';

it('what was written in Excel has, calculated by LibreOffice, the values of the file', async () => {
  const spec = teamReport();
  const { excel, addIn } = await openBench();
  await addIn.writeReportToExcel(spec, { memory: MEMORY });
  const calculated = await recalculate(await saveWorkbook(excel.workbook));
  expect(valueDifferences(spec, calculated)).toEqual([]);
}, LIBREOFFICE_TIMEOUT);

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
