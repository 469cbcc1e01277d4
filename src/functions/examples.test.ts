import { describe, expect, it, vi, afterEach } from 'vitest';
import { cellFunctions } from './cell-functions';
import type { FunctionId } from '../locales/function-reference';
import { exampleFormula, exampleInput, exampleValues, localCell } from './example-call';
import { functionExamples } from './examples';
import { excelCallable } from './excel-callable';

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.keys(functionExamples) as FunctionId[])('the example of %s', (id) => {
  it.each(['zh', 'en'] as const)('gives the result that is shown (%s)', (language) => {
    vi.stubGlobal('Office', { context: { displayLanguage: language === 'zh' ? 'zh-CN' : 'en-US' } });
    const { call, parameters } = cellFunctions[id];
    const result = excelCallable(call, parameters)(...exampleValues(functionExamples[id], language));
    const shown = functionExamples[id].result.map((row) => row.map((cell) => localCell(cell, language)));
    const got = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    expect(got.map((row) => row.map(rounded))).toEqual(shown.map((row) => row.map(rounded)));
  });
});

describe('an example in a sheet', () => {
  it('has its ranges side by side under the names of their arguments', () => {
    expect(exampleInput(functionExamples.PRIORITY, ['affected', 'pain', 'cost'], 'en')).toEqual([
      ['affected', 'pain', 'cost'],
      [400, 4.5, 12],
      [120, 3, 6],
    ]);
  });

  it('has a formula over them', () => {
    expect(exampleFormula('PRIORITY', functionExamples.PRIORITY)).toBe('=OPS.PRIORITY(A2:A3, B2:B3, C2:C3)');
    expect(exampleFormula('PRIORITY', functionExamples.PRIORITY, { row: 9, column: 2 })).toBe('=OPS.PRIORITY(C11:C12, D11:D12, E11:E12)');
    expect(exampleFormula('ATTAINMENT', functionExamples.ATTAINMENT)).toBe('=OPS.ATTAINMENT(A2, B2, TRUE)');
  });
});

/** Shown numbers have at most fifteen digits, as in Excel. */
function rounded(cell: unknown): unknown {
  return typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell;
}
