import { Interner } from '../datasets/interner';
import type { DatasetId } from '../datasets/schema';
import type { Datasets, Table } from '../datasets/table';
import { buyerNumber, orderId } from './order-ids';
import { CATEGORIES, ORDER_STATUSES, type OrderColumns } from './order-columns';
import { codedTexts, dateColumn, idColumn, internedIds, numberColumn, sampleTable } from './sample-table';
import { sampleCampaigns } from './sample-campaigns';
import { TASKS } from './sample-tasks';
import { CHANNELS, INTERESTS, userNumber } from './sample-users';
import { WAKEUP_METHODS } from './sample-wakeups';
import { smallTables } from './small-tables';
import type { Team } from './team';

/**
 * The team as datasets, without workbooks and recognising: for benchmarks and for tests of what is computed from
 * datasets. User codes are the rows of the user table; order ids are interned only with `orderIds`, since they take
 * more memory than all the rest.
 */
export function teamDatasets(team: Team, { orderIds = true }: { readonly orderIds?: boolean } = {}): Datasets {
  const interners = { user: new Interner(), order: new Interner(), feedback: new Interner(), ticket: new Interner() };
  for (let row = 0; row < team.users.count; row++) interners.user.intern(String(userNumber(row)));
  const tables: Partial<Record<DatasetId, Table>> = {
    users: usersTable(team),
    orders: ordersTable(team, interners, orderIds),
    activity: sampleTable('activity', team.activity.count, {
      user_id: idColumn(team.activity.user), date: dateColumn(team.activity.day),
      events: numberColumn(team.activity.events),
    }),
    wakeups: sampleTable('wakeups', team.wakeups.count, {
      user_id: idColumn(team.wakeups.user), touched_at: dateColumn(team.wakeups.day),
      method: codedTexts(team.wakeups.method, WAKEUP_METHODS),
    }),
    tasks: sampleTable('tasks', team.tasks.count, {
      user_id: idColumn(team.tasks.user), task: codedTexts(team.tasks.task, TASKS.map(({ name }) => name)),
      completed_at: dateColumn(team.tasks.day),
      points: numberColumn(Array.from(team.tasks.task, (task) => TASKS[task]!.points)),
    }),
    ...smallTables(team, interners),
  };
  return { tables, interners };
}

function usersTable({ users }: Team): Table {
  return sampleTable('users', users.count, {
    user_id: idColumn(Int32Array.from({ length: users.count }, (_, row) => row)),
    registered_at: dateColumn(users.registeredDay),
    channel: codedTexts(users.channel, CHANNELS),
    invited_by: idColumn(users.invitedBy),
    community_joined_at: dateColumn(users.joinedDay),
    interest: codedTexts(users.interest, INTERESTS),
    interactions: numberColumn(users.interactions),
  });
}

function ordersTable(team: Team, interners: Datasets['interners'], orderIds: boolean): Table {
  const years = [team.orders.before, team.orders.current];
  const campaigns = sampleCampaigns(team.plan.current.year);
  const names = [...campaigns.before, ...campaigns.current].map(({ name }) => name);
  const offset = campaigns.before.length;
  const joined = <T>(of: (orders: OrderColumns, row: number, year: number) => T): T[] =>
    years.flatMap((orders, year) => Array.from({ length: orders.count }, (_, row) => of(orders, row, year)));
  const days = Int32Array.from(joined((orders, row) => orders.day[row]!));
  const user = joined((orders, row) => {
    const code = orders.user[row]!;
    return code >= 0 ? code : interners.user.intern(String(buyerNumber(code)));
  });
  return sampleTable('orders', days.length, {
    ...(orderIds ? { order_id: internedIds(joined(orderId), interners.order) } : {}),
    user_id: idColumn(Int32Array.from(user)),
    paid_at: dateColumn(days, Int32Array.from(joined((orders, row) => orders.second[row]!))),
    amount: numberColumn(joined((orders, row) => orders.cents[row]! / 100)),
    refund_amount: numberColumn(joined((orders, row) => orders.refundCents[row]! / 100 || NaN)),
    status: codedTexts(joined((orders, row) => orders.status[row]!), ORDER_STATUSES),
    campaign: codedTexts(
      joined((orders, row, year) => (orders.campaign[row]! < 0 ? -1 : orders.campaign[row]! + year * offset)), names,
    ),
    category: codedTexts(joined((orders, row) => orders.category[row]!), CATEGORIES),
  });
}
