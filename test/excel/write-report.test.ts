import { describe, expect, it } from 'vitest';
import type { ReportSpec } from '../../src/report/spec';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { MEMORY } from './bench/memory';
import { deleteSheet } from './bench/model/sheets';
import { newSheet, newWorkbook, type WorkbookModel } from './bench/model/workbook';
import { openBench } from './bench/open-bench';
import { olderSets } from './bench/protocol/requirement-sets';
import { snapshotOf } from './bench/snapshot';
import { teamReport } from './bench/team-report';

const CHARTS = "图表 & Q'1";

/** A workbook of a user's, with a sheet that refers to nothing of ours. */
function userWorkbook(...names: readonly string[]): WorkbookModel {
  const workbook = newWorkbook();
  workbook.sheets[0]!.cells.at(0, 0).value = 'mine';
  for (const name of names) workbook.sheets.push(newSheet(workbook.newId(), name));
  return workbook;
}

describe('writing a report into the open workbook', () => {
  it('adds its sheets behind the user\'s and leaves theirs as they are', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const { changes, missing, firstSheet } = await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(excel.traffic.filter(({ error }) => error !== null)).toEqual([]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '数据', CHARTS]);
    expect(excel.workbook.sheets[0]!.cells.peek(0, 0).value).toBe('mine');
    expect(changes).toEqual([{ kind: 'sheet-added', sheet: '数据' }, { kind: 'sheet-added', sheet: CHARTS }]);
    expect(missing).toEqual([]);
    expect(firstSheet).toBe('数据');
    expect(excel.workbook.active.name).toBe('数据');
    expect(excel.workbook.calculationMode).toBe('Automatic');
  });

  it('never takes a sheet of the user\'s that has the same name, and points its formulas to its own', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook('数据') });
    excel.workbook.sheets[1]!.cells.at(3, 1).value = 'theirs';
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '数据', '数据 (2)', CHARTS]);
    expect(excel.workbook.sheets[1]!.cells.peek(3, 1).value).toBe('theirs');
    expect(excel.workbook.names.find(({ name }) => name === 'OPS_users_total')!.formula).toBe("='数据 (2)'!$B$15");
    expect(excel.workbook.sheets[3]!.charts[0]!.series[0]!.values!.sheet).toBe('数据 (2)');
    expect(excel.workbook.sheets[3]!.cells.peek(0, 9).hyperlink!.documentReference).toBe("'数据 (2)'!A1");
  });

  it('enters text as text, whatever it looks like', async () => {
    const { excel, addIn } = await openBench();
    const spec = demonstrationSpec();
    await addIn.writeReportToExcel(spec, { memory: MEMORY });
    const sheet = excel.workbook.sheets.find(({ name }) => name === '数据')!;
    for (const [index, text] of ['=1+1', '+86', '-5%', '@某人', '<b>&"', ' 前后空格 ', '_x0041_', '第一行\n第二行', '控制符', '007', '𠮷'].entries()) {
      const cell = sheet.cells.peek(17 + index, 0);
      expect([cell.value, cell.formula]).toEqual([text.replace('控制符', '控制符'), null]);
    }
  });

  it('refuses rather than take a name or table of the user\'s', async () => {
    const workbook = userWorkbook();
    workbook.names.push({ name: 'OPS_users_total', formula: '=Sheet1!$A$1', comment: '', visible: true, scope: 'Workbook' });
    const { excel, addIn } = await openBench({ workbook });
    const before = snapshotOf(excel.workbook);
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'name-taken', detail: 'OPS_users_total', undone: true });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('keeps how it was made in the workbook, with the sources that are other files', async () => {
    const { excel, addIn } = await openBench();
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(excel.workbook.customXmlParts).toHaveLength(1);
    expect(excel.workbook.customXmlParts[0]!.xml).toContain('xmlns="urn:ops-yearbook:report"');
    expect((await addIn.readReportState())!.memory).toEqual(MEMORY);
  });

  it('is removed on request, with nothing else', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const before = snapshotOf(excel.workbook);
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(await addIn.removeReport()).toEqual(['数据', CHARTS]);
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('does without what an older Excel does not have, and says so', async () => {
    const { excel, addIn, run } = await openBench({ requirementSets: olderSets('1.7') });
    // The library itself refuses what that version does not have.
    await run('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;');
    const { missing } = await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(missing).toEqual(['charts', 'validation', 'page-layout', 'comments', 'undo']);
    const sheet = excel.workbook.sheets.find(({ name }) => name === '数据')!;
    expect(sheet.cells.peek(3, 1).format.fontName).toBe('Microsoft YaHei');
    expect(sheet.tables.map(({ name }) => name)).toEqual(['demo_users', 'demo_funnel']);
  });

  it.each(['1.7', '1.8', '1.9', '1.10', '1.12', '1.17'])('asks nothing of Excel %s that it does not have', async (version) => {
    const { addIn, run } = await openBench({ requirementSets: olderSets(version) });
    await run('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;');
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    const again = demonstrationSpec();
    const [numbers, charts] = again.sheets;
    await addIn.writeReportToExcel({ ...again, sheets: [{ ...numbers!, tabColor: '1F3A5F' }, charts!] }, { memory: MEMORY });
    expect((await addIn.readOpenWorkbook({ sheets: ['数据'] })).grids).toHaveLength(1);
    await addIn.removeReport();
  });

  it('refuses an Excel that is too old', async () => {
    const { addIn } = await openBench({ requirementSets: olderSets('1.6') });
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'old-excel' });
  });
});

