import { NO_DAY } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import type { Aggregate } from '../aggregates/aggregate';
import { WAKEUP_DAYS } from '../aggregates/touches';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import type { RowFinding } from './tally';
import { tally } from './tally';

/** Touches of the year that came too late to be judged. */
export const wakeupQuality: Aggregate<Period, readonly Finding[]> = {
  id: 'wakeup-quality',
  ofRows: (rows, year) => {
    const table = rows.table('wakeups')!;
    const days = table.days('touched_at');
    if (!days) return [];
    return tally(
      table,
      TOO_RECENT,
      (row) => days[row] !== NO_DAY && isWithin(days[row]!, year) && days[row]! + WAKEUP_DAYS > year.asOf,
    );
  },
  ofNothing: [],
};

export const TOO_RECENT: RowFinding = { code: 'touch-too-recent', severity: 'info', column: 'touched_at' };
