import type { Language } from './language';

export type TierName = 'core' | 'potential' | 'dormant' | 'churned';
type CellContent = 'id' | 'date' | 'number' | 'flag';

/** What cell functions write into cells or say when they are called wrongly. Arguments keep their English names, as in the formula's tooltip. */
export interface FunctionMessages {
  notOneColumn(argument: string, row: number): string;
  notOneValue(argument: string): string;
  differentLengths(argument: string, size: number, longerArgument: string, rows: number): string;
  differentShapes(argument: string, otherArgument: string): string;
  blankCell(argument: string, row: number): string;
  wrongCell(argument: string, row: number, kind: CellContent, text: string): string;
  wrongValue(argument: string, kind: CellContent, text: string): string;
  missingArgument(argument: string): string;
  outOfBounds(argument: string, rule: { readonly from: number; readonly to: number; readonly whole?: true }, text: string, row?: number | null): string;
  notAChoice(argument: string, choices: readonly string[], text: string): string;
  noRows(argument: string): string;
  nothingBefore(argument: string, otherArgument: string): string;
  unknownCustomer(argument: string, text: string): string;
  negativeCount(argument: string, row: number): string;
  notACount(argument: string, text: string): string;
  moreConversionsThanVisitors(conversions: string, visitors: string): string;
  spillTooLarge(cells: number, most: number, advice: string): string;
  spillAdvice: { readonly customers: string; readonly periods: string };
  unexpected(detail: string): string;
  readonly total: string;
  readonly tiers: Readonly<Record<TierName, string>>;
  readonly headers: {
    readonly rfm: readonly string[];
    readonly cac: readonly string[];
    readonly funnel: readonly string[];
    readonly retention: readonly string[];
    readonly abTest: readonly string[];
    retentionPeriod(k: number): string;
  };
  readonly abTest: {
    readonly higher: string;
    readonly lower: string;
    readonly undecided: string;
    readonly zTest: string;
    readonly fisher: string;
    verdict(finding: string, test: string, ratioMismatch: boolean): string;
  };
}

const kindsZh: Readonly<Record<CellContent, string>> = { id: '编号', date: '日期', number: '数字', flag: ' TRUE 或 FALSE' };
const kindsEn: Readonly<Record<CellContent, string>> = { id: 'an id', date: 'a date', number: 'a number', flag: 'TRUE or FALSE' };

const zh: FunctionMessages = {
  notOneColumn: (argument, row) => `${argument} 第 ${row} 行有多列:请只选一列或一行。`,
  notOneValue: (argument) => `${argument} 只能是一个值,不能是多个单元格。`,
  differentLengths: (argument, size, longer, rows) => `${argument} 有 ${size} 行,${longer} 有 ${rows} 行:请选同样长的区域。`,
  differentShapes: (argument, other) => `${argument} 与 ${other} 的行列数不同:请选同样大小的区域,或只给一个值。`,
  blankCell: (argument, row) => `${argument} 第 ${row} 行是空白,而同一行的其他单元格有内容。`,
  wrongCell: (argument, row, kind, text) => `${argument} 第 ${row} 行的“${shortened(text)}”不是${kindsZh[kind]}。`,
  wrongValue: (argument, kind, text) => `${argument} 的“${shortened(text)}”不是${kindsZh[kind]}。`,
  missingArgument: (argument) => `缺少参数 ${argument}。`,
  outOfBounds: (argument, { from, to, whole }, text, row = null) =>
    `${argument}${row === null ? '' : ` 第 ${row} 行`} 应为 ${from} 到 ${to} 之间的${whole === true ? '整数' : '数字'},现在是“${shortened(text)}”。`,
  notAChoice: (argument, choices, text) => `${argument} 只能是 ${choices.map((choice) => `"${choice}"`).join('、')},现在是“${shortened(text)}”。`,
  noRows: (argument) => `${argument} 里没有数据。`,
  nothingBefore: (argument, other) => `${argument} 中没有不晚于 ${other} 的日期。`,
  unknownCustomer: (argument, text) => `在 customers 里找不到 ${argument}“${shortened(text)}”的有效订单。`,
  negativeCount: (argument, row) => `${argument} 第 ${row} 行是负数。`,
  notACount: (argument, text) => `${argument} 应为不小于 0 的整数,现在是“${shortened(text)}”。`,
  moreConversionsThanVisitors: (conversions, visitors) => `${conversions} 比 ${visitors} 多。`,
  spillTooLarge: (cells, most, advice) => `结果有 ${cells} 个单元格,超过上限 ${most}。${advice}`,
  spillAdvice: {
    customers: '请按时间或渠道分批计算,或改用 OPS.RFMSCORE 查询单个客户,或用报告功能汇总。',
    periods: '请改用更大的粒度(week 或 month),或用 periods 限制期数。',
  },
  unexpected: (detail) => `计算未能完成:${detail}`,
  total: '合计',
  tiers: { core: '高价值核心用户', potential: '潜力成长用户', dormant: '沉默预警用户', churned: '流失召回用户' },
  headers: {
    rfm: ['客户', '最近消费间隔(天)', '消费频次', '消费金额', 'R', 'F', 'M', '分层'],
    cac: ['渠道', '投放费用', '新增客户', '获客成本'],
    funnel: ['步骤', '用户数', '步骤转化率', '总转化率', '流失人数'],
    retention: ['同期群', '人数'],
    abTest: ['A转化率', 'B转化率', '相对提升', 'z', 'p值', '差值下限', '差值上限', '结论'],
    retentionPeriod: (k) => `第${k}期`,
  },
  abTest: {
    higher: 'B显著高于A',
    lower: 'B显著低于A',
    undecided: '差异不显著',
    zTest: '双比例z检验',
    fisher: 'Fisher精确检验',
    verdict: (finding, test, ratioMismatch) => `${finding}(${test})${ratioMismatch ? ';注意SRM:两组人数不符合均分,分流可能有问题' : ''}`,
  },
};

