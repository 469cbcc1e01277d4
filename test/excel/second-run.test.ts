import { describe, expect, it } from 'vitest';
import type { CellSpec, ReportSpec } from '../../src/report/spec';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { MEMORY } from './bench/memory';
import type { SheetModel } from './bench/model/workbook';
import { openBench, type Bench } from './bench/open-bench';
import { snapshotOf } from './bench/snapshot';
import { teamReport } from './bench/team-report';
import { excelView } from './equality/excel-view';

/** The demonstration with other figures: the second month's users. */
function withUsers(users: number): ReportSpec {
  const spec = demonstrationSpec();
  const [numbers, charts] = spec.sheets;
  const cells = numbers!.cells.map((cell): CellSpec => (cell.row === 4 && cell.column === 1 ? { ...cell, value: users } : cell));
  return { ...spec, sheets: [{ ...numbers!, cells }, charts!] };
}

/** The demonstration with a column and two rows more. */
function larger(): ReportSpec {
  const spec = demonstrationSpec();
  const [numbers, charts] = spec.sheets;
  const more: CellSpec[] = [
    { row: 2, column: 7, value: '新列', style: 'tableHeader' }, { row: 3, column: 7, value: 5, style: 'tableNumber' },
    { row: 28, column: 0, value: '新目标', style: 'tableText' }, { row: 28, column: 1, value: 900, style: 'inputNumber' },
    { row: 29, column: 0, value: '末行', style: 'tableText' },
  ];
  const table = { ...numbers!.tables[1]!, range: { ...numbers!.tables[1]!.range, right: 7 } };
  return { ...spec, sheets: [{ ...numbers!, cells: [...numbers!.cells, ...more], tables: [numbers!.tables[0]!, table] }, charts!] };
}

/** The demonstration with its charts' sheet laid out otherwise, so that the charts are made anew. */
function otherCharts(): ReportSpec {
  const spec = demonstrationSpec();
  const [numbers, charts] = spec.sheets;
  return { ...spec, sheets: [numbers!, { ...charts!, tabColor: '336699', charts: charts!.charts.map((chart) => ({ ...chart, title: `${chart.title}新` })) }] };
}

async function written(): Promise<Bench & { readonly sheet: SheetModel; readonly write: (spec: ReportSpec) => ReturnType<Bench['addIn']['writeReportToExcel']> }> {
  const bench = await openBench();
  const write = (spec: ReportSpec): ReturnType<typeof bench.addIn.writeReportToExcel> => bench.addIn.writeReportToExcel(spec, { memory: MEMORY });
  await write(demonstrationSpec());
  return { ...bench, write, sheet: bench.excel.workbook.sheets.find(({ name }) => name === '数据')! };
}

