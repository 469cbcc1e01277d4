import type { UnreadableFileError, UnreadableReason } from '../workbook/reader';
import type { Language } from './language';

type Sentences = Readonly<Record<UnreadableReason, (file: string, place: string) => string>>;

const zh: Sentences = {
  'password-protected': (file) =>
    `“${file}”设有打开密码，无法读取；请在 Excel 中取消密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码）后重试。`,
  'legacy-xls': (file) => `“${file}”是旧版 .xls 格式，无法读取；请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后重试。`,
  xlsb: (file) => `“${file}”是二进制工作簿 (.xlsb)，无法读取；请在 Excel 中另存为“Excel 工作簿 (.xlsx)”后重试。`,
  'not-a-workbook': (file) =>
    `“${file}”的内容不是 Excel 工作簿或 CSV 文本，无法读取；如果 Excel 能打开它，请另存为“Excel 工作簿 (.xlsx)”后重试。`,
  truncated: (file, place) => `“${file}”${at(place)}不完整，后半部分缺失；请重新下载或向提供者再要一份完整的文件。`,
  corrupt: (file, place) =>
    `“${file}”${at(place)}已损坏，读不下去；请在 Excel 中打开（必要时修复）并另存为“Excel 工作簿 (.xlsx)”后重试。`,
  'too-large': (file, place) =>
    `“${file}”${at(place)}解开后过大，为避免占满内存没有读取；请删去多余的行列，或拆成几个文件后重试。`,
  'empty-file': (file) => `“${file}”是空文件，没有任何内容；请换成有数据的文件。`,
  'unknown-encoding': (file) =>
    `“${file}”的文字编码既不是 UTF-8 也不是 GB18030，无法读取；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后重试。`,
  'not-found': (file, place) =>
    `找不到或打不开“${place === '' ? file : place}”；请检查路径是否正确、它是不是文件、是否有权读取。`,
};

const en: Sentences = {
  'password-protected': (file) =>
    `“${file}” is protected by a password and cannot be read; remove the password in Excel ` +
    '(File → Info → Protect Workbook → Encrypt with Password, leave it blank) and try again.',
  'legacy-xls': (file) =>
    `“${file}” is in the old .xls format, which cannot be read; ` +
    'save it in Excel as “Excel Workbook (.xlsx)” and try again.',
  xlsb: (file) =>
    `“${file}” is a binary workbook (.xlsb), which cannot be read; ` +
    'save it in Excel as “Excel Workbook (.xlsx)” and try again.',
  'not-a-workbook': (file) =>
    `“${file}” holds neither an Excel workbook nor CSV text and cannot be read; ` +
    'if Excel opens it, save it as “Excel Workbook (.xlsx)” and try again.',
  truncated: (file, place) =>
    `“${file}”${within(place)} is incomplete: its end is missing; download it again or ask for a complete copy.`,
  corrupt: (file, place) =>
    `“${file}”${within(place)} is damaged and cannot be read further; ` +
    'open it in Excel (repair it if asked), save it as “Excel Workbook (.xlsx)” and try again.',
  'too-large': (file, place) =>
    `“${file}”${within(place)} unpacks to more than can safely be held in memory and was not read; ` +
    'delete rows and columns that are not needed, or split it, and try again.',
  'empty-file': (file) => `“${file}” is an empty file; give one that holds data.`,
  'unknown-encoding': (file) =>
    `“${file}” is text in neither UTF-8 nor GB18030 and cannot be read; ` +
    'save it in Excel as “CSV UTF-8 (Comma delimited)” or as .xlsx and try again.',
  'not-found': (file, place) =>
    `“${place === '' ? file : place}” was not found or cannot be opened; ` +
    'check the path, that it is a file, and that you may read it.',
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { zh, en };

/**
 * One sentence for the user about a file that cannot be read: which file, where in it, and what to do.
 *
 * @example
 * const error = new UnreadableFileError('a.csv', 'empty-file');
 * unreadableSentence(error, 'en'); // => '“a.csv” is an empty file; give one that holds data.'
 */
export function unreadableSentence(error: UnreadableFileError, language: Language): string {
  return SENTENCES[language][error.reason](error.workbook, error.place ?? '');
}

function at(place: string): string {
  return place === '' ? '' : `（${place} 处）`;
}

function within(place: string): string {
  return place === '' ? '' : ` (at ${place})`;
}