const en: FunctionMessages = {
  notOneColumn: (argument, row) => `${argument}, row ${row}: more than one column. Select one column or one row.`,
  notOneValue: (argument) => `${argument} takes one value, not several cells.`,
  differentLengths: (argument, size, longer, rows) => `${argument} has ${size} rows and ${longer} has ${rows}. Select ranges of equal length.`,
  differentShapes: (argument, other) => `${argument} and ${other} have different sizes. Select ranges of equal size, or give one value.`,
  blankCell: (argument, row) => `${argument}, row ${row}: blank, while other cells of the row are not.`,
  wrongCell: (argument, row, kind, text) => `${argument}, row ${row}: "${shortened(text)}" is not ${kindsEn[kind]}.`,
  wrongValue: (argument, kind, text) => `${argument}: "${shortened(text)}" is not ${kindsEn[kind]}.`,
  missingArgument: (argument) => `The argument ${argument} is missing.`,
  outOfBounds: (argument, { from, to, whole }, text, row = null) =>
    `${argument}${row === null ? '' : `, row ${row},`} must be a ${whole === true ? 'whole number' : 'number'} from ${from} to ${to}, not "${shortened(text)}".`,
  notAChoice: (argument, choices, text) => `${argument} must be ${choices.map((choice) => `"${choice}"`).join(' or ')}, not "${shortened(text)}".`,
  noRows: (argument) => `There is no data in ${argument}.`,
  nothingBefore: (argument, other) => `No date in ${argument} is on or before ${other}.`,
  unknownCustomer: (argument, text) => `${argument}: no valid order of "${shortened(text)}" in customers.`,
  negativeCount: (argument, row) => `${argument}, row ${row}: negative.`,
  notACount: (argument, text) => `${argument} must be a whole number of at least 0, not "${shortened(text)}".`,
  moreConversionsThanVisitors: (conversions, visitors) => `${conversions} is larger than ${visitors}.`,
  spillTooLarge: (cells, most, advice) => `The result has ${cells} cells, more than the limit of ${most}. ${advice}`,
  spillAdvice: {
    customers: 'Split the rows by time or channel, ask for single customers with OPS.RFMSCORE, or summarise them with the report.',
    periods: 'Use a larger grain (week or month), or limit the number of periods.',
  },
  unexpected: (detail) => `The calculation failed: ${detail}`,
  total: 'Total',
  tiers: { core: 'Core, high value', potential: 'Potential, growing', dormant: 'Dormant, at risk', churned: 'Churned, to win back' },
  headers: {
    rfm: ['Customer', 'Recency (days)', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Tier'],
    cac: ['Channel', 'Spend', 'New customers', 'CAC'],
    funnel: ['Step', 'Users', 'Step rate', 'Total rate', 'Lost'],
    retention: ['Cohort', 'Size'],
    abTest: ['Rate A', 'Rate B', 'Uplift', 'z', 'p', 'Difference, low', 'Difference, high', 'Verdict'],
    retentionPeriod: (k) => `Period ${k}`,
  },
  abTest: {
    higher: 'B significantly higher',
    lower: 'B significantly lower',
    undecided: 'no significant difference',
    zTest: 'two-proportion z test',
    fisher: "Fisher's exact test",
    verdict: (finding, test, ratioMismatch) =>
      `${finding} (${test})${ratioMismatch ? '; SRM warning: group sizes do not fit an equal split, check the assignment' : ''}`,
  },
};

export const functionMessages: Readonly<Record<Language, FunctionMessages>> = { zh, en };

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
