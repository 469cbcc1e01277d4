import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { writeReportInto } from '../../src/hosts/file/write/into/write-report-into';
import type { ReportSpec } from '../../src/report/spec';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { userWorkbook } from '../fixtures/user-workbook';
import { packageFaults } from '../report-file/package-faults';
import { openPackage } from '../support/office-package';
import { MEMORY } from './bench/memory';
import { openBench, type Bench } from './bench/open-bench';
import { snapshotOf } from './bench/snapshot';
import { teamReport } from './bench/team-report';
import { loadWorkbook } from './bench/xlsx/load-workbook';
import { excelView } from './equality/excel-view';

/** A report that was written as a file, opened in Excel. */
async function opened(spec: ReportSpec): Promise<Bench> {
  return openBench({ workbook: await loadWorkbook(await writeReport(spec, { memory: MEMORY }), '年终总结.xlsx') });
}

/** The demonstration with another number of users in its second month. */
function withUsers(users: number): ReportSpec {
  const spec = demonstrationSpec();
  const [numbers, charts] = spec.sheets;
  const cells = numbers!.cells.map((cell) => (cell.row === 4 && cell.column === 1 ? { ...cell, value: users } : cell));
  return { ...spec, sheets: [{ ...numbers!, cells }, charts!] };
}

describe('a report that was written as a file, opened in Excel', () => {
  it('is known as ours: how it was made is there, and none of its sheets is a source', async () => {
    const { addIn } = await opened(demonstrationSpec());
    expect((await addIn.readReportState())!.memory).toEqual(MEMORY);
    expect((await addIn.readOpenWorkbook()).grids).toEqual([]);
  });

  it.each([['the demonstration', demonstrationSpec], ['the whole report', () => teamReport()]] as const)('is found unchanged when %s is made again', async (_, make) => {
    const { excel, addIn } = await opened(make());
    const before = snapshotOf(excel.workbook);
    const { changes } = await addIn.writeReportToExcel(make(), { memory: MEMORY });
    expect(changes.filter(({ kind }) => kind !== 'sheet-unchanged')).toEqual([]);
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('is refreshed in place, with what the user has filled in and written beside it', async () => {
    const { excel, addIn } = await opened(demonstrationSpec());
    const sheet = excel.workbook.sheets.find(({ name }) => name === '数据')!;
    sheet.cells.at(25, 1).value = 950;
    sheet.cells.at(4, 9).value = '我的备注';
    const { changes } = await addIn.writeReportToExcel(withUsers(1300), { memory: MEMORY });
    expect(excel.workbook.sheets).toHaveLength(2);
    expect([sheet.cells.peek(4, 1).value, sheet.cells.peek(25, 1).value, sheet.cells.peek(4, 9).value]).toEqual([1300, 950, '我的备注']);
    expect(changes).toContainEqual({ kind: 'sheet-updated', sheet: '数据', cells: 1, layoutChanged: false });
    expect(changes).toContainEqual({ kind: 'input-kept', sheet: '数据', address: 'B26', value: '950' });
    // The explanation is a note in the file and is not written a second time.
    expect(excel.workbook.comments).toHaveLength(1);
  });

  it('looks after a refresh with another layout as if written anew', async () => {
    const spec = demonstrationSpec();
    const [numbers, charts] = spec.sheets;
    const next = { ...spec, sheets: [{ ...numbers!, tabColor: '336699', rowHeights: new Map([[0, 40]]) }, charts!] };
    const { excel, addIn } = await opened(spec);
    await addIn.writeReportToExcel(next, { memory: MEMORY });
    const fresh = await openBench();
    await fresh.addIn.writeReportToExcel(next, { memory: MEMORY });
    const names = ['数据', "图表 & Q'1"];
    expect(excelView(excel.workbook, names).sheets[0]).toEqual(excelView(fresh.excel.workbook, names).sheets[0]);
    expect(excelView(excel.workbook, names).names).toEqual(excelView(fresh.excel.workbook, names).names);
  });

  it('is removed on request with nothing of the user\'s', async () => {
    const own = await writeXlsx({ sheets: [{ name: '账本', rows: [['日期', '金额'], ['1月', 12.5]] }] });
    const { excel, addIn } = await openBench({ workbook: await loadWorkbook(await writeReportInto(own, demonstrationSpec(), MEMORY)) });
    expect(await addIn.removeReport()).toEqual(['数据', "图表 & Q'1"]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['账本']);
    expect(excel.workbook.customXmlParts).toEqual([]);
  });
});

describe('the part that keeps how a report was made', () => {
  it('leaves a package that Excel opens without repair', async () => {
    expect(await packageFaults(await writeReport(demonstrationSpec(), { memory: MEMORY }))).toEqual([]);
    expect(await packageFaults(await writeReportInto(await userWorkbook(), demonstrationSpec(), MEMORY))).toEqual([]);
  });

  it('is replaced when the report is written into the workbook again, and goes when nothing is to be kept', async () => {
    const once = await writeReportInto(await userWorkbook(), demonstrationSpec(), { ...MEMORY, version: '0.0.1' });
    const twice = await writeReportInto(once, demonstrationSpec(), MEMORY);
    const states = async (bytes: Uint8Array): Promise<string[]> => {
      const office = await openPackage(bytes);
      return [...office.files.keys()].filter((path) => path.startsWith('customXml/item') && office.text(path).includes('urn:ops-yearbook:report'));
    };
    expect(await packageFaults(twice)).toEqual([]);
    expect((await openPackage(twice)).text((await states(twice)).find((path) => !path.includes('Props'))!)).toContain('"version":"0.1.0"');
    expect(await states(twice)).toHaveLength(2);
    expect(await states(await writeReportInto(twice, demonstrationSpec()))).toEqual([]);
  });

  it('lets the whole report be written into the same workbook again, cover and all', async () => {
    const once = await writeReportInto(await userWorkbook(), teamReport(), MEMORY);
    expect(await packageFaults(await writeReportInto(once, teamReport(), MEMORY))).toEqual([]);
  });
});
