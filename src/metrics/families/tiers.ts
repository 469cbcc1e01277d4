import { TIERS } from '../kernels/tier';
import type { Listed, Listing, Measure } from '../metric';
import { closingDay, isWithin } from '../periods';
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
    compute: (data, period, { tier }) => {
      return known(data.tiers(closingDay(period), period.end).counts[indexOf(tier)]!);
    },
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
      const { counts, total } = data.tiers(closingDay(period), period.end);
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
      const counts = new Map<string, number>();
      if (!reason) {
        const current = data.tiers(frame.asOf, frame.whole.end).tiers;
        const former = data.tiers(before.asOf, before.whole.end).tiers;
        const { registered } = data.users();
        for (let user = 0; user < current.length; user++) {
          if (current[user]! < 0) continue;
          const from = isWithin(registered[user]!, frame.whole) ? 'new' : TIERS[former[user]!];
          const key = `${from} ${TIERS[current[user]!]}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      return [...TIERS, 'new'].flatMap((from) =>
        TIERS.map((to): Listed => {
          const dims = { from, to };
          return reason ? { dims, ...missing(reason) } : { dims, ...known(counts.get(`${from} ${to}`) ?? 0) };
        }),
      );
    },
  },
];
