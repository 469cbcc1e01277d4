import { describe, expect, it } from 'vitest';
import { CellKind } from '../../src/workbook/grid';
import { gridOf } from '../support/grids';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { MEMORY } from './bench/memory';
import { newSheet, newWorkbook, type WorkbookModel } from './bench/model/workbook';
import { openBench } from './bench/open-bench';

function ordersWorkbook(): WorkbookModel {
  const workbook = newWorkbook();
  const { cells } = workbook.sheets[0]!;
  [['订单', '日期', '金额', '有效'], ['007', 45_658, 12.5, true], ['008', 45_659.75, 0, false]].forEach((row, index) => {
    row.forEach((value, column) => {
      cells.at(index + 2, column + 1).value = value;
    });
  });
  cells.at(3, 2).numberFormat = 'yyyy"年"m"月"d"日"';
  cells.at(4, 2).numberFormat = 'yyyy/m/d h:mm';
  Object.assign(cells.at(5, 1), { value: '#N/A', formula: '=NA()' });
  workbook.sheets[0]!.merges.push({ top: 0, left: 1, bottom: 0, right: 3 }, { top: 5, left: 2, bottom: 5, right: 3 });
  return workbook;
}

describe('reading the open workbook', () => {
  it('reads values at their places and knows dates by their formats', async () => {
    const { addIn } = await openBench({ workbook: ordersWorkbook() });
    const { workbook, grids } = await addIn.readOpenWorkbook();
    expect(workbook).toBe('workbook.xlsx');
    const [grid] = grids;
    expect(grid!.info).toMatchObject({ workbook: 'workbook.xlsx', sheet: 'Sheet1', merges: [{ top: 5, left: 2, bottom: 5, right: 3 }] });
    expect([grid!.rowCount, grid!.columnCount]).toEqual([6, 5]);
    expect([grid!.kind(3, 1), grid!.text(3, 1)]).toEqual([CellKind.Text, '007']);
    expect([grid!.kind(3, 2), grid!.value(3, 2)]).toEqual([CellKind.Date, 45_658]);
    expect([grid!.kind(4, 2), grid!.value(4, 2)]).toEqual([CellKind.Date, 45_659.75]);
    expect([grid!.kind(3, 3), grid!.value(3, 3)]).toEqual([CellKind.Number, 12.5]);
    expect([grid!.kind(4, 4), grid!.value(4, 4)]).toEqual([CellKind.Boolean, 0]);
    expect([grid!.kind(5, 1), grid!.text(5, 1)]).toEqual([CellKind.Error, '#N/A']);
  });

  it('counts the dates of a workbook from 1904 as those of any other', async () => {
    const workbook = ordersWorkbook();
    workbook.date1904 = true;
    workbook.sheets[0]!.cells.at(3, 2).value = 45_658 - 1462;
    workbook.sheets[0]!.cells.at(4, 2).value = 45_659.75 - 1462;
    const { addIn } = await openBench({ workbook });
    const [grid] = (await addIn.readOpenWorkbook()).grids;
    expect([grid!.value(3, 2), grid!.value(4, 2)]).toEqual([45_658, 45_659.75]);
  });

  it('leaves hidden and empty sheets out and names them, and does not read its own report', async () => {
    const workbook = ordersWorkbook();
    for (const [name, visibility] of [['隐藏', 'Hidden'], ['深藏', 'VeryHidden'], ['空', 'Visible']] as const) {
      const sheet = newSheet(workbook.newId(), name);
      sheet.visibility = visibility;
      if (visibility !== 'Visible') sheet.cells.at(0, 0).value = 1;
      workbook.sheets.push(sheet);
    }
    const { addIn } = await openBench({ workbook });
    await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    const { grids, skipped } = await addIn.readOpenWorkbook();
    expect(grids.map(({ info }) => info.sheet)).toEqual(['Sheet1']);
    expect(skipped.map(({ sheet, reason }) => [sheet, reason])).toEqual([['隐藏', 'hidden'], ['深藏', 'very-hidden'], ['空', 'empty']]);
  });

  it('reads 200,000 rows in pieces below 5 MB, letting the pane work in between', async () => {
    const workbook = newWorkbook();
    const columns = 10;
    const row = (index: number): (string | number | Date)[] => [
      `订单${index}`, new Date(1_700_000_000_000), ...Array.from({ length: columns - 2 }, (_, column) => index * (column + 1)),
    ];
    workbook.sheets.splice(0, 1, newSheet(workbook.newId(), '订单', gridOf(Array.from({ length: 200_000 }, (_, index) => row(index)))));
    workbook.active = workbook.sheets[0]!;
    const { excel, addIn } = await openBench({ workbook });
    const shares: number[] = [];
    const { grids } = await addIn.readOpenWorkbook({ onProgress: (share) => shares.push(share) });
    expect(grids[0]!.rowCount).toBe(200_000);
    expect(grids[0]!.text(199_999, 0)).toBe('订单199999');
    expect(grids[0]!.kind(123_456, 1)).toBe(CellKind.Date);
    expect(grids[0]!.value(123_456, 9)).toBe(123_456 * 8);
    const largest = Math.max(...excel.traffic.map(({ answerBytes }) => answerBytes));
    expect(largest).toBeLessThan(300_000);
    expect(excel.traffic.length).toBeGreaterThanOrEqual(125);
    expect(excel.traffic.length).toBeLessThanOrEqual(200);
    expect(shares.length).toBeGreaterThanOrEqual(125);
    if (process.env.SHOW_TRAFFIC !== undefined) console.log({ requests: excel.traffic.length, largest });
  });

  it('reads fewer rows at a time where texts are long', async () => {
    const workbook = newWorkbook();
    for (let row = 0; row < 400; row += 1) workbook.sheets[0]!.cells.at(row, 0).value = '长'.repeat(6_000);
    const { excel, addIn } = await openBench({ workbook });
    const { grids } = await addIn.readOpenWorkbook();
    expect(grids[0]!.rowCount).toBe(400);
    expect(excel.traffic.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  it('stops when it is told to', async () => {
    const { addIn } = await openBench({ workbook: ordersWorkbook() });
    await expect(addIn.readOpenWorkbook({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells what is wrong when Excel fails', async () => {
    const { excel, addIn } = await openBench({ workbook: ordersWorkbook() });
    Object.assign(excel.faults, { failAt: 3, failWith: 'ActivityLimitReached' });
    await expect(addIn.readOpenWorkbook()).rejects.toMatchObject({ fault: 'busy' });
  });
});
