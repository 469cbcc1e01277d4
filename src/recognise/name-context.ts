import { tidyText } from '../workbook/fold-text';

export interface NameContext {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
}

/**
 * The year and the month that a sheet's, a file's or a title's text tells.
 *
 * @example
 * contextOfName('订单2025年3月.xlsx'); // => { year: 2025, month: 3 }
 * contextOfName('2025-01'); // => { year: 2025, month: 1 }
 * contextOfName('3月'); // => { year: null, month: 3 }
 */
export function contextOfName(text: string): NameContext {
  const tidied = tidyText(text).replace(/\.(?:xlsx|xlsm|xls|csv|tsv|txt)$/i, '');
  const both = YEAR_AND_MONTH.exec(tidied);
  if (both) return { year: fullYear(both[1]!), month: Number(both[2]) };
  const compact = COMPACT.exec(tidied);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]) };
  const years = [...tidied.matchAll(YEAR)].map((match) => fullYear(match[1] ?? match[2]!));
  const year = new Set(years).size === 1 ? years[0]! : null;
  const month = MONTH.exec(tidied);
  if (month) return { year, month: month[1] ? Number(month[1]) : CHINESE.indexOf(month[2]!) + 1 };
  const named = NAMED_MONTH.exec(tidied);
  return { year, month: named ? NAMES.indexOf(named[1]!.slice(0, 3).toLowerCase()) + 1 : null };
}

/** What is nearest to the cells wins: the title above the table, then the sheet, then the file. */
export function nearestContext(texts: readonly string[]): NameContext {
  const contexts = texts.map(contextOfName);
  return {
    year: contexts.find((context) => context.year !== null)?.year ?? null,
    month: contexts.find((context) => context.month !== null)?.month ?? null,
  };
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_AND_MONTH = /(?<!\d)((?:19|20)\d{2}|\d{2}(?=年))\s*[-_.年/]\s*(1[0-2]|0?[1-9])(?!\d)(?!\s*[-~至到]\s*\d)\s*月?(?!\s*[日号\d])/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)(\d{2})年/g;
const MONTH = /(?<!\d)(1[0-2]|0?[1-9])\s*月(?!\d|\s*[-~至到])|^(十[一二]?|[一二三四五六七八九])\s*月/;
const NAMED_MONTH = /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])/i;

function fullYear(text: string): number {
  return text.length === 4 ? Number(text) : 2000 + Number(text);
}
