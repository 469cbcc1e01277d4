import { tidyText } from './fold-text';

export interface Quantity {
  readonly value: number;
  /** What stands behind the number, such as `元` or `分钟`; empty when nothing does. */
  readonly unit: string;
}

/**
 * Whether a text is one of the marks that people type for 'nothing': `-`, `—`, `/`, `N/A`, `无`, …
 *
 * @example
 * isBlankMark('—'); // => true
 * isBlankMark('0'); // => false
 */
export function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(tidyText(text));
}

/**
 * The number that a text says, or null when it says none: thousands separators, currency signs, 万 and 亿, per cent,
 * full-width digits, accounting brackets and trailing units are understood.
 *
 * @example
 * parseNumber('1,234.50'); // => 1234.5
 * parseNumber('￥１２'); // => 12
 * parseNumber('1.2万'); // => 12000
 * parseNumber('12.5%'); // => 0.125
 * parseNumber('(85元)'); // => -85
 * parseNumber('无'); // => null
 */
export function parseNumber(text: string): number | null {
  return parseQuantity(text)?.value ?? null;
}

/**
 * The number and the unit that a text says, or null.
 *
 * @example
 * parseQuantity('15分钟'); // => { value: 15, unit: '分钟' }
 */
export function parseQuantity(text: string): Quantity | null {
  let rest = tidyText(text);
  if (rest.length === 0 || rest.length > 60) return null;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1]!;
  }
  const match = QUANTITY.exec(rest.replace(/ /g, ''));
  if (!match) return null;
  const [, sign, digits = '', exponent = '', scale = '', unit = ''] = match;
  if (!GROUPED.test(digits)) return null;
  const plain = Number(digits.replace(/[,，']/g, '') + exponent);
  if (!Number.isFinite(plain)) return null;
  if (unit !== '' && !UNIT.test(unit)) return null;
  const scaled = scale === '' ? plain : scaleByPowerOfTen(plain, SCALES[scale.toLowerCase()]!);
  return { value: (sign === '-' || sign === '−') !== negative ? -scaled : scaled, unit };
}

/** What stands for 'nothing' in a cell, tidied. */
export const BLANK_MARK = /^(?:[-–—−/\\.。_*~]+|n\/?a|na|null|none|nil|nan|无|暂无|空|未知|待定|待补充|不适用|没有|未统计|缺失|tbd|#n\/a)$/i;

const QUANTITY =
  /^(?:约|≈|~)?(?:rmb|cny|usd|hk\$|us\$|[¥￥$€£])?([-−+]?)(?:rmb|cny|[¥￥$€£])?(\.?\d[\d,，']*(?:\.\d*)?)(e[-+]?\d{1,3})?(万亿|百万|千万|十万|万|亿|千|(?:bn|k|w|m)(?![a-z])|%|‰)?(.*)$/i;

/** Digits with or without separators; a comma may group any number of digits (`1,2` is twelve). */
const GROUPED = /^(?:\d[\d,，']*)?(?:\.\d*)?$/;

/** Words that may stand behind a number; anything else makes it a text. */
const UNIT =
  /^(?:元|块|圆|rmb|cny|人民币|人天|人日|人|名|位|个|件|单|笔|次|条|张|份|分钟|分|秒钟|秒|毫秒|小时|天|日|月|年|周|步|场|版|级|点|星|积分|pp|个百分点|百分点|倍|用户|min|mins|minutes?|sec|secs|seconds?|s|ms|h|hrs?|hours?|days?|d|x|users?|orders?|pts?|points?|\/5|\/100|\/10|元整|元\/人|元\/个|元\/次)$/i;

/** Powers of ten. */
const SCALES: Readonly<Record<string, number>> = {
  千: 3, k: 3, 万: 4, w: 4, 十万: 5, 百万: 6, m: 6, 千万: 7, 亿: 8, bn: 9, 万亿: 12, '%': -2, '‰': -3,
};

/** Scales through the decimal text, so that 12.3 % is 0.123 and not 0.12300000000000001. */
function scaleByPowerOfTen(value: number, power: number): number {
  const text = String(value);
  return text.includes('e') ? value * 10 ** power : Number(`${text}e${power}`);
}
