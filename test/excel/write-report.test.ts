import { describe, expect, it } from 'vitest';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { openBench } from './bench/open-bench';
import { MEMORY } from './bench/memory';

describe('writing a report into the open workbook', () => {
  it('adds its sheets behind the user\'s, without touching them', async () => {
    const { excel, addIn } = await openBench();
    excel.workbook.sheets[0]!.cells.at(0, 0).value = 'mine';
    const { changes } = await addIn.writeReportToExcel(demonstrationSpec(), { memory: MEMORY });
    expect(excel.traffic.map(({ error }) => error)).toEqual(excel.traffic.map(() => null));
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '数据', "图表 & Q'1"]);
    expect(excel.workbook.sheets[0]!.cells.peek(0, 0).value).toBe('mine');
    expect(changes).toEqual([{ kind: 'sheet-added', sheet: '数据' }, { kind: 'sheet-added', sheet: "图表 & Q'1" }]);
  });
});
