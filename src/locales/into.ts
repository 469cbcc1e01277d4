import type { Language } from './language';

/** The same reasons as those of the host that adds a report to a workbook. */
type Reason =
  | 'encrypted' | 'binary' | 'not-a-workbook' | 'damaged' | 'too-large' | 'strict' | 'structure-locked' | 'signed' | 'shared'
  | 'name-taken';

type Sentences = Readonly<Record<Reason, (file: string, detail: string) => string>>;

const zh: Sentences = {
  encrypted: (file) => `“${file}”设有打开密码，无法加入报告；请在 Excel 中取消密码后重试。`,
  binary: (file) => `“${file}”是二进制格式（.xls 或 .xlsb），无法加入报告；请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后重试。`,
  'not-a-workbook': (file) => `“${file}”不是 Excel 工作簿，无法加入报告；请换成 .xlsx 或 .xlsm 文件。`,
  damaged: (file, detail) => `“${file}”已损坏${of(detail)}，为免丢失内容没有加入报告；请在 Excel 中打开（必要时修复）并另存后重试。`,
  'too-large': (file, detail) => `“${file}”的内容过大${of(detail)}，没有加入报告；请拆分或精简后重试。`,
  strict: (file) => `“${file}”是“严格的 Open XML”格式，无法加入报告；请在 Excel 中另存为普通的“Excel 工作簿 (.xlsx)”后重试。`,
  'structure-locked': (file) => `“${file}”的工作簿结构受保护，不能新增工作表；请在 Excel 的“审阅 → 保护工作簿”中取消保护后重试。`,
  signed: (file) => `“${file}”带有数字签名，任何改动都会使签名失效，因此没有加入报告；请先移除签名，或另存一份不带签名的副本。`,
  shared: (file) => `“${file}”是旧式的共享工作簿，带有修订记录，不能新增工作表；请在 Excel 中取消共享后重试。`,
  'name-taken': (file, detail) => `“${file}”中已有名称“${detail}”，与报告要用的名称相同，因此没有加入报告；请在“公式 → 名称管理器”中改名或删除后重试。`,
};

const en: Sentences = {
  encrypted: (file) => `“${file}” is protected by a password, so the report cannot be added; remove the password in Excel and try again.`,
  binary: (file) => `“${file}” is in a binary format (.xls or .xlsb), so the report cannot be added; save it in Excel as “Excel Workbook (.xlsx)” and try again.`,
  'not-a-workbook': (file) => `“${file}” is not an Excel workbook, so the report cannot be added; give an .xlsx or .xlsm file.`,
  damaged: (file, detail) => `“${file}” is damaged${within(detail)}; the report was not added, as content could be lost. Open it in Excel (repair it if asked), save it and try again.`,
  'too-large': (file, detail) => `“${file}” holds too much${within(detail)}, so the report was not added; split it or make it smaller and try again.`,
  strict: (file) => `“${file}” is a “Strict Open XML” workbook, so the report cannot be added; save it in Excel as an ordinary “Excel Workbook (.xlsx)” and try again.`,
  'structure-locked': (file) => `The structure of “${file}” is protected, so no sheet can be added; remove the protection under Review → Protect Workbook and try again.`,
  signed: (file) => `“${file}” bears a digital signature, which any change would invalidate, so the report was not added; remove the signature or save a copy without it.`,
  shared: (file) => `“${file}” is a shared workbook with a log of changes, so no sheet can be added; stop sharing it in Excel and try again.`,
  'name-taken': (file, detail) => `“${file}” already has the name “${detail}”, which the report needs, so it was not added; rename or delete it under Formulas → Name Manager and try again.`,
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { zh, en };

/**
 * One sentence for the user about a workbook that a report cannot be added to: why, and what to do.
 *
 * @example
 * intoRefusedSentence({ reason: 'not-a-workbook', detail: null }, 'a.txt', 'zh');
 * // => '“a.txt”不是 Excel 工作簿，无法加入报告；请换成 .xlsx 或 .xlsm 文件。'
 */
export function intoRefusedSentence(
  refusal: { readonly reason: Reason; readonly detail: string | null }, file: string, language: Language,
): string {
  return SENTENCES[language][refusal.reason](file, refusal.detail ?? '');
}

function of(detail: string): string {
  return detail === '' ? '' : `（${detail}）`;
}

function within(detail: string): string {
  return detail === '' ? '' : ` (${detail})`;
}
