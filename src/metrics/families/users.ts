import { NO_DAY } from '../../workbook/calendar';
import { rangeOf } from '../data/day-range';
import { countDistinct } from '../data/distinct';
import type { MetricData } from '../data/metric-data';
import type { Measure } from '../metric';
import type { Period } from '../periods';
import { isWithin, lastMonth } from '../periods';
import { known, quotient } from '../result';

/** Users: how many, new, active and paying. */
export const usersMetrics: readonly Measure[] = [
  {
    id: 'users.total',
    unit: 'users',
    kind: 'stock',
    aggregation: 'level',
    monthly: true,
    planned: true,
    needs: ['users'],
    summary: { column: 'total_users', by: 'last' },
    name: { zh: '用户总量', en: 'Total users' },
    definition: {
      zh: '截至期末已注册的用户数（按用户ID去重）',
      en: 'Distinct users registered by the end of the period',
    },
    synonyms: [
      '用户总数',
      '总用户数',
      '总用户量',
      '总用户',
      '用户数',
      '用户规模',
      '注册用户数',
      '累计用户',
      '累计用户数',
      '累计注册用户',
      'users',
      'registered users',
      'user base',
    ],
    compute: (data, period) => known(registeredBy(data, period.end)),
  },
  {
    id: 'users.new',
    unit: 'users',
    kind: 'flow',
    aggregation: 'count',
    monthly: true,
    planned: true,
    needs: ['users'],
    summary: { column: 'new_users', by: 'sum' },
    name: { zh: '新增用户', en: 'New users' },
    definition: { zh: '期内注册的用户数（去重）', en: 'Distinct users registered in the period' },
    synonyms: [
      '新增用户数',
      '新用户',
      '新用户数',
      '新增注册用户',
      '新增注册',
      '拉新',
      '拉新数',
      '拉新用户',
      '新增用户量',
      'new registrations',
      'signups',
      'registrations',
    ],
    compute: (data, period) => known(newUsers(data, period).length),
  },
  {
    id: 'users.mau',
    unit: 'users',
    kind: 'stock',
    aggregation: 'level',
    monthly: true,
    planned: true,
    needs: ['activity'],
    summary: { column: 'mau', by: 'last' },
    name: { zh: '月活用户', en: 'Monthly active users' },
    label: { zh: '月活用户', en: 'MAU' },
    definition: {
      zh: '期内最后一个月有活跃记录的用户数（去重）',
      en: 'Distinct users active in the last month of the period',
    },
    synonyms: [
      '月活',
      'MAU',
      '月活跃用户',
      '月活跃用户数',
      '月活用户数',
      '月活数',
      '月度活跃用户',
      '月度活跃用户数',
      'monthly actives',
    ],
    compute: (data, period) => known(activeUsersIn(data, lastMonth(period))),
  },
  {
    id: 'users.active',
    unit: 'users',
    kind: 'flow',
    aggregation: 'count',
    needs: ['activity'],
    name: { zh: '活跃用户', en: 'Active users' },
    definition: { zh: '期内有活跃记录的用户数（去重）', en: 'Distinct users active in the period' },
    synonyms: ['活跃用户数', '年活跃用户', '年活', '年活跃用户数', 'yearly active users', 'actives'],
    compute: (data, period) => known(activeUsersIn(data, period)),
  },
  {
    id: 'users.paying',
    unit: 'users',
    kind: 'flow',
    aggregation: 'count',
    monthly: true,
    needs: ['orders'],
    summary: { column: 'paying_users', by: 'last' },
    name: { zh: '付费用户', en: 'Paying users' },
    definition: { zh: '期内有有效订单的用户数（去重）', en: 'Distinct users with a valid order in the period' },
    synonyms: [
      '付费用户数',
      '付费人数',
      '支付用户数',
      '购买用户数',
      '下单用户数',
      '成交用户数',
      '消费用户数',
      'payers',
      'buyers',
      'paying customers',
    ],
    compute: (data, period) => known(payingUsers(data, period)),
  },
  {
    id: 'users.paying_share',
    unit: 'fraction',
    kind: 'flow',
    aggregation: 'rate',
    planned: true,
    needs: ['orders', 'users'],
    name: { zh: '付费用户占比', en: 'Paying share' },
    definition: { zh: '期内付费用户 ÷ 期末用户总量', en: 'Paying users of the period ÷ total users at its end' },
    synonyms: [
      '付费率',
      '付费用户比例',
      '付费用户比率',
      '付费渗透率',
      '付费转化率',
      '用户付费率',
      'paying rate',
      'payer share',
      'paying users share',
      'conversion to paying',
    ],
    compute: (data, period) => quotient(payingUsers(data, period), registeredBy(data, period.end)),
  },
];

/** Distinct users registered by the end of a day. */
export function registeredBy(data: MetricData, day: number): number {
  const { codes, registered } = data.users();
  return codes.reduce((count, user) => count + (registered[user]! <= day ? 1 : 0), 0);
}

/** Codes of the users registered in a period. */
export function newUsers(data: MetricData, period: Period): Int32Array {
  const { codes, registered } = data.users();
  return codes.filter((user) => registered[user] !== NO_DAY && isWithin(registered[user]!, period));
}

/** Distinct users with activity in a period. */
export function activeUsersIn(data: MetricData, period: Period): number {
  const { users, days } = data.activity();
  return countDistinct(users.subarray(...rangeOf(days, period)), data.userCount);
}

/** Distinct users with a valid order in a period. */
export function payingUsers(data: MetricData, period: Period): number {
  const { users, days } = data.orders();
  return countDistinct(users.subarray(...rangeOf(days, period)), data.userCount);
}
