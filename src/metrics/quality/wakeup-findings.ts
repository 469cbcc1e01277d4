import { NO_DAY } from '../../workbook/calendar';
import type { Finding } from '../../datasets/finding';
import type { MetricData } from '../data/metric-data';
import type { Frame } from '../periods';
import { isWithin } from '../periods';
import { tally } from './tally';

/** Touches of the year that came too late to be judged. */
export function wakeupFindings(data: MetricData, frame: Frame): Finding[] {
  const table = data.table('wakeups');
  const days = table?.days('touched_at');
  if (!table || !days) return [];
  return tally(
    table,
    { code: 'touch-too-recent', severity: 'info', column: 'touched_at' },
    (row) => days[row] !== NO_DAY && isWithin(days[row]!, frame.whole) && days[row]! + 30 > frame.asOf,
  );
}