describe('the whole report', () => {
  it('takes at most 40 requests, none over 1 MB', async () => {
    const { excel, addIn } = await openBench();
    const shares: number[] = [];
    await addIn.writeReportToExcel(teamReport(), { memory: MEMORY, onProgress: (share) => shares.push(share) });
    expect(excel.traffic.length).toBeLessThanOrEqual(40);
    expect(Math.max(...excel.traffic.map(({ requestBytes, answerBytes }) => Math.max(requestBytes, answerBytes)))).toBeLessThan(1_000_000);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    if (process.env.SHOW_TRAFFIC !== undefined) console.log(excel.traffic.map(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]));
  });
});

describe('all or nothing', () => {
  const fail = async (spec: ReportSpec, at: number): Promise<{ failed: boolean }> => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const before = snapshotOf(excel.workbook);
    excel.faults.failAt = at;
    const failed = await addIn.writeReportToExcel(spec, { memory: MEMORY }).then(() => false, (error: { undone?: boolean }) => {
      expect(error.undone).toBe(true);
      return true;
    });
    if (failed) expect(snapshotOf(excel.workbook)).toEqual(before);
    return { failed };
  };

  it('removes everything that was made, whichever request fails', async () => {
    let failures = 0;
    for (let at = 1; at <= 9; at += 1) if ((await fail(demonstrationSpec(), at)).failed) failures += 1;
    expect(failures).toBeGreaterThanOrEqual(4);
  });

  it('removes everything when it is stopped', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const before = snapshotOf(excel.workbook);
    const controller = new AbortController();
    const writing = addIn.writeReportToExcel(demonstrationSpec(), {
      memory: MEMORY, signal: controller.signal, onProgress: (share) => share > 0.1 && controller.abort(),
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('says when Excel is gone and something may be left', async () => {
    const { excel, addIn } = await openBench();
    excel.faults.failAt = 4;
    excel.faults.failOnwards = true;
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ undone: false });
  });

  it('removes the rest when a co-author deletes one of its sheets in between', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const before = snapshotOf(excel.workbook);
    excel.faults.before = {
      request: 4,
      act(workbook) {
        deleteSheet(workbook, workbook.sheets.find(({ name }) => name === '数据')!);
      },
    };
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'sheet-gone', undone: true });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('does not begin in a read-only or protected workbook', async () => {
    const workbook = userWorkbook();
    workbook.readOnly = true;
    const { addIn, excel } = await openBench({ workbook });
    const before = snapshotOf(excel.workbook);
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'read-only' });
    excel.workbook.readOnly = false;
    excel.workbook.protected = true;
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'protected' });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('removes everything when a request is larger than Excel takes', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook() });
    const before = snapshotOf(excel.workbook);
    excel.faults.largestRequest = 20_000;
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'too-large', undone: true });
    expect(excel.traffic.map(({ error }) => error)).toContain('RequestPayloadSizeLimitExceeded');
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('removes everything once a cell is no longer edited, where Excel does not let requests wait', async () => {
    const { excel, addIn } = await openBench({ workbook: userWorkbook(), requirementSets: olderSets('1.17') });
    const before = snapshotOf(excel.workbook);
    excel.faults.before = {
      request: 4,
      act() {
        excel.faults.cellEdit = true;
        setTimeout(() => excel.endCellEdit(), 100);
      },
    };
    await expect(addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).rejects.toMatchObject({ fault: 'cell-edit', undone: true });
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('waits for the end of cell editing', async () => {
    const { excel, addIn } = await openBench();
    excel.faults.cellEdit = true;
    const writing = addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(excel.workbook.sheets).toHaveLength(1);
    excel.endCellEdit();
    expect((await writing).changes).toHaveLength(2);
  });

  it('writes without one undo step where Excel cannot undo all of it', async () => {
    const { excel, addIn } = await openBench();
    Object.assign(excel.faults, { failAt: 3, failWith: 'UndoNotSupported' });
    expect((await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).missing).toEqual(['undo']);
    expect(excel.workbook.sheets).toHaveLength(3);
  });
});
