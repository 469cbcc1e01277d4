import type { Finding } from '../../datasets/finding';
import { metricByName } from '../metric-by-name';
import { MEASURES } from '../registry';
import type { Run } from '../run';
import { dateFindings } from './date-findings';
import { monthlyFindings } from './monthly-differs';
import { orderQuality } from './order-findings';
import { repeatedKeyFindings } from './repeated-keys';
import { rowFindings, taskQuality } from './row-findings';
import { targetFindings } from './target-findings';
import { userQuality } from './user-findings';
import { wakeupQuality } from './wakeup-findings';

/** Everything that a reader should know of the data behind a year's figures. Sentences by code are in `locales`. */
export function qualityFindings({ data, frame, before }: Pick<Run, 'data' | 'frame' | 'before'>): Finding[] {
  return [
    ...(data.holds('orders') ? data.ask(orderQuality, null) : []),
    ...(data.holds('users') ? data.ask(userQuality, null) : []),
    ...rowFindings(data),
    ...(data.holds('tasks') ? data.ask(taskQuality, null) : []),
    ...repeatedKeyFindings(data),
    ...(data.holds('wakeups') ? data.ask(wakeupQuality, frame.whole) : []),
    ...targetFindings(data, MEASURES, metricByName),
    ...monthlyFindings(data, MEASURES, [before, frame]),
    ...dateFindings(data, frame, before),
  ];
}
