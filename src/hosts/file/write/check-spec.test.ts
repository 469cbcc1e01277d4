import { describe, expect, it } from 'vitest';
import type { CellSpec, ReportSpec, SheetSpec } from '../../../report/spec';
import { checkSpec } from './check-spec';

describe('checkSpec', () => {
  it('accepts a sheet with a text', () => {
    expect(() => { checkSpec(report({ cells: [cell(0, 0, '=1+1')] })); }).not.toThrow();
  });

  it.each<[string, Partial<SheetSpec>, string]>([
    ['a text longer than a cell', { cells: [cell(4, 1, 'a'.repeat(32_768))] }, '年报!B5: a text of 32768 characters; a cell holds 32767'],
    ['what is not a number', { cells: [cell(0, 0, Number.NaN)] }, '年报!A1: NaN is not a number for a cell'],
    ['a cell twice', { cells: [cell(0, 0, 1), cell(0, 0, 2)] }, '年报!A1: a cell twice'],
    ['a name that Excel does not take', { name: "a'" }, "a': not a name for a sheet"],
    ['merges that overlap', { merges: [range(0, 0, 1, 1), range(1, 1, 2, 2)] }, '年报!B2:C3: merges or tables overlap'],
    ['a table without a header', { tables: [{ name: 'costs', range: range(0, 0, 1, 0) }] }, '年报!A1: costs needs a text as header'],
    ['two columns of one name', {
      cells: [cell(0, 0, 'A'), cell(0, 1, 'a')], tables: [{ name: 'costs', range: range(0, 0, 1, 1) }],
    }, 'a: column of costs twice'],
    ['a table that is named like a cell', { cells: [cell(0, 0, 'A')], tables: [{ name: 'Q1', range: range(0, 0, 1, 0) }] }, 'Q1: not a name for a cell or table'],
    ['a link to nowhere', { cells: [{ ...cell(0, 0, 'x'), link: { sheet: '无', row: 0, column: 0 } }] }, '年报!A1: a link to 无, which is not there'],
  ])('refuses %s and says where', (_, sheet, message) => {
    expect(() => { checkSpec(report(sheet)); }).toThrow(message);
  });
});

function report(sheet: Partial<SheetSpec>): ReportSpec {
  return {
    language: 'zh', properties: { title: '', subject: '', creator: '', keywords: '' }, names: [],
    sheets: [{
      id: 'one', name: '年报', tabColor: '000000', columnWidths: [], rowHeights: new Map(), cells: [], merges: [], tables: [],
      charts: [], conditionalFormats: [], validations: [], freeze: null,
      print: { orientation: 'portrait', area: range(0, 0, 0, 0), titleRows: null, header: '', footer: '', pageBreaks: [] },
      ...sheet,
    }],
  };
}

function cell(row: number, column: number, value: CellSpec['value']): CellSpec {
  return { row, column, value, style: 'plain' };
}

function range(top: number, left: number, bottom: number, right: number): SheetSpec['merges'][number] {
  return { top, left, bottom, right };
}
