import type { Language } from './language';

type UnitName =
  | 'users' | 'orders' | 'CNY' | 'fraction' | 'multiple' | 'count' | 'points' | 'minutes' | 'seconds' | 'hours'
  | 'steps' | 'people' | 'score' | 'correlation' | 'CNY/thousand' | 'times';

type UnitWords = Readonly<Record<UnitName, { readonly prefix: string; readonly suffix: string; readonly header: string }>> & {
  /** From which size on a number is told in which larger word. */
  readonly scales: readonly { readonly from: number; readonly scale: number; readonly decimals: number; readonly word: string }[];
};

/** What stands around a number in text (`prefix`, `suffix`) and what names its unit in a column head (`header`). */
export const unitWords: Readonly<Record<Language, UnitWords>> = {
  zh: {
    users: { prefix: '', suffix: '人', header: '人' },
    orders: { prefix: '', suffix: '单', header: '单' },
    CNY: { prefix: '', suffix: '元', header: '元' },
    fraction: { prefix: '', suffix: '', header: '%' },
    multiple: { prefix: '', suffix: '倍', header: '倍' },
    count: { prefix: '', suffix: '', header: '个' },
    points: { prefix: '', suffix: '分', header: '分' },
    minutes: { prefix: '', suffix: '分钟', header: '分钟' },
    seconds: { prefix: '', suffix: '秒', header: '秒' },
    hours: { prefix: '', suffix: '小时', header: '小时' },
    steps: { prefix: '', suffix: '步', header: '步' },
    people: { prefix: '', suffix: '人', header: '人' },
    score: { prefix: '', suffix: '分', header: '分' },
    correlation: { prefix: '', suffix: '', header: '相关系数' },
    'CNY/thousand': { prefix: '', suffix: '元', header: '元/千次' },
    times: { prefix: '', suffix: '次', header: '次' },
    scales: [
      { from: 1e8, scale: 1e8, decimals: 2, word: '亿' },
      { from: 1e4, scale: 1e4, decimals: 2, word: '万' },
    ],
  },
  en: {
    users: { prefix: '', suffix: '', header: 'users' },
    orders: { prefix: '', suffix: '', header: 'orders' },
    CNY: { prefix: '¥', suffix: '', header: '¥' },
    fraction: { prefix: '', suffix: '', header: '%' },
    multiple: { prefix: '', suffix: '×', header: '×' },
    count: { prefix: '', suffix: '', header: 'count' },
    points: { prefix: '', suffix: '', header: 'points' },
    minutes: { prefix: '', suffix: ' min', header: 'min' },
    seconds: { prefix: '', suffix: ' s', header: 's' },
    hours: { prefix: '', suffix: ' h', header: 'h' },
    steps: { prefix: '', suffix: '', header: 'steps' },
    people: { prefix: '', suffix: '', header: 'people' },
    score: { prefix: '', suffix: '', header: 'score' },
    correlation: { prefix: '', suffix: '', header: 'r' },
    'CNY/thousand': { prefix: '¥', suffix: '', header: '¥ per thousand' },
    times: { prefix: '', suffix: '', header: 'times' },
    scales: [
      { from: 1e9, scale: 1e9, decimals: 2, word: 'B' },
      { from: 1e6, scale: 1e6, decimals: 2, word: 'M' },
      { from: 1e4, scale: 1e3, decimals: 1, word: 'K' },
    ],
  },
};
