import type { CutPoints } from '../kernels/rfm-scores';
import type { Engine } from './engine';
import { column } from './engine';
import { NEVER, usersById } from './users-by-id';

/** A day on which users have a tier; its columns end in `_mark`. */
export interface Moment {
  readonly mark: string;
  readonly day: number;
  readonly cuts: CutPoints;
}

/** What a text on user states and tiers asks for at a moment. */
export function momentValues(engine: Engine, { mark, day, cuts }: Moment): Record<string, number> {
  const { thresholds } = engine.scoring;
  const named = (name: string, values: readonly number[]): [string, number][] =>
    values.map((value, k) => [`${name}_${k}_${mark}`, value]);
  return {
    [`day_${mark}`]: day,
    [`window_${mark}`]: day - thresholds.activeWindow + 1,
    core_recency: Math.ceil(thresholds.coreRecency),
    core_value_twice: Math.ceil(2 * thresholds.coreValue),
    potential_recency: Math.ceil(thresholds.potentialRecency),
    dormant_recency: Math.ceil(thresholds.dormantRecency),
    active_days: Math.ceil(thresholds.activeDays),
    potential_idle: Math.floor(thresholds.potentialIdle),
    dormant_idle: Math.floor(thresholds.dormantIdle),
    ...Object.fromEntries([
      ...named('recency', cuts.recency),
      ...named('frequency', cuts.frequency),
      ...named('monetary', cuts.monetary),
    ]),
  };
}

/**
 * A subquery of one row a user, registered or not, from users, orders and activity together: `user_key`,
 * `registered_day` (`NEVER` when not registered) and for each moment `orders_`, `units_`, `last_order_`, `last_active_`
 * and `active_days_`, counted up to its day. `extra` adds a branch with columns of its own.
 */
export function userStates(engine: Engine, moments: readonly Moment[], extra: ExtraBranch | null = null): string {
  const { integer, asked, distinct, select } = engine.words;
  const users = engine.table('users')!;
  const orders = engine.orders();
  const activity = engine.table('activity');
  const columns = moments.flatMap(({ mark }) => [
    { name: `orders_${mark}`, none: '0', gather: 'sum' },
    { name: `units_${mark}`, none: '0', gather: 'sum' },
    { name: `last_order_${mark}`, none: `-${NEVER}`, gather: 'max' },
    { name: `last_active_${mark}`, none: `-${NEVER}`, gather: 'max' },
    { name: `active_days_${mark}`, none: '0', gather: 'sum' },
  ]);
  const all = [
    { name: 'registered_day', none: String(NEVER), gather: 'min' },
    ...columns,
    ...(extra?.columns ?? []).map((name) => ({ name, none: '0', gather: 'sum' })),
  ];
  const branch = (user: string, own: Readonly<Record<string, string>>, rest: string): string =>
    select(
      `${user} AS user_key, ${all.map(({ name, none }) => `${integer(own[name] ?? none)} AS ${name}_part`).join(', ')} FROM ${rest}`,
    );
  const upTo = (day: string, mark: string, then: string, otherwise: string): string =>
    `CASE WHEN ${day} <= ${asked(`day_${mark}`)} THEN ${then} ELSE ${otherwise} END`;
  const latest = moments.reduce((a, b) => (a.day >= b.day ? a : b)).mark;
  const ofOrders = Object.fromEntries(
    moments.flatMap(({ mark }) => [
      [`orders_${mark}`, `sum(${upTo(orders.day, mark, '1', '0')})`],
      [`units_${mark}`, `sum(${upTo(orders.day, mark, orders.units, '0')})`],
      [`last_order_${mark}`, `max(${upTo(orders.day, mark, orders.day, `-${NEVER}`)})`],
    ]),
  );
  const branches = [
    branch('user_key', { registered_day: 'first_day' }, `${usersById(users, integer)} AS users_by_id`),
    branch(
      orders.user,
      ofOrders,
      `${orders.from} WHERE ${orders.isValid} AND ${orders.day} <= ${asked(`day_${latest}`)} GROUP BY user_key`,
    ),
  ];
  if (activity) {
    const [user, day] = [column(activity, 'user_id', 'text'), column(activity, 'date', 'day')];
    const ofActivity = Object.fromEntries(
      moments.flatMap(({ mark }) => [
        [`last_active_${mark}`, `max(${upTo(day, mark, day, `-${NEVER}`)})`],
        [
          `active_days_${mark}`,
          distinct(`CASE WHEN ${day} <= ${asked(`day_${mark}`)} AND ${day} >= ${asked(`window_${mark}`)} THEN ${day} END`),
        ],
      ]),
    );
    branches.push(
      branch(user, ofActivity, `${activity.from} WHERE ${user} <> '' AND ${day} <= ${asked(`day_${latest}`)} GROUP BY user_key`),
    );
  }
  if (extra) branches.push(branch(extra.user, extra.expressions, extra.rest));
  const gathered = all.map(({ name, gather }) => `${integer(`${gather}(${name}_part)`)} AS ${name}`);
  return `(${select(`user_key, ${gathered.join(', ')} FROM (${branches.join(' UNION ALL ')}) AS parts GROUP BY user_key`)})`;
}

/** A further source of a user's columns, which are added up. */
export interface ExtraBranch {
  readonly columns: readonly string[];
  readonly user: string;
  readonly expressions: Readonly<Record<string, string>>;
  /** What stands behind FROM, with its conditions and `GROUP BY user_key`. */
  readonly rest: string;
}
