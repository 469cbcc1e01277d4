import { describe, expect, it } from 'vitest';
import type { OpenCells } from '../workbook/open-cells';
import { cellEdits } from './cell-edits';
import { cellPersons } from './cell-persons';
import { pseudonymiser } from './pseudonymiser';

const WORDS = { 'user-id': '用户', name: '成员', phone: '电话', email: '邮箱', 'identity-number': '证件' };
const personal = { userIds: new Map([['1001', 1], ['1002', 2]]), names: new Map([['王芳', 1]]) };
const personsOf = cellPersons(personal, [{ sheet: '订单', column: 0, header: 1, kind: 'user-id' }]);

/** A title, headers, two orders and a note; a count that happens to be an id, and a formula with a name in it. */
const CELLS: OpenCells = {
  sheet: '订单', top: 0, left: 0,
  formulas: [['订单', '', ''], ['用户ID', '件数', '跟进'], [1001, 1002, '="王芳跟进"&A3'], ['1002', 3, '王芳'], ['注：全部数据', '', '']],
  values: [['订单', '', ''], ['用户ID', '件数', '跟进'], [1001, 1002, '王芳跟进1001'], ['1002', 3, '王芳'], ['注：全部数据', '', '']],
};

function edits(choice: 'pseudonyms' | 'omit', report = false): unknown[] {
  const pseudonyms = pseudonymiser(personal, WORDS, choice === 'omit' ? '（已略去）' : null);
  return cellEdits(CELLS, { choice, personsOf, pseudonyms, report }).map(({ row, column, after, reason }) => [row, column, after, reason]);
}

describe('what is changed in a sheet that leaves', () => {
  it('puts pseudonyms for ids and names, also in a formula\'s texts, and leaves counts, headers and notes', () => {
    expect(edits('pseudonyms')).toEqual([
      [2, 0, '用户1', 'replaced'], [2, 2, '="成员1跟进"&A3', 'replaced'], [3, 0, '用户2', 'replaced'], [3, 2, '成员1', 'replaced'],
    ]);
  });

  it('empties whole rows that name somebody', () => {
    expect(edits('omit')).toEqual([2, 3].flatMap((row) => [0, 1, 2].map((column) => [row, column, null, 'row-left-out'])));
  });

  it('leaves the rows of the report and only who is named out', () => {
    expect(edits('omit', true)).toContainEqual([3, 2, '（已略去）', 'replaced']);
  });
});
