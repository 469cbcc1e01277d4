import fc from 'fast-check';
import type { Datasets } from '../../src/datasets/table';
import { isoDay } from '../../src/workbook/calendar';
import { datasetsOf, type Row } from '../support/datasets';

/** What a generated team is like; the rest is drawn. */
export interface TeamShape {
  readonly users: number;
  readonly orders: number;
  /** Last day of any order or activity; before the end of 2025 in an unfinished year. */
  readonly lastDay: number;
  readonly hasActivity: boolean;
  readonly hasCampaignNames: boolean;
  readonly hasStatus: boolean;
}

const FIRST_DAY = 19_540; // 2023-07-02
const YEAR_END = 20_453; // 2025-12-31

/**
 * Teams with what figures trip over: ties in every score, single customers, months without rows, refunds in part and whole,
 * orders that stand twice with the same and with other contents, words for a status that nobody knows, orders and activity
 * of users who are not registered, dates before registering, campaigns that overlap, unfinished years.
 */
export const messyTeams: fc.Arbitrary<Datasets> = fc
  .record({
    users: fc.integer({ min: 1, max: 25 }),
    orders: fc.integer({ min: 1, max: 60 }),
    lastDay: fc.oneof(fc.constant(YEAR_END), fc.integer({ min: FIRST_DAY + 600, max: YEAR_END + 40 })),
    hasActivity: fc.boolean(),
    hasCampaignNames: fc.boolean(),
    hasStatus: fc.boolean(),
  })
  .chain(teamOf);

function teamOf(shape: TeamShape): fc.Arbitrary<Datasets> {
  return fc
    .record({
      users: fc.array(userRow(shape), { minLength: shape.users, maxLength: shape.users }),
      orders: fc.array(orderRow(shape), { minLength: shape.orders, maxLength: shape.orders }),
      again: fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 6 }),
      activity: fc.array(userDay(shape, 'date'), { minLength: 1, maxLength: 120 }),
      wakeups: fc.array(userDay(shape, 'touched_at'), { minLength: 1, maxLength: 15 }),
      tasks: fc.array(taskRow(shape), { minLength: 1, maxLength: 15 }),
    })
    .map(({ users, orders, again, activity, wakeups, tasks }) => {
      const numbered = orders.map((order, i) => ({ ...order, order_id: i % 7 === 3 ? null : `D${i}` }));
      const repeated = again.map(([pick, isSame]): Row => {
        const order = numbered[pick % numbered.length]!;
        return isSame ? order : { ...order, amount: 77 };
      });
      return datasetsOf({
        users,
        orders: [...numbered, ...repeated],
        ...(shape.hasActivity ? { activity } : {}),
        wakeups,
        tasks,
        campaigns: CAMPAIGNS,
        spend: [{ date: '2025-03-01', channel: '搜索', spend: 100, new_customers: 4 }],
      });
    });
}

const CAMPAIGNS: readonly Row[] = [
  { campaign: '618大促', start: '2025-06-10', end: '2025-06-20', type: '大促', cost: 100, exposures: 1000, ugc: 3 },
  { campaign: '618返场', start: '2025-06-19', end: '2025-06-25', type: '大促', cost: 10, exposures: 100, ugc: 1 },
  { campaign: '双11', start: '2025-10-31', end: '2025-11-11', type: '大促', cost: 200, exposures: 5000, ugc: 9 },
  { campaign: '双11', start: '2024-10-31', end: '2024-11-11', type: '大促', cost: 150, exposures: 4000, ugc: 5 },
];

const userId = ({ users }: TeamShape): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.nat(users - 1).map((n) => `U${n}`) }, { weight: 1, arbitrary: fc.constantFrom('X1', '用户9') });

const day = ({ lastDay }: TeamShape): fc.Arbitrary<number> => fc.integer({ min: FIRST_DAY, max: lastDay });

function userRow(shape: TeamShape): fc.Arbitrary<Row> {
  return fc
    .record({ id: fc.nat(shape.users - 1), registered: day(shape), inviter: fc.option(userId(shape)), joined: fc.option(day(shape)) })
    .map(({ id, registered, inviter, joined }) => ({
      user_id: `U${id}`,
      registered_at: isoDay(registered),
      invited_by: inviter,
      community_joined_at: joined === null ? null : isoDay(joined),
    }));
}

function orderRow(shape: TeamShape): fc.Arbitrary<Row> {
  return fc
    .record({
      user: fc.oneof({ weight: 15, arbitrary: userId(shape) }, { weight: 1, arbitrary: fc.constant(null) }),
      paid: day(shape),
      time: fc.constantFrom('00:00', '09:30', '09:30', '23:59'),
      amount: fc.constantFrom(10, 10, 19.9, 19.9, 99.99, 100.1, 0, -5),
      refund: fc.constantFrom(null, null, null, 0, 9.9, 10, 200),
      status: fc.constantFrom('已完成', 'paid', null, '已取消', '已退款', '部分退款', '审核中'),
      campaign: fc.constantFrom(null, null, '618大促', '双11', '双11 ', '没有的活动'),
    })
    .map(({ user, paid, time, amount, refund, status, campaign }) => ({
      order_id: null,
      user_id: user,
      paid_at: `${isoDay(paid)} ${time}`,
      amount,
      refund_amount: refund,
      ...(shape.hasStatus ? { status } : {}),
      ...(shape.hasCampaignNames ? { campaign } : {}),
    }));
}

function userDay(shape: TeamShape, column: 'date' | 'touched_at'): fc.Arbitrary<Row> {
  return fc.tuple(userId(shape), day(shape)).map(([id, at]) => ({ user_id: id, [column]: isoDay(at) }));
}

function taskRow(shape: TeamShape): fc.Arbitrary<Row> {
  return fc
    .tuple(userId(shape), day(shape), fc.constantFrom(null, 5, 10, -2))
    .map(([id, at, points]) => ({ user_id: id, completed_at: isoDay(at), task: '签到', points }));
}
