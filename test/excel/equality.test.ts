import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { MEMORY } from './bench/memory';
import { openBench } from './bench/open-bench';
import { teamReport } from './bench/team-report';
import { excelView } from './equality/excel-view';
import { fileView } from './equality/file-view';

describe.each([
  ['the demonstration of every feature', demonstrationSpec],
  ['the whole report in Chinese', () => teamReport('zh')],
  ['the whole report in English', () => teamReport('en')],
] as const)('%s', (_, make) => {
  it('is the same in Excel as in a file: every cell, name, table, chart and format', async () => {
    const spec = make();
    const { excel, addIn } = await openBench();
    await addIn.writeReportToExcel(spec, { memory: MEMORY });
    const inExcel = excelView(excel.workbook, spec.sheets.map(({ name }) => name));
    const inFile = await fileView(await writeReport(spec));
    expect(inExcel.names).toEqual(inFile.names);
    expect(inExcel.marks).toEqual(inFile.marks);
    for (const [index, sheet] of inFile.sheets.entries()) expect(inExcel.sheets[index]).toEqual(sheet);
  });
});
