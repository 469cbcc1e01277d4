import type { Change, ExcelFault, MissingFeature } from '../workbook/excel-outcome';
import type { Language } from './language';

interface Sentences {
  readonly faults: Readonly<Record<ExcelFault, (detail: string) => string>>;
  /** Follows a fault after which something may be left in the workbook. */
  readonly notUndone: string;
  readonly missing: Readonly<Record<MissingFeature, string>>;
  readonly changes: { readonly [Kind in Change['kind']]: (change: Extract<Change, { readonly kind: Kind }>) => string };
  readonly waiting: string;
}

const zh: Sentences = {
  faults: {
    'cell-edit': () => '有单元格正在编辑；请按 Enter 或 Esc 结束编辑后重试。',
    'read-only': () => '工作簿是只读的，无法写入；请另存一份可编辑的副本后重试。',
    protected: () => '工作簿结构受保护，不能增加工作表；请在“审阅”中取消保护后重试。',
    'too-large': () => '单元格内容过大，超出 Excel 单次传输的上限；请缩短过长的文字后重试。',
    'sheet-gone': () => '写入期间有工作表被删除（可能是同事所为）；请重新生成。',
    'name-taken': (name) => `工作簿里已有同名的名称或表格“${name}”，为免覆盖没有写入；请改名后重试。`,
    'old-excel': () => '当前 Excel 版本过低，不能写入报告；请更新 Excel，或使用网页版。',
    busy: () => 'Excel 正忙；请稍候重试。',
    unexpected: (detail) => `Excel 返回了意外的错误（${detail}）；请重试，若再次出现请反馈。`,
  },
  notUndone: 'Excel 已不再响应，可能留下了未写完的工作表；恢复连接后再写一次会先清除它们，也可以关闭工作簿且不保存。',
  missing: {
    charts: '当前 Excel 版本不支持所需的图表功能，报告中没有图表。',
    validation: '当前 Excel 版本不支持数据验证，填写单元格没有输入检查。',
    'page-layout': '当前 Excel 版本不支持页面设置，打印前请自行设置纸张与边距。',
    comments: '当前 Excel 版本不支持批注，说明批注没有写入。',
    undo: '当前 Excel 不能把这次写入合并为一步撤销；如需撤回，请使用“移除报告”。',
  },
  changes: {
    'sheet-added': ({ sheet }) => `新增工作表“${sheet}”。`,
    'sheet-updated': ({ sheet, cells, layoutChanged }) => `“${sheet}”更新了 ${cells} 个单元格${layoutChanged ? '，版面有变' : ''}。`,
    'sheet-unchanged': ({ sheet }) => `“${sheet}”没有变化。`,
    'sheet-left': ({ sheet }) => `这次的报告没有“${sheet}”这一部分，原工作表保留未动。`,
    'input-kept': ({ sheet, address, value }) => `保留了您在“${sheet}”${address} 填写的“${value}”。`,
    'cell-replaced': ({ sheet, address, value }) => `“${sheet}”${address} 原有内容“${value}”被报告替换。`,
    'columns-moved': ({ sheet, count }) => `“${sheet}”右侧您添加的列右移了 ${count} 列。`,
    'rows-moved': ({ sheet, count }) => `“${sheet}”下方您添加的行下移了 ${count} 行。`,
  },
  waiting: '正在等待 Excel：如有单元格正在编辑，请按 Enter 或 Esc 结束。',
};

const en: Sentences = {
  faults: {
    'cell-edit': () => 'A cell is being edited; press Enter or Esc and try again.',
    'read-only': () => 'The workbook is read-only and cannot be written; save an editable copy and try again.',
    protected: () => 'The structure of the workbook is protected, so no sheets can be added; unprotect it under Review and try again.',
    'too-large': () => 'Some cells are too large for one exchange with Excel; shorten very long texts and try again.',
    'sheet-gone': () => 'A sheet was deleted while the report was being written, perhaps by a colleague; make the report again.',
    'name-taken': (name) => `The workbook already has a name or table called “${name}”; nothing was written over it. Rename it and try again.`,
    'old-excel': () => 'This version of Excel is too old for the report; update Excel or use Excel on the web.',
    busy: () => 'Excel is busy; try again in a moment.',
    unexpected: (detail) => `Excel answered with an unexpected error (${detail}); try again, and report it if it comes back.`,
  },
  notUndone: 'Excel no longer answers and unfinished sheets may be left; writing again once it does clears them away first, or close the workbook without saving.',
  missing: {
    charts: 'This version of Excel lacks the chart features that the report needs; it has no charts.',
    validation: 'This version of Excel lacks data validation; what is filled in is not checked.',
    'page-layout': 'This version of Excel lacks page setup; set paper and margins before you print.',
    comments: 'This version of Excel lacks comments; explanations were left out.',
    undo: 'This Excel cannot undo the report in one step; use “Remove report” to take it back.',
  },
  changes: {
    'sheet-added': ({ sheet }) => `Added the sheet “${sheet}”.`,
    'sheet-updated': ({ sheet, cells, layoutChanged }) => `Updated ${cells} cells of “${sheet}”${layoutChanged ? '; its layout has changed' : ''}.`,
    'sheet-unchanged': ({ sheet }) => `“${sheet}” has not changed.`,
    'sheet-left': ({ sheet }) => `This report has no part for “${sheet}”; the sheet was left as it is.`,
    'input-kept': ({ sheet, address, value }) => `Kept “${value}”, which you filled in at ${address} of “${sheet}”.`,
    'cell-replaced': ({ sheet, address, value }) => `“${value}” at ${address} of “${sheet}” was replaced by the report.`,
    'columns-moved': ({ sheet, count }) => `Your columns to the right of “${sheet}” moved ${count} to the right.`,
    'rows-moved': ({ sheet, count }) => `Your rows below “${sheet}” moved ${count} down.`,
  },
  waiting: 'Waiting for Excel: if a cell is being edited, press Enter or Esc.',
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { zh, en };

/** What a fault of Excel means to the user, and what to do. */
export function excelFaultSentence(fault: { readonly fault: ExcelFault; readonly detail: string; readonly undone: boolean }, language: Language): string {
  const sentences = SENTENCES[language];
  const sentence = sentences.faults[fault.fault](fault.detail);
  return fault.undone ? sentence : `${sentence}${language === 'zh' ? '' : ' '}${sentences.notUndone}`;
}

/** What was changed, in a sentence. */
export function changeSentence(change: Change, language: Language): string {
  const tell = SENTENCES[language].changes[change.kind] as (change: Change) => string;
  return tell(change);
}

/** What this Excel could not show. */
export function missingFeatureSentence(feature: MissingFeature, language: Language): string {
  return SENTENCES[language].missing[feature];
}

/** While Excel does not answer. */
export function waitingSentence(language: Language): string {
  return SENTENCES[language].waiting;
}
