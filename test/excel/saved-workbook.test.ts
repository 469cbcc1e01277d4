import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { packageFaults } from '../report-file/package-faults';
import { MEMORY } from './bench/memory';
import { openBench } from './bench/open-bench';
import { teamReport } from './bench/team-report';
import { snapshotOf } from './bench/snapshot';
import { loadWorkbook } from './bench/xlsx/load-workbook';
import { saveWorkbook } from './bench/xlsx/save-workbook';
import { fileView } from './equality/file-view';

describe.each([
  ['the demonstration of every feature', demonstrationSpec],
  ['the whole report in Chinese', () => teamReport('zh')],
] as const)('%s, saved in Excel', (_, make) => {
  it('is the file that the command line writes: every cell, name, table, chart and format', async () => {
    const spec = make();
    const { excel, addIn } = await openBench();
    await addIn.writeReportToExcel(spec, { memory: MEMORY });
    // A workbook of the user's has a sheet of theirs before the report's.
    const saved = await fileView(await saveWorkbook(excel.workbook));
    const written = await fileView(await writeReport(spec, { memory: MEMORY }));
    expect(saved.names).toEqual(written.names);
    expect(saved.marks).toEqual(written.marks);
    for (const [index, sheet] of written.sheets.entries()) expect(saved.sheets[index + 1]).toEqual(sheet);
    // Charts are saved without points on purpose.
    const faults = await packageFaults(await saveWorkbook(excel.workbook));
    expect(faults.filter((fault) => !fault.endsWith(' without its points'))).toEqual([]);
  });
});

it('is the same workbook after saving and opening again', async () => {
  const { excel, addIn } = await openBench();
  await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
  const { workbook } = excel;
  workbook.sheets[1]!.protection = {};
  workbook.sheets[0]!.visibility = 'Hidden';
  workbook.properties.set('Title', '<标题>');
  const again = await loadWorkbook(await saveWorkbook(workbook));
  // Formulas have no results in the file.
  for (const { cells } of workbook.sheets) for (const [, , cell] of cells.all()) if (cell.formula !== null) cell.value = '';
  expect(snapshotOf(again)).toEqual(snapshotOf(workbook));
});
