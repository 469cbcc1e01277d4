import { type ActivityColumns, activityColumns } from './activity-columns';
import { type Plan, type SampleOptions, planOf } from './plan';
import { sampleActivity } from './sample-activity';
import { sampleBuyers } from './sample-buyers';
import { type SampleOrders, sampleOrders } from './sample-orders';
import { type TaskColumns, sampleTasks } from './sample-tasks';
import { type UserColumns, sampleUsers } from './sample-users';
import { type WakeupColumns, sampleWakeups } from './sample-wakeups';

/**
 * The tables of a team that grow with its users, in columns of typed arrays. Users are known by their row in `users`
 * (`userNumber` gives the id), days are days since 1970-01-01, money is in cents.
 */
export interface Team {
  readonly plan: Plan;
  readonly users: UserColumns;
  readonly orders: SampleOrders;
  readonly activity: ActivityColumns;
  readonly wakeups: WakeupColumns;
  readonly tasks: TaskColumns;
}

/**
 * A team's two years, seeded: the same options give the same team on every machine, and the year's figures come out as
 * planned (see `planOf`) at any size. Time is linear in users (and memory: about 300 bytes a user).
 *
 * @throws RangeError when an option is not a whole number or out of its range
 *
 * @example
 * sampleTeam({ users: 2000 }).users.count; // => 2000
 */
export function sampleTeam(options: SampleOptions = {}): Team {
  const plan = planOf(options);
  const users = sampleUsers(plan);
  const orders = sampleOrders(plan, users, sampleBuyers(plan, users));
  const days = sampleActivity(plan, users, orders);
  const length = plan.current.lastDay - plan.before.firstDay + 1;
  return {
    plan, users, orders,
    activity: activityColumns(days, plan.before.firstDay, length, plan.seed),
    wakeups: sampleWakeups(plan, users, days),
    tasks: sampleTasks(plan, days),
  };
}
