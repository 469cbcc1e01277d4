import { describe, expect, it } from 'vitest';
import { demonstrationSpec } from '../../test/fixtures/demonstration-spec';
import type { CellSpec, ReportSpec } from '../report/spec';
import type { PersonalData } from './personal-data';
import { withPseudonyms } from './pseudonyms';
import { scanReport } from './scan-report';

const WORDS = { 'user-id': '用户', name: '成员', phone: '电话', email: '邮箱', 'identity-number': '证件' };
const personal: PersonalData = { userIds: new Map([['U000017', 17], ['123', 2]]), names: new Map([['王芳', 2], ['王芳芳', 3]]) };

function specWith(...cells: Pick<CellSpec, 'value' | 'formula' | 'comment'>[]): ReportSpec {
  const spec = demonstrationSpec();
  return { ...spec, sheets: [{ ...spec.sheets[0]!, cells: cells.map((cell, row) => ({ ...cell, row, column: 0, style: 'plain' })) }] };
}

function cellsOf(spec: ReportSpec): { value: unknown; formula?: string }[] {
  return spec.sheets[0]!.cells.map(({ value, formula }) => ({ value, ...(formula === undefined ? {} : { formula }) }));
}

describe('pseudonyms', () => {
  it('stand for ids, names and contact data, the same for the same person', () => {
    const { spec, replaced } = withPseudonyms(specWith({ value: '王芳（13800138000）跟进 U000017' }, { value: '王芳芳、王芳：a.b@c.cn' }), personal, WORDS);
    expect(cellsOf(spec)).toEqual([{ value: '成员2（电话1）跟进 用户17' }, { value: '成员3、成员2：邮箱1' }]);
    expect(replaced).toEqual(expect.arrayContaining([{ kind: 'name', distinct: 2 }, { kind: 'user-id', distinct: 1 }]));
  });

  it('leave numbers alone, also where a user has such a number for an id', () => {
    const { spec, replaced } = withPseudonyms(specWith({ value: 123 }, { value: '共 123 人' }), personal, WORDS);
    expect(cellsOf(spec)).toEqual([{ value: 123 }, { value: '共 123 人' }]);
    expect(replaced).toEqual([]);
  });

  it('reach into the literals of formulas, also where a name is split between two, and nowhere else in them', () => {
    const { spec } = withPseudonyms(specWith({ value: '王芳负责5人', formula: '"王"&"芳负责"&TEXT(王芳,"0")&"人"' }), personal, WORDS);
    expect(cellsOf(spec)).toEqual([{ value: '成员2负责5人', formula: '"成员2负责"&TEXT(王芳,"0")&"人"' }]);
  });

  it('leave nothing for a scan to find', () => {
    const spec = specWith({ value: '王芳 13800138000 a@b.cn 110101199003071234 U000017', comment: '王芳芳' });
    const count = (scanned: ReportSpec): number => scanReport(scanned, personal).reduce((sum, item) => sum + item.count, 0);
    expect(count(spec)).toBe(6);
    expect(count(withPseudonyms(spec, personal, WORDS).spec)).toBe(0);
  });
});

describe('the scan', () => {
  it('tells functions of the add-in and links to other workbooks from texts that look like them', () => {
    const spec = specWith({ value: 1, formula: 'OPS.AOV(A1:B9)' }, { value: 1, formula: "'[Book2.xlsx]S'!A1" }, { value: 'x', formula: '"OPS.AOV(1) [b.xlsx]"' });
    const items = scanReport(spec, personal);
    expect(items.find(({ kind }) => kind === 'cell-function')).toMatchObject({ count: 1, places: ['数据!A1'] });
    expect(items.find(({ kind }) => kind === 'external-link')).toMatchObject({ count: 1, places: ['数据!A2'] });
    expect(items.find(({ kind }) => kind === 'hidden-sheet')).toMatchObject({ count: 0 });
  });
});
