import type { Language } from './language';

/** Sentences of the task pane. */
export interface PaneTexts {
  readonly title: string;
  readonly tabs: { readonly report: string; readonly functions: string; readonly share: string; readonly help: string };
  /** Name of the other language, as its speakers write it. */
  readonly otherLanguage: string;
  /** For pages that are of more use within Excel. */
  readonly notConnected: string;
  /** In Excel, but without Microsoft's library. */
  readonly blocked: string;
  readonly oldExcel: string;
  readonly failed: (detail: string) => string;
  readonly loading: string;
  readonly partMissing: (detail: string) => string;
  readonly retry: string;
  readonly privacy: string;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly nothingFound: (query: string) => string;
  readonly signature: string;
  readonly arguments: string;
  readonly optional: string;
  readonly returns: string;
  readonly example: string;
  readonly input: string;
  readonly result: string;
  readonly insertExample: string;
  readonly copyFormula: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly inserted: (sheet: string) => string;
  readonly exampleSheet: (id: string) => string;
  readonly editing: string;
  readonly shareNeedsExcel: string;
  readonly help: { readonly heading: string; readonly items: readonly { readonly question: string; readonly answer: string }[] };
}

const zh: PaneTexts = {
  title: '运营年报',
  tabs: { report: '报告', functions: '函数', share: '分享', help: '帮助' },
  otherLanguage: 'English',
  notConnected: '本页在浏览器中打开，没有连接 Excel：可以查阅函数、复制公式，不能写入工作表。',
  blocked: '没有连上 Excel：访问不到 Microsoft 的 office.js（appsforoffice.microsoft.com）。请检查网络或请管理员放行该地址，然后重新打开窗格。在此期间仍可放入工作簿生成报告并下载。',
  oldExcel: '这个版本的 Excel 不支持所需的自定义函数功能（CustomFunctionsRuntime 1.3），请更新 Excel。',
  failed: (detail) => `没有完成：${detail}`,
  loading: '正在打开…',
  partMissing: (detail) => `这一页没有加载出来：请检查网络后重试；若插件刚更新过，请重新打开窗格。（${detail}）`,
  retry: '重试',
  privacy: '所有计算都在本机完成，数据不会离开这台电脑。',
  search: '搜索函数，例如“留存”',
  found: (count) => `${count} 个函数`,
  nothingFound: (query) => `没有与“${query}”有关的函数。`,
  signature: '写法',
  arguments: '参数',
  optional: '可省略',
  returns: '返回',
  example: '示例',
  input: '输入',
  result: '结果',
  insertExample: '插入示例',
  copyFormula: '复制公式',
  copied: '已复制。',
  copyFailed: '无法使用剪贴板，请手动选中公式复制。',
  inserted: (sheet) => `示例已写入新工作表“${sheet}”。`,
  exampleSheet: (id) => `OPS ${id} 示例`,
  editing: '有单元格正在编辑：请按 Enter 结束编辑后再试。',
  shareNeedsExcel: '在 Excel 中打开本窗格后可以查找。',
  help: {
    heading: '常见问题',
    items: [
      { question: '单元格显示 #NAME?', answer: '这台电脑没有安装本加载项，或者它还没有加载完。打开“运营年报”选项卡任一按钮后，按 Ctrl+Alt+F9 重新计算。' },
      { question: '单元格显示 #VALUE!', answer: '把鼠标移到单元格旁的错误标记上，会看到哪个参数、第几行有问题。' },
      { question: '单元格显示 #SPILL!', answer: '结果要占用的区域里有别的内容。清空公式右方和下方的单元格。' },
      { question: '日期差了四年', answer: '工作簿使用 1904 日期系统：给函数的 date1904 参数填 TRUE。' },
      { question: '怎样安装', answer: '见项目文档 docs/install.md：Windows、Mac、网页版和管理中心各有步骤。' },
    ],
  },
};

const en: PaneTexts = {
  title: 'Ops Yearbook',
  tabs: { report: 'Report', functions: 'Functions', share: 'Share', help: 'Help' },
  otherLanguage: '中文',
  notConnected: 'This page is open in a browser, without Excel: you can look up functions and copy formulas, but not write into a sheet.',
  blocked: 'Excel cannot be reached: Microsoft’s office.js (appsforoffice.microsoft.com) does not load. Check the network, or ask the administrator to allow that address, then open the pane again. Meanwhile you can add workbooks as files, build the report and download it.',
  oldExcel: 'This version of Excel lacks the custom functions that are needed (CustomFunctionsRuntime 1.3). Please update Excel.',
  failed: (detail) => `Not done: ${detail}`,
  loading: 'Opening…',
  partMissing: (detail) => `This part did not load: check the network and try again; if the add-in was just updated, open the pane again. (${detail})`,
  retry: 'Try again',
  privacy: 'Everything is computed on this computer. No data leave it.',
  search: 'Search functions, such as "retention"',
  found: (count) => (count === 1 ? '1 function' : `${count} functions`),
  nothingFound: (query) => `No function has to do with "${query}".`,
  signature: 'Syntax',
  arguments: 'Arguments',
  optional: 'optional',
  returns: 'Returns',
  example: 'Example',
  input: 'Input',
  result: 'Result',
  insertExample: 'Insert example',
  copyFormula: 'Copy formula',
  copied: 'Copied.',
  copyFailed: 'The clipboard cannot be used. Select the formula and copy it by hand.',
  inserted: (sheet) => `The example is on the new sheet "${sheet}".`,
  exampleSheet: (id) => `OPS ${id} example`,
  editing: 'A cell is being edited. Press Enter and try again.',
  shareNeedsExcel: 'Open this pane in Excel to look for them.',
  help: {
    heading: 'Questions',
    items: [
      { question: 'A cell shows #NAME?', answer: 'The add-in is not installed on this computer, or has not loaded yet. Press any button on the Ops Yearbook tab, then Ctrl+Alt+F9 to recalculate.' },
      { question: 'A cell shows #VALUE!', answer: 'Point at the error mark beside the cell: it says which argument and row is at fault.' },
      { question: 'A cell shows #SPILL!', answer: 'Something stands where the result is to go. Clear the cells to the right of the formula and below it.' },
      { question: 'Dates are four years off', answer: 'The workbook uses the 1904 date system. Give TRUE for the argument date1904.' },
      { question: 'How to install', answer: 'See docs/install.md of the project: Windows, Mac, the web and the admin centre each have their steps.' },
    ],
  },
};

export const paneTexts: Readonly<Record<Language, PaneTexts>> = { zh, en };
