import { exampleFormula, exampleInput, localCell } from '../src/functions/example-call';
import { functionExamples } from '../src/functions/examples';
import { functionSignature } from '../src/functions/function-signature';
import { functionReference } from '../src/locales/function-reference';
import type { FunctionId } from '../src/locales/function-reference';
import type { Language } from '../src/locales/language';
import { paneTexts } from '../src/locales/pane';

const INTRODUCTION: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '# OPS 函数参考',
    '',
    '本页由 `npm run docs` 从函数声明生成,请勿手改。[English](functions.md)',
    '',
    '- 区域选一列(或一行);整列引用(`A:A`)也可以,只计算有数据的部分。空行忽略,误选的表头自动跳过。',
    '- 文本数字(`1,234.50`、`¥85`、全角)、文本日期都能识别;日期序列号默认从 1900 年起算。',
    '- 输入里有错误值时原样返回;参数有误时返回 `#VALUE!`,提示哪个参数、第几行。除数为零时返回 `#DIV/0!`。',
    '- 金额不大于 0 的行不是有效订单。结果超过一百万个单元格时拒绝溢出,并给出建议。',
    '- 函数不读时钟:省略截止日时用数据里最晚的日期。',
  ],
  en: [
    '# OPS functions',
    '',
    'Made by `npm run docs` from the declarations; do not edit. [中文](functions.zh.md)',
    '',
    '- Ranges are one column (or one row). Whole columns (`A:A`) cost only what their data cost. Blank rows are ignored, a header selected by mistake is skipped.',
    '- Numbers as text (`1,234.50`, `¥85`, full-width) and dates as text are understood; serial numbers count from 1900 by default.',
    '- An error cell among the inputs is given back. A mistake gives `#VALUE!` and says which argument and row; a division by zero gives `#DIV/0!`.',
    '- Rows whose amount is not above 0 are no valid orders. A result of more than a million cells is refused with advice.',
    '- No function reads the clock: an omitted as-of date is the latest date in the data.',
  ],
};

/** The function reference as Markdown. */
export function functionDocs(language: Language): string {
  const ids = Object.keys(functionReference[language]) as FunctionId[];
  return [...INTRODUCTION[language], ...ids.flatMap((id) => ['', ...section(id, language)]), ''].join('\n');
}

function section(id: FunctionId, language: Language): string[] {
  const text = functionReference[language][id];
  const labels = paneTexts[language];
  const example = functionExamples[id];
  const names = Object.keys(text.arguments);
  const input = exampleInput(example, names, language);
  return [
    `## OPS.${id}`,
    '',
    `**${text.title}** ${text.description}`,
    '',
    `\`${functionSignature(id, names)}\``,
    '',
    `| ${labels.arguments} | |`,
    '|---|---|',
    ...Object.entries(text.arguments).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
    `${labels.returns}: ${text.returns}`,
    '',
    `${labels.example}: \`${exampleFormula(id, example)}\``,
    ...(input.length > 0 ? ['', ...table(input[0]!, input.slice(1))] : []),
    '',
    `${labels.result}:`,
    '',
    ...table(example.result[0]!.map(() => ''), example.result.map((row) => row.map((cell) => localCell(cell, language)))),
  ];
}

function table(header: readonly (number | string | boolean)[], rows: readonly (readonly (number | string | boolean)[])[]): string[] {
  const line = (cells: readonly (number | string | boolean)[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}
