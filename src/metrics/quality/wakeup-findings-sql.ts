import type { Finding } from '../../datasets/finding';
import { WAKEUP_DAYS } from '../aggregates/touches';
import type { Period } from '../periods';
import type { EngineAggregate } from '../sql/engine-aggregate';
import { tableDays } from '../sql/table-days';
import { counted } from './tally';
import { TOO_RECENT, wakeupQuality } from './wakeup-findings';

/** From the number of rows of each day. */
export const wakeupQualityInEngine: EngineAggregate<Period, readonly Finding[]> = {
  aggregate: wakeupQuality,
  answers: async (engine, years) => {
    const { days } = await tableDays(engine, 'wakeups');
    return years.map(({ start, end, asOf }) => {
      const recent = days.filter(({ day }) => day >= start && day <= end && day + WAKEUP_DAYS > asOf);
      return counted('wakeups', TOO_RECENT, recent.reduce((sum, { rows }) => sum + rows, 0));
    });
  },
};
