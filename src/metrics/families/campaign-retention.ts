import { dayRetention } from '../aggregates/day-retention';
import { campaignsStartingIn } from '../data/campaign-orders';
import type { MetricData } from '../data/metric-data';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import type { Result } from '../result';
import { quotient } from '../result';
import { uplift } from './campaigns';

const needs = ['campaigns', 'users', 'activity'] as const;

/** Whether users who came during campaigns stayed. */
export const campaignRetentionMetrics: readonly Measure[] = [
  {
    id: 'campaign.retention30',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    needs,
    name: { zh: '活动后30天留存', en: '30-day retention after campaigns' },
    definition: {
      zh: '在期内开始的活动起止日内注册的新用户的30日留存',
      en: '30-day retention of the new users who registered on a day within a campaign that starts in the period',
    },
    synonyms: ['活动30天留存', '活动留存', '活动新客留存', '活动后留存', 'campaign retention'],
    compute: (data, period) => retentions(data, period).during,
  },
  {
    id: 'campaign.retention30_uplift',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'ratio',
    needs,
    name: { zh: '活动后30天留存提升', en: 'Uplift of 30-day retention by campaigns' },
    definition: {
      zh: '活动期注册用户的30日留存 ÷ 其他新用户的30日留存 − 1',
      en: '30-day retention of users registered during campaigns ÷ that of the other new users − 1',
    },
    synonyms: ['活动留存提升', '活动后留存提升', 'campaign retention uplift'],
    compute: (data, period) => {
      const { during, otherwise } = retentions(data, period);
      return uplift(during, otherwise);
    },
  },
];

function retentions(data: MetricData, period: Period): { during: Result; otherwise: Result } {
  const windows = campaignsStartingIn(data.table('campaigns')!, period).flatMap((campaign) => campaign.windows);
  const of = (inside: boolean): Result => {
    const { part, whole } = data.ask(dayRetention, { period, n: 30, windows, inside });
    return quotient(part, whole);
  };
  return { during: of(true), otherwise: of(false) };
}
