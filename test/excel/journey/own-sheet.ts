import type { Cell } from '../bench/model/cell';
import { newSheet, type SheetModel, type WorkbookModel } from '../bench/model/workbook';

export const OWN_SHEET = '我的分析';
/** A formula that fills two rows and two columns. */
const SPILLING = '=OPS.RFM(A10:A12,B10:B12,C10:C12)';
/** What the add-in's growth has calculated, and what Excel makes of its own formula. */
const GROWN = 0.25;

/**
 * Adds a sheet as analysts keep them: two functions of the add-in, one with a formula of Excel's own that gives the same
 * and one that fills four cells, a function whose own formula would give something else, a link to another workbook, and
 * people's data in a text, as a number and in a comment.
 */
export function addOwnSheet(workbook: WorkbookModel): SheetModel {
  const sheet = newSheet(workbook.newId(), OWN_SHEET);
  workbook.sheets.push(sheet);
  const fill = (row: number, column: number, content: Partial<Cell>): void => void Object.assign(sheet.cells.at(row, column), content);
  ['渠道', '去年', '今年', '增长'].forEach((value, column) => fill(0, column, { value }));
  ['直播', 80, 100].forEach((value, column) => fill(1, column, { value }));
  fill(1, 3, { formula: '=OPS.GROWTH(C2,B2)', value: GROWN });
  fill(2, 3, { formula: '=OPS.ARPU(C2,B2)', value: 1.5 });
  fill(3, 0, { formula: "='[预算.xlsx]汇总'!A1", value: 12 });
  fill(4, 0, { value: '请联系 13800138000 或 ops@example.cn' });
  fill(5, 0, { value: 13900139000 });
  const values = [['核心', 5], ['潜力', 3]];
  sheet.spills.push({ formula: SPILLING, range: { top: 6, left: 5, bottom: 7, right: 6 }, values });
  values.forEach((line, row) => line.forEach((value, column) => fill(6 + row, 5 + column, { value })));
  fill(6, 5, { formula: SPILLING });
  workbook.comments.push({ id: 'theirs', sheet, row: 1, column: 0, content: '问 ops@example.cn', author: 'User' });
  // Every other formula is 0 in the model.
  workbook.calculate = (name, row, column, formula) => {
    if (name !== OWN_SHEET) return 0;
    if (formula === SPILLING) return '核心';
    if (formula === '=OPS.ARPU(C2,B2)') return 1.5;
    if (formula.startsWith("='[")) return 12;
    return row === 1 && column === 3 ? GROWN : 0;
  };
  return sheet;
}
