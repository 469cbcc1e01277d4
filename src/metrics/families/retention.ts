import { monthIndex } from '../../workbook/calendar';
import { dayRetention } from '../aggregates/day-retention';
import { newUsers } from '../aggregates/new-users';
import { registrationCohorts } from '../aggregates/registration-cohorts';
import type { Listed, Listing, Measure } from '../metric';
import { missing, quotient } from '../result';

const needs = ['users', 'activity'] as const;

/** Referral and retention. */
export const retentionMetrics: readonly (Measure | Listing)[] = [
  {
    id: 'referral.share',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    planned: true,
    needs: ['users.invited_by'],
    name: { zh: '裂变新用户占比', en: 'Referral share of new users' },
    label: { zh: '裂变占比', en: 'Referral share' },
    definition: { zh: '有邀请人的新增用户 ÷ 新增用户', en: 'New users with an inviter ÷ new users' },
    synonyms: [
      '裂变占比',
      '裂变用户占比',
      '裂变拉新占比',
      '邀请新用户占比',
      '老带新占比',
      '裂变新增占比',
      'referral share',
      'referral rate',
      'invited share',
    ],
    compute: (data, period) => {
      const { count, invited } = data.ask(newUsers, period);
      return quotient(invited, count);
    },
  },
  {
    id: 'retention.cohort',
    unit: 'fraction',
    kind: 'other',
    aggregation: 'rate',
    needs,
    name: { zh: '月度留存', en: 'Monthly cohort retention' },
    definition: {
      zh: '当月注册用户在其后第k个月有活跃记录的占比（k=0为注册当月）',
      en: 'Of the users registered in a month, the share active in the k-th month after it (k = 0 is the month itself)',
    },
    list: ({ data, frame, obstacle }) => {
      const reason = obstacle({ needs }, frame);
      const cohorts = reason ? [] : data.ask(registrationCohorts, frame.whole);
      const lastKnown = monthIndex(frame.asOf);
      return frame.months.flatMap(({ start, label }) => {
        const month = monthIndex(start);
        const cohort = cohorts.find(({ period }) => period === month);
        const size = cohort?.size ?? 0;
        return Array.from({ length: Math.max(0, lastKnown - month + 1) }, (_, k): Listed => {
          const dims = { cohort: label, k };
          return reason ? { dims, ...missing(reason) } : { dims, ...quotient(cohort?.active[k] ?? 0, size, { size }) };
        });
      });
    },
  },
  {
    id: 'retention.day',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    plain: false,
    slices: () => [1, 7, 30].map((n) => ({ n })),
    needs,
    name: { zh: 'N日留存', en: 'N-day retention' },
    definition: {
      zh: '期内注册且距数据截止日不少于n天的用户中，注册后第n天有活跃记录的占比',
      en: 'Of the users registered in the period at least n days before the as-of date, the share active exactly n days after registering',
    },
    synonyms: ['N日留存率'],
    compute: (data, period, { n }) => {
      const { part, whole } = data.ask(dayRetention, { period, n: Number(n) });
      return quotient(part, whole);
    },
  },
];
