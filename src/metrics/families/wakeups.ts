import { touches } from '../aggregates/touches';
import type { Measure } from '../metric';
import { quotient } from '../result';

/** Reactivation touches. */
export const wakeupMetrics: readonly Measure[] = [
  {
    id: 'wakeup.rate30',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    planned: true,
    needs: ['wakeups', 'activity', 'orders'],
    name: { zh: '30天唤醒率', en: '30-day wake-up rate' },
    label: { zh: '30天唤醒率', en: 'Wake-up rate' },
    definition: {
      zh: '期内触达的（用户、触达日）中，其后1至30天内有活跃或有效订单的占比；距数据截止日不足30天的触达不计入并单列',
      en: 'Of the distinct (user, touch day) of the period, the share followed by activity or a valid order 1 to 30 days later; touches less than 30 days before the as-of date are left out and counted',
    },
    synonyms: [
      '唤醒率',
      '沉默唤醒率',
      '沉默用户唤醒率',
      '用户唤醒率',
      '30日唤醒率',
      '召回率',
      '沉默用户召回率',
      'wake-up rate',
      'reactivation rate',
      'wakeup rate',
    ],
    compute: (data, period) => {
      const { woken, touched, leftOut } = data.ask(touches, period);
      return quotient(woken, touched, { left_out: leftOut });
    },
  },
];
