import type { Language } from './language';

/** Findings that recognising makes, by code; `{…}` are the finding's parameters, its count and its first place. */
const zh = {
  'sheet-error-cells': '工作表“{sheet}”中有 {count} 个单元格是错误值（{value}），首个在 {example}；这些单元格未参与计算。',
  'sheet-uncached-formulas': '工作表“{sheet}”中有 {count} 个公式没有保存计算结果，首个在 {example}；请用 Excel 打开该文件并保存后重试。',
  'skipped-total': '{count} 行合计、小计或平均行未作为数据（首行 {example}），仅用于核对。',
  'skipped-repeated-header': '{count} 行重复表头已跳过（首行 {example}）。',
  'skipped-note': '{count} 行说明文字已跳过（首行 {example}）。',
  'total-mismatch': '“{column}”的合计行与明细之和不一致：合计行为 {total}，明细相加为 {sum}（{example}）。报告以明细为准。',
  'repeated-table': '{example} 与 {kept} 内容完全相同（{rows} 行），只计一次。若两者都应计入，“{column}”将由 {once} 变为 {twice}。',
  'restated-table': '{example} 与 {kept} 各月“{column}”之和相同，应为同一数据的另一种拆分，只计一次。若两者都应计入，“{column}”将由 {once} 变为 {twice}。',
  'ambiguous-column': '{example}：“{chosen}”与“{other}”都可能是所需的列，报告取“{chosen}”（合计 {chosenSum}）；若取“{other}”，合计为 {otherSum}。可用映射文件指定。',
  'refunds-already-deducted': '“{amount}”已扣除“{refund}”（{count} 行有退款），不再重复扣减：营收口径合计 {asGiven}；若仍需扣减则为 {deducted}。',
  'refunds-deducted': '“{amount}”按未扣退款理解，已减去“{refund}”（{count} 行有退款）：合计 {deducted}；若该列已是扣退款后的净额，则应为 {asGiven}。',
  'row-without-key': '工作表“{sheet}”中有 {count} 行只有数值、没有名称或日期（首行 {example}），未采用。',
  'row-without-value': '工作表“{sheet}”中有 {count} 行没有任何数值（首行 {example}），未采用。',
  'row-without-required': '工作表“{sheet}”中有 {count} 行缺少“{column}”（首行 {example}），未采用。',
  'error-cell': '工作表“{sheet}”的“{column}”列有 {count} 个错误值 {value}（首个 {example}），按空白处理。',
  'formula-without-value': '工作表“{sheet}”的“{column}”列有 {count} 个公式没有保存结果（首个 {example}），按空白处理。',
  'unreadable-date': '工作表“{sheet}”的“{column}”列有 {count} 个日期无法识别（首个 {example}）。',
  'unreadable-number': '工作表“{sheet}”的“{column}”列有 {count} 个数值无法识别（首个 {example}），按空白处理。',
  'unreadable-id': '工作表“{sheet}”的“{column}”列有 {count} 个编号无法识别（首个 {example}）。',
  'unreadable-text': '工作表“{sheet}”的“{column}”列有 {count} 个文本无法识别（首个 {example}）。',
} as const;

export type RecognitionCode = keyof typeof zh;

const en: Readonly<Record<RecognitionCode, string>> = {
  'sheet-error-cells': 'Sheet “{sheet}” has {count|cell|cells} with the error value {value}, the first at {example}; they take no part in any figure.',
  'sheet-uncached-formulas': 'Sheet “{sheet}” has {count|formula|formulas} without a stored result, the first at {example}; open the file in Excel, save it, and try again.',
  'skipped-total': '{count|row|rows} of totals, subtotals or averages served as a check and are no data (the first: {example}).',
  'skipped-repeated-header': '{count|repeated header row was|repeated header rows were} passed over (the first: {example}).',
  'skipped-note': '{count|line of notes was|lines of notes were} passed over (the first: {example}).',
  'total-mismatch': 'The totals row of “{column}” differs from the sum of its rows: it says {total}, the rows add up to {sum} ({example}). The report uses the rows.',
  'repeated-table': '{example} has the same content as {kept} ({rows} rows) and counts once. If both should count, “{column}” would be {twice} instead of {once}.',
  'restated-table': '{example} has the same monthly sums of “{column}” as {kept}, so it is taken for the same data broken down otherwise and counts once. If both should count, “{column}” would be {twice} instead of {once}.',
  'ambiguous-column': '{example}: both “{chosen}” and “{other}” could be the column; the report takes “{chosen}” (sum {chosenSum}); with “{other}” the sum would be {otherSum}. A mapping file can decide.',
  'refunds-already-deducted': '“{amount}” is already net of “{refund}” ({count|row|rows} with refunds), so they are not taken off again: the sum is {asGiven}; taken off again it would be {deducted}.',
  'refunds-deducted': '“{amount}” is read as before refunds, so “{refund}” is taken off ({count|row|rows} with refunds): the sum is {deducted}; if the column is already net it would be {asGiven}.',
  'row-without-key': 'Sheet “{sheet}” has {count|row|rows} with numbers but no name or date, not used here (the first: {example}).',
  'row-without-value': 'Sheet “{sheet}” has {count|row|rows} without any number, not used here (the first: {example}).',
  'row-without-required': 'Sheet “{sheet}” has {count|row|rows} without “{column}”, not used here (the first: {example}).',
  'error-cell': 'Column “{column}” of sheet “{sheet}” has {count|error value|error values} {value} (the first: {example}); they count as blank.',
  'formula-without-value': 'Column “{column}” of sheet “{sheet}” has {count|formula|formulas} without a stored result (the first: {example}); they count as blank.',
  'unreadable-date': 'Column “{column}” of sheet “{sheet}” has {count|date|dates} that cannot be read (the first: {example}).',
  'unreadable-number': 'Column “{column}” of sheet “{sheet}” has {count|number|numbers} that cannot be read (the first: {example}); they count as blank.',
  'unreadable-id': 'Column “{column}” of sheet “{sheet}” has {count|id|ids} that cannot be read (the first: {example}).',
  'unreadable-text': 'Column “{column}” of sheet “{sheet}” has {count|text|texts} that cannot be read (the first: {example}).',
};

