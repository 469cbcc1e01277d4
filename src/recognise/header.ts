import type { ColumnSchema } from '../datasets/schema';
import { foldText, tidyText } from '../workbook/fold-text';

/** A column header, taken apart. */
export interface Header {
  /** As it stands in the sheet, tidied. */
  readonly text: string;
  /** Without brackets and units, folded. */
  readonly name: string;
  /** What stood in brackets, folded: a unit, an abbreviation, a remark. */
  readonly remarks: readonly string[];
  /** The unit, such as `万元`; empty when none is told. */
  readonly unit: string;
  /** Header of the group of columns above it, folded; empty when there is none. */
  readonly group: string;
  /** The same as it stands in the sheet, tidied. */
  readonly groupText: string;
}

/**
 * Takes a header apart: name, bracketed remarks, unit.
 *
 * @example
 * parseHeader('投放费用(万元)'); // => { text: '投放费用(万元)', name: '投放费用', remarks: ['万元'], unit: '万元', group: '', groupText: '' }
 * parseHeader('Order_ID'); // => { text: 'Order_ID', name: 'orderid', remarks: [], unit: '', group: '', groupText: '' }
 */
export function parseHeader(text: string, group = ''): Header {
  const tidied = tidyText(text);
  const remarks: string[] = [];
  let base = tidied.replace(BRACKETED, (_, ...inner: (string | undefined)[]) => {
    const remark = inner.slice(0, 4).find((part) => part !== undefined) ?? '';
    if (remark.trim() !== '') remarks.push(foldRemark(remark));
    return ' ';
  });
  let unit = remarks.map(unitIn).find((found) => found !== '') ?? '';
  const trailing = TRAILING_UNIT.exec(base);
  if (unit === '' && trailing) {
    unit = trailing[1]!.toLowerCase();
    base = base.slice(0, trailing.index);
  }
  const name = foldText(base);
  return { text: tidied, name: name === '' ? foldText(tidied) : name, remarks, unit, group: foldText(group), groupText: tidyText(group) };
}

/**
 * The unit that a cell of its own tells (`(万元)`, `单位:人`), or empty.
 *
 * @example
 * unitOfCell('（万元）'); // => '万元'
 */
export function unitOfCell(text: string): string {
  return unitIn(foldText(tidyText(text).replace(/^[([【]|[)\]】]$/g, '').replace(/^单位[:：]?/, '')) || tidyText(text));
}

const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|\{([^{}]*)\}/g;

const UNIT_TEXT = '万亿元|百万元|千万元|亿元|万元|千元|元|万人次|万人|万次|万个|万|亿|千人|千次|千|百万|%|‰|毫秒|ms|秒钟|秒|seconds?|secs?|s|分钟|minutes?|mins?|min|小时|hours?|hrs?|h|天|days?|分|人天|人日|人次|人|次|个|单|笔|rmb|cny|usd|k|m';
const UNIT = new RegExp(`^(?:单位[:：]?)?(${UNIT_TEXT})$`, 'i');
const TRAILING_UNIT = new RegExp(`\\s*[/_:：,，-]\\s*(${UNIT_TEXT})\\s*$`, 'i');

function unitIn(remark: string): string {
  return UNIT.exec(remark)?.[1]?.toLowerCase() ?? '';
}

/** Remarks keep `%`, which folding would not touch, and lose everything that is only punctuation. */
function foldRemark(remark: string): string {
  return foldText(remark);
}

/** Factor from a header's unit to the unit that a column is kept in; 1 when the unit says nothing about it. */
export function unitFactor(unit: string, kept: ColumnSchema['unit']): number {
  if (unit === '' || kept === undefined || kept === 'ordinal') return kept === undefined && unit === '%' ? 0.01 : 1;
  const table = kept === 'money' ? MONEY : kept === 'count' ? COUNTS : kept === 'fraction' ? FRACTIONS : DURATIONS[kept];
  return table[unit.replace(/s$/, '')] ?? table[unit] ?? 1;
}

const MONEY: Readonly<Record<string, number>> = {
  元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 万: 1e4, 千: 1e3, 百万: 1e6, 亿: 1e8, 分: 0.01, k: 1e3, m: 1e6,
};
const COUNTS: Readonly<Record<string, number>> = {
  万: 1e4, 万人: 1e4, 万次: 1e4, 万人次: 1e4, 万个: 1e4, 千: 1e3, 千人: 1e3, 千次: 1e3, 百万: 1e6, 亿: 1e8, k: 1e3, m: 1e6,
};
const FRACTIONS: Readonly<Record<string, number>> = { '%': 0.01, '‰': 0.001 };
const SECONDS: Readonly<Record<string, number>> = {
  毫秒: 0.001, ms: 0.001, m: 0.001, 秒: 1, 秒钟: 1, second: 1, sec: 1, s: 1, '': 1, 分钟: 60, 分: 60, minute: 60, min: 60, 小时: 3600, hour: 3600, hr: 3600, h: 3600, 天: 86_400, day: 86_400,
};
const DURATIONS = {
  seconds: SECONDS,
  minutes: Object.fromEntries(Object.entries(SECONDS).map(([unit, seconds]) => [unit, seconds / 60])),
  hours: Object.fromEntries(Object.entries(SECONDS).map(([unit, seconds]) => [unit, seconds / 3600])),
} as const;
