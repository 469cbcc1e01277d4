import { rangeAddress, type CellRange } from '../../../src/workbook/address';
import type { SourceFile } from '../../../src/workbook/reader';
import { sampleWorkbooks } from '../../../src/sample/sample-workbooks';
import type { SheetModel, TableModel, WorkbookModel } from '../bench/model/workbook';
import { loadWorkbook } from '../bench/xlsx/load-workbook';
import { saveWorkbook } from '../bench/xlsx/save-workbook';

/** Workbooks of the sample team whose sheets a colleague keeps in one. */
const TOGETHER = ['用户档案.xlsx', '渠道投放台账.xlsx', '营销活动总表.xlsx', '团队与培训档案.xlsx', '目标与问题清单.xlsx'];
/** The one that is added by the file picker. */
const BESIDE = '订单明细2025.xlsx';
export const OPEN_NAME = '运营数据.xlsx';

export interface TeamWorkbooks {
  /** A fresh open workbook: a hidden sheet, two tables of Excel's, the other sheets plain. */
  readonly open: () => Promise<WorkbookModel>;
  readonly beside: SourceFile;
}

/** A small sample team's workbooks, made once. */
export async function teamWorkbooks(): Promise<TeamWorkbooks> {
  const files = new Map<string, Uint8Array>();
  for await (const { name, bytes } of sampleWorkbooks({ users: 1000 })) files.set(name, bytes);
  return {
    open: async () => {
      const workbook = await loadWorkbook(files.get(TOGETHER[0]!)!, OPEN_NAME);
      for (const name of TOGETHER.slice(1)) {
        for (const sheet of (await loadWorkbook(files.get(name)!)).sheets) workbook.sheets.push({ ...sheet, id: workbook.newId() });
      }
      for (const sheet of workbook.sheets) nameMembers(sheet);
      for (const sheet of workbook.sheets) if (sheet.name === '花名册' || sheet.name === '问题与趋势') sheet.tables.push(tableOf(workbook, sheet));
      return workbook;
    },
    beside: { name: BESIDE, bytes: files.get(BESIDE)! },
  };
}

/** The same workbook as a file, as the command line reads it. */
export async function asFile(workbook: WorkbookModel): Promise<SourceFile> {
  return { name: workbook.name, bytes: await saveWorkbook(workbook) };
}

const NAMES = ['王芳', '李娜', '张伟', '刘洋', '陈静', '杨磊', '赵敏', '黄强', '周婷', '吴昊', '徐丽', '孙浩', '马超'];

/** Gives the members names as people have them; the sample numbers them, as pseudonyms do. */
function nameMembers(sheet: SheetModel): void {
  for (const [, , cell] of sheet.cells.all()) {
    if (typeof cell.value === 'string') cell.value = cell.value.replace(/成员(\d\d)/g, (_, number: string) => NAMES[Number(number) - 1]!);
  }
}

/** The rows from the first with a second cell on, which is where the headers are. */
function tableOf(workbook: WorkbookModel, sheet: SheetModel): TableModel {
  const used = sheet.cells.used(true)!;
  let { top } = used;
  while (sheet.cells.peek(top, used.left + 1).value === '') top += 1;
  return {
    id: workbook.newId(), name: `表_${sheet.name}`, range: { ...used, top }, style: 'TableStyleLight1', showHeaders: true, showTotals: false,
    showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false, sheet,
  };
}

/** Sheet and address of what is selected, such as `订单!A2:B3`. */
export function selectionOf({ selection }: { readonly selection: { readonly sheet: SheetModel; readonly range: CellRange } }): string {
  return `${selection.sheet.name}!${rangeAddress(selection.range).replace(/^(.+):\1$/, '$1')}`;
}