export const recognitionSentences: Readonly<Record<Language, Readonly<Record<RecognitionCode, string>>>> = { zh, en };

/** Why a table was left alone. */
export const unrecognisedReasons: Readonly<Record<Language, Readonly<Record<UnrecognisedReason, string>>>> = {
  zh: {
    unknown: '不是已知的数据表',
    'missing-columns': '像“{dataset}”，但缺少列：{missing}',
    'no-table': '没有找到带表头的数据表',
    'finished-report': '属于已完成的报告，不作为数据来源',
    'mapped-to-nothing': '映射文件指定不使用',
    'months-without-year': '以月份为列，但标题、表名和文件名都没有年份',
  },
  en: {
    unknown: 'not a table that is known',
    'missing-columns': 'looks like “{dataset}” but lacks: {missing}',
    'no-table': 'no table with a header was found',
    'finished-report': 'belongs to a finished report and is no source of data',
    'mapped-to-nothing': 'left alone by the mapping file',
    'months-without-year': 'has months as columns, but no title, sheet or file name tells the year',
  },
};

export type UnrecognisedReason = 'unknown' | 'missing-columns' | 'no-table' | 'finished-report' | 'mapped-to-nothing' | 'months-without-year';

/** Why a sheet was not read. */
export const skippedSheetReasons: Readonly<Record<Language, Readonly<Record<'hidden' | 'very-hidden' | 'empty' | 'not-a-worksheet', string>>>> = {
  zh: { hidden: '隐藏的工作表', 'very-hidden': '深度隐藏的工作表', empty: '空表', 'not-a-worksheet': '不是普通工作表（图表页等）' },
  en: { hidden: 'hidden', 'very-hidden': 'very hidden', empty: 'empty', 'not-a-worksheet': 'not a worksheet (a chart sheet, say)' },
};

/** What is wrong with a mapping file. */
export const mappingProblems: Readonly<Record<Language, Readonly<Record<MappingProblem, string>>>> = {
  zh: {
    'not-json': '映射文件 {place} 不是有效的 JSON。可用 yearbook inspect … --json 生成一份再修改。',
    'wrong-form': '映射文件格式不对：{place} 的 {value}。可用 yearbook inspect … --json 生成一份再修改。',
    'unknown-dataset': '映射文件 {place} 指定的数据集“{value}”不存在。',
    'unknown-column': '映射文件 {place} 指定的字段“{value}”不存在。',
    'no-such-header': '映射文件要求的表头“{value}”在 {place} 中找不到。',
    'missing-required': '映射文件没有为 {place} 指定必需字段“{value}”。',
    'no-header-row': '映射文件没有为 {place} 指定任何表头。',
  },
  en: {
    'not-json': 'The mapping file {place} is not valid JSON. Make one with yearbook inspect … --json and edit it.',
    'wrong-form': 'The mapping file is not of the right form: {value} at {place}. Make one with yearbook inspect … --json and edit it.',
    'unknown-dataset': 'The mapping file names a dataset that there is not: “{value}” at {place}.',
    'unknown-column': 'The mapping file names a field that there is not: “{value}” at {place}.',
    'no-such-header': 'The mapping file asks for the header “{value}”, which is not in {place}.',
    'missing-required': 'The mapping file gives no header for the required field “{value}” of {place}.',
    'no-header-row': 'The mapping file names no header for {place}.',
  },
};

export type MappingProblem =
  | 'not-json' | 'wrong-form' | 'unknown-dataset' | 'unknown-column' | 'no-such-header' | 'missing-required' | 'no-header-row';
