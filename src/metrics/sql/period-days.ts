import type { ValueTable } from '../../warehouse/warehouse';
import type { Period } from '../periods';

/** The days of periods as a table `period_days(period_day, period_no)`: a day of several periods stands on several rows. */
export function periodDays(periods: readonly Pick<Period, 'start' | 'end'>[]): ValueTable {
  return {
    name: 'period_days',
    columns: [
      { name: 'period_day', type: 'integer' },
      { name: 'period_no', type: 'integer' },
    ],
    rows: periods.flatMap(({ start, end }, index) =>
      Array.from({ length: end - start + 1 }, (_, day) => [start + day, index]),
    ),
  };
}
