import { describe, expect, it } from 'vitest';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { MEMORY } from './bench/memory';
import { openBench, openLibrary } from './bench/open-bench';
import { olderSets } from './bench/protocol/requirement-sets';
import { snapshotOf } from './bench/snapshot';

const WRITE = `
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('A1').values = [[1]];
  await context.sync();
  sheet.getRange('A2').values = [[2]];
  await context.sync();`;

describe('what the undo button takes back', () => {
  it('is one request of the add-in at a time', async () => {
    const { excel, run } = await openLibrary({ keepUndo: true });
    const before = snapshotOf(excel.workbook);
    await run(`await Excel.run(async (context) => {${WRITE}});`);
    expect(excel.undo.steps).toBe(2);
    expect(excel.undo.undo()).toBe(true);
    expect([excel.workbook.sheets[0]!.cells.peek(0, 0).value, excel.workbook.sheets[0]!.cells.peek(1, 0).value]).toEqual([1, '']);
    excel.undo.undo();
    expect(snapshotOf(excel.workbook)).toEqual(before);
    expect(excel.undo.undo()).toBe(false);
  });

  it('is not grouped by the library: with `mergeUndoGroup` it asks exactly the same', async () => {
    const asked = async (options: string): Promise<unknown> => {
      const { excel, run } = await openLibrary({ keepUndo: true });
      await run(`await Excel.run(${options}, async (context) => {${WRITE}});`);
      return [excel.undo.steps, excel.traffic.map(({ requestBytes, flags }) => [requestBytes, flags])];
    };
    expect(await asked('{ mergeUndoGroup: true }')).toEqual(await asked('{}'));
  });

  it('is nothing after what the library does not know as undoable, whatever was done before', async () => {
    const { excel, run } = await openLibrary({ keepUndo: true });
    excel.undo.step(() => {
      excel.workbook.sheets[0]!.cells.at(0, 0).value = 'typed';
    });
    await run(`await Excel.run(async (context) => { context.workbook.worksheets.getItem('Sheet1').getRange('A2').format.font.bold = true; await context.sync(); });`);
    expect(excel.undo.steps).toBe(0);
  });
});

describe('the report and undo', () => {
  it('leaves no step, so that removing the report is the way back: nothing else is changed', async () => {
    const { excel, addIn } = await openBench({ keepUndo: true });
    excel.workbook.sheets[0]!.cells.at(0, 0).value = 'mine';
    const before = snapshotOf(excel.workbook);
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(excel.undo.steps).toBe(0);
    await addIn.removeReport();
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('is told as such by an Excel that does not group, before 1.20', async () => {
    const { addIn } = await openBench({ requirementSets: olderSets('1.19') });
    expect((await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY })).missing).toEqual(['undo']);
  });
});
