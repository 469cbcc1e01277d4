import type { TierCounts } from '../aggregates/tier-counts';
import { tierCounts } from '../aggregates/tier-counts';
import { tierMigration } from '../aggregates/tier-migration';
import type { MetricData } from '../data/metric-data';
import { TIERS } from '../kernels/tier';
import type { Listed, Listing, Measure } from '../metric';
import type { Period } from '../periods';
import { closingDay } from '../periods';
import { known, missing, quotient } from '../result';

const needs = ['users', 'orders'] as const;
const slices = (): { tier: string }[] => TIERS.map((tier) => ({ tier }));
const indexOf = (tier: unknown): number => TIERS.findIndex((known) => known === tier);

/** Tiers of registered users. */
export const tierMetrics: readonly (Measure | Listing)[] = [
  {
    id: 'tier.users',
    unit: 'users',
    kind: 'stock',
    aggregation: 'level',
    plain: false,
    slices,
    needs,
    reads: ['activity'],
    name: { zh: '分层用户数', en: 'Users by tier' },
    definition: {
      zh: '期末每一注册用户按RFM与活跃行为归入四层之一：R≥4且(F+M)/2≥4为高价值核心；R≥3为潜力成长；R=2为沉默预警；其余为流失召回。近30天活跃不少于4天的买家由沉默或流失上调一层；无订单用户按距上次活跃（或注册）天数：≤30潜力，≤90沉默，其余流失',
      en: 'Each registered user is in one of four tiers at the end of the period, by RFM and activity: core with R ≥ 4 and (F + M) ÷ 2 ≥ 4; potential with R ≥ 3; dormant with R = 2; else churned. Buyers active on 4 or more of the last 30 days move up one tier from dormant or churned. Users without an order by days since last active (or registering): up to 30 potential, up to 90 dormant, else churned',
    },
    compute: (data, period, { tier }) => known(countsAt(data, period).counts[indexOf(tier)]!),
  },
  {
    id: 'tier.share',
    unit: 'fraction',
    kind: 'stock',
    aggregation: 'rate',
    plain: false,
    slices,
    needs,
    reads: ['activity'],
    name: { zh: '分层用户占比', en: 'Share by tier' },
    definition: { zh: '各层用户数 ÷ 注册用户总数', en: 'Users of the tier ÷ all registered users' },
    compute: (data, period, { tier }) => {
      const { counts, total } = countsAt(data, period);
      return quotient(counts[indexOf(tier)]!, total);
    },
  },
  {
    id: 'tier.migration',
    unit: 'users',
    kind: 'other',
    aggregation: 'count',
    needs,
    reads: ['activity'],
    name: { zh: '层级迁移', en: 'Tier migration' },
    definition: {
      zh: '上年末各层用户在本年末所处的层级；本年注册的用户记为“新注册”',
      en: 'Where the users of each tier at the end of last year are at the end of this one; users registered this year come from “new”',
    },
    list: ({ data, frame, before, obstacle }) => {
      const reason = obstacle({ needs }, frame);
      const moves = reason
        ? null
        : data.ask(tierMigration, {
            former: { day: before.asOf, registeredBy: before.whole.end },
            current: { day: frame.asOf, registeredBy: frame.whole.end },
            year: frame.whole,
          });
      return [...TIERS, 'new'].flatMap((from, row) =>
        TIERS.map((to, column): Listed => {
          const dims = { from, to };
          return moves ? { dims, ...known(moves[row]![column]!) } : { dims, ...missing(reason!) };
        }),
      );
    },
  },
];

function countsAt(data: MetricData, period: Period): TierCounts {
  return data.ask(tierCounts, { day: closingDay(period), registeredBy: period.end });
}
