import type { ColumnSchema } from '../datasets/schema';
import { tidyText } from '../workbook/fold-text';
import type { DateContext } from '../workbook/parse-date';
import { nearestContext } from './name-context';
import type { RawTable } from './raw-table';

/** What title, sheet name and file name say of the dates in a table. */
export function dateContextOf(table: RawTable, assumedYear: number | null): DateContext {
  const { year, month } = nearestContext([table.title, table.grid.info.sheet, table.grid.info.workbook]);
  return { year: year ?? assumedYear, month };
}

/** The unit that the lines above a table give for all its money or counts (`单位:万元`); empty when they give none. */
export function tableUnitOf(table: RawTable, schema: ColumnSchema): string {
  if (schema.unit !== 'money' && schema.unit !== 'count') return '';
  const match = /(?:单位|unit|in)\s*[:：为]?\s*(亿元|百万元|千万元|万元|千元|元|万人次|万人|万次|千人|千次|亿|万|千)/i.exec(tidyText(table.title));
  const unit = match?.[1] ?? '';
  const money = /元/.test(unit) || unit === '万' || unit === '亿' || unit === '千';
  const count = /人|次/.test(unit);
  if (schema.unit === 'money') return money ? unit : '';
  return count ? unit : '';
}
