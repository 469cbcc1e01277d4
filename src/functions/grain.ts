import { isoDay, isoMonth } from '../workbook/calendar';
import { firstDayOfPeriod } from '../metrics/kernels/grain';
import type { Grain } from '../metrics/kernels/grain';
import { optionalWord } from './input/scalar';

/** The period that rows are counted by; a month when it is left out. */
export function optionalGrain(argument: string, input: unknown): Grain {
  return optionalWord<Grain>(
    argument,
    input,
    { day: ['d', 'days', 'daily', '日', '天'], week: ['w', 'weeks', 'weekly', '周', '星期'], month: ['m', 'months', 'monthly', '月'] },
    'month',
  );
}

/** A period as a cell shows it: `2025-03`, or the first day of a week (a Monday), or the day. */
export function periodLabel(period: number, grain: Grain): string {
  return grain === 'month' ? isoMonth(period) : isoDay(firstDayOfPeriod(period, grain));
}
