import type { Finding } from '../../datasets/finding';
import { metricByName } from '../metric-by-name';
import { MEASURES } from '../registry';
import type { Run } from '../run';
import { dateFindings } from './date-findings';
import { monthlyFindings } from './monthly-differs';
import { orderFindings } from './order-findings';
import { repeatedKeyFindings } from './repeated-keys';
import { rowFindings } from './row-findings';
import { targetFindings } from './target-findings';
import { userFindings } from './user-findings';
import { wakeupFindings } from './wakeup-findings';

/** Everything that a reader should know of the data behind a year's figures. Sentences by code are in `locales`. */
export function qualityFindings({ data, frame, before }: Pick<Run, 'data' | 'frame' | 'before'>): Finding[] {
  return [
    ...orderFindings(data),
    ...userFindings(data),
    ...rowFindings(data),
    ...repeatedKeyFindings(data),
    ...wakeupFindings(data, frame),
    ...targetFindings(data, MEASURES, metricByName),
    ...monthlyFindings(data, MEASURES, [before, frame]),
    ...dateFindings(data, frame, before),
  ];
}
