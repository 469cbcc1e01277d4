import { dateOf, isoDay } from '../workbook/calendar';
import type { ReportContext } from './context';

/** A day as the report's language writes it: `2025年12月31日`, `31 December 2025`; short: `2025-12-31`. */
export function dayText(context: Pick<ReportContext, 'words'>, day: number, form: 'long' | 'short' = 'long'): string {
  if (form === 'short') return isoDay(day);
  const { year, month, day: ofMonth } = dateOf(day);
  return context.words.dayText(year, month, ofMonth);
}
