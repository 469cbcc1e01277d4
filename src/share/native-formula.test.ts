import { describe, expect, it } from 'vitest';
import { callsAddIn, linksElsewhere, nativeFormula } from './native-formula';

describe('formulas of Excel\'s own', () => {
  it.each([
    ['=OPS.GROWTH(B2,A2)', '=B2/A2-1'],
    ['=OPS.GROWTH(B2:B9,A2:A9)', '=B2:B9/A2:A9-1'],
    ['=OPS.GROWTH(B2+C2, A2)', '=(B2+C2)/A2-1'],
    ['=100*OPS.GROWTH(B2,A2)', '=100*(B2/A2-1)'],
    ['=ops.priority(A2,B2,C2)', '=A2*B2/C2'],
    ['=OPS.ATTAINMENT(A2,B2,TRUE)', '=B2/A2'],
    ['=OPS.ATTAINMENT(A2,B2)', '=A2/B2'],
    ["=OPS.ARPU('1月'!D:D,5)", "=SUM('1月'!D:D)/SUM(5)"],
    ['=OPS.AOV(D2:D9)', '=SUMIF(D2:D9,">0")/COUNTIF(D2:D9,">0")'],
    ['=OPS.GROWTH(OPS.AOV(D2:D9),A2)', '=((SUMIF(D2:D9,">0")/COUNTIF(D2:D9,">0")))/A2-1'],
  ])('%s', (formula, native) => {
    expect(nativeFormula(formula)).toBe(native);
  });

  it.each(['=OPS.RFM(A2:A9,B2:B9,C2:C9)', '=OPS.GROWTH(B2,A2)+OPS.TIER(A2)', '=OPS.ATTAINMENT(A2,B2,C2)', '=OPS.GROWTH(B2', '=SUM(A1)', '="OPS.GROWTH(1,2)"'])('none for %s', (formula) => {
    expect(nativeFormula(formula)).toBeNull();
  });
});

it('tells calls and links from texts that look like them', () => {
  expect(['=OPS.RFM(A:A)', '=IF(A1,ops.aov(B:B),0)', '="OPS.AOV(1)"', '=MYOPS.AOV(1)', 'OPS.AOV(1)'].map(callsAddIn)).toEqual([true, true, false, false, false]);
  expect(["='[b.xlsx]S'!A1", "='C:\\data\\[b.xlsx]S'!A1", '=SUM(表1[金额])', '="[b.xlsx]"', "='https://x/[b.xlsm]S'!A1"].map(linksElsewhere)).toEqual([true, true, false, false, true]);
});