describe('writing the report again', () => {
  it('changes nothing when nothing has changed', async () => {
    const { excel, write } = await written();
    const before = snapshotOf(excel.workbook);
    const { changes } = await write(demonstrationSpec());
    expect(changes.map(({ kind }) => kind)).toEqual(['sheet-unchanged', 'sheet-unchanged']);
    expect(snapshotOf(excel.workbook)).toEqual(before);
  });

  it('writes into the same sheets, even renamed and moved, so that the user\'s references stay', async () => {
    const { excel, write, sheet } = await written();
    const [mine] = excel.workbook.sheets;
    sheet.name = '我们的数据';
    for (const name of excel.workbook.names) name.formula = name.formula.replace("'数据'", "'我们的数据'").replace('=数据!', '=我们的数据!');
    mine!.cells.at(0, 0).formula = '=我们的数据!B5';
    const { changes } = await write(withUsers(1300));
    expect(excel.workbook.sheets).toHaveLength(3);
    expect(sheet.cells.peek(4, 1).value).toBe(1300);
    expect(mine!.cells.peek(0, 0).formula).toBe('=我们的数据!B5');
    expect(changes).toContainEqual({ kind: 'sheet-updated', sheet: '我们的数据', cells: 1, layoutChanged: false });
  });

  it('keeps what the user has filled in, commented and added beside it', async () => {
    const { excel, write, sheet } = await written();
    sheet.cells.at(25, 1).value = 950;
    sheet.cells.at(4, 9).value = '我的备注';
    excel.workbook.comments.push({ id: 'theirs', sheet, row: 4, column: 1, content: '为什么下降？', author: 'User' });
    const { changes } = await write(withUsers(1300));
    expect(sheet.cells.peek(25, 1).value).toBe(950);
    expect(sheet.cells.peek(4, 9).value).toBe('我的备注');
    expect(excel.workbook.comments.map(({ content }) => content)).toContain('为什么下降？');
    expect(excel.workbook.comments).toHaveLength(2);
    expect(changes).toContainEqual({ kind: 'input-kept', sheet: '数据', address: 'B26', value: '950' });
  });

  it('moves what the user has added out of the way of a report that has grown, and says so', async () => {
    const { excel, write, sheet } = await written();
    sheet.cells.at(25, 1).value = 950;
    sheet.cells.at(4, 7).value = '我的备注';
    sheet.cells.at(28, 0).value = '我的下方备注';
    const { changes } = await write(larger());
    expect(sheet.cells.peek(2, 7).value).toBe('新列');
    expect(sheet.cells.peek(4, 8).value).toBe('我的备注');
    expect(sheet.cells.peek(29, 0).value).toBe('末行');
    expect(sheet.cells.peek(30, 0).value).toBe('我的下方备注');
    expect(sheet.cells.peek(25, 1).value).toBe(950);
    expect(sheet.tables.find(({ name }) => name === 'demo_funnel')!.range.right).toBe(7);
    expect(changes.map(({ kind }) => kind)).toContain('columns-moved');
    expect(changes.map(({ kind }) => kind)).toContain('rows-moved');
    expect(excel.traffic.filter(({ error }) => error !== null)).toEqual([]);
  });

  it('looks the same after growing as when it is written anew', async () => {
    const { excel, write } = await written();
    await write(larger());
    const fresh = await openBench();
    await fresh.addIn.writeReportToExcel(larger(), { memory: MEMORY });
    expect(excelView(excel.workbook, ['数据'])).toEqual(excelView(fresh.excel.workbook, ['数据']));
  });

  it('puts everything back when it fails, whichever request that is', async () => {
    let failures = 0;
    for (const spec of [withUsers(1300), larger(), otherCharts()]) {
      for (let at = 1; at <= 12; at += 1) {
        const { excel, write, sheet } = await written();
        sheet.cells.at(25, 1).value = 950;
        sheet.cells.at(4, 7).value = '我的备注';
        const before = snapshotOf(excel.workbook);
        const look = excelView(excel.workbook, ['数据', "图表 & Q'1"]);
        excel.faults.failAt = excel.traffic.length + at;
        const failed = await write(spec).then(() => false, (error: { undone: boolean }) => {
          expect(error.undone).toBe(true);
          return true;
        });
        if (!failed) break;
        failures += 1;
        expect(snapshotOf(excel.workbook)).toEqual(before);
        expect(excelView(excel.workbook, ['数据', "图表 & Q'1"])).toEqual(look);
      }
    }
    expect(failures).toBeGreaterThanOrEqual(8);
  });

  it('leaves the sheets of sections that the report no longer has', async () => {
    const { excel, write } = await written();
    const spec = demonstrationSpec();
    const { changes } = await write({ ...spec, sheets: [spec.sheets[0]!] });
    expect(excel.workbook.sheets).toHaveLength(3);
    expect(changes).toContainEqual({ kind: 'sheet-left', sheet: "图表 & Q'1" });
  });

  it('makes a sheet again that the user has deleted', async () => {
    const { excel, addIn, run, write } = await written();
    await run(`await Excel.run(async (context) => { context.workbook.worksheets.getItem('数据').delete(); await context.sync(); });`);
    await write(demonstrationSpec());
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', "图表 & Q'1", '数据']);
    expect(excel.workbook.names.find(({ name }) => name === 'OPS_users_total')!.formula).toContain('$B$15');
    expect((await addIn.readReportState())!.sheets).toHaveLength(2);
  });

  it('writes the whole report again in few requests', async () => {
    const { excel, addIn } = await openBench();
    await addIn.writeReportToExcel(teamReport(), { memory: MEMORY });
    const first = excel.traffic.length;
    const { changes } = await addIn.writeReportToExcel(teamReport(), { memory: MEMORY });
    expect(changes.every(({ kind }) => kind === 'sheet-unchanged')).toBe(true);
    expect(excel.traffic.length - first).toBeLessThanOrEqual(20);
    expect(Math.max(...excel.traffic.map(({ requestBytes, answerBytes }) => Math.max(requestBytes, answerBytes)))).toBeLessThan(5_000_000);
  });
});
