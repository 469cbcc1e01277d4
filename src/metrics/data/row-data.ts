import type { DatasetId } from '../../datasets/schema';
import type { Datasets, Table } from '../../datasets/table';
import type { UserDays } from '../kernels/cohort-retention';
import type { DaysOfUsers } from '../kernels/days-of-users';
import { daysOfUsers } from '../kernels/days-of-users';
import type { Period } from '../periods';
import { activityRows } from './activity-rows';
import type { CampaignOrders } from './campaign-orders';
import { campaignOrders } from './campaign-orders';
import { firstOrders } from './first-orders';
import { memo } from './memo';
import type { Scoring, ScoringOptions } from './scoring';
import { scoringOf } from './scoring';
import type { TiersOfUsers } from './tiers-of-users';
import { tiersOfUsers } from './tiers-of-users';
import type { UserRecords } from './user-records';
import { userRecords } from './user-records';
import type { ValidOrders } from './valid-orders';
import { validOrders } from './valid-orders';

/**
 * The rows of the datasets with what aggregates share: each thing is worked out once, when it is first asked for. Only
 * ask for what is made of a dataset that is there.
 */
export interface RowData {
  readonly userCount: number;
  /** A table, or undefined. */
  table(dataset: DatasetId): Table | undefined;
  users(): UserRecords;
  orders(): ValidOrders;
  /** Fate of every row of `orders`, see `OrderFate`. */
  orderFates(): Uint8Array;
  /** Milliseconds of each user's first valid order in all the data; Infinity for none. */
  firstOrders(): Float64Array;
  activity(): UserDays;
  activityOfUsers(): DaysOfUsers;
  ordersOfUsers(): DaysOfUsers;
  /** Tiers on a day of the users registered by `registeredBy`. */
  tiers(day: number, registeredBy: number): TiersOfUsers;
  /** Campaigns that start in a period, with their orders of the period. */
  campaignOrders(period: Period): CampaignOrders;
}

/** Makes the shared data of a run. */
export function rowData(datasets: Datasets, options: ScoringOptions = {}): RowData {
  const userCount = datasets.interners.user.size;
  const table = (dataset: DatasetId): Table | undefined => datasets.tables[dataset];
  const present = (dataset: DatasetId): Table => {
    const found = table(dataset);
    if (!found) throw new Error(`a metric asked for ${dataset} without needing it`);
    return found;
  };
  const orders = memo(() => validOrders(present('orders')));
  const activity = memo(() => activityRows(present('activity'), userCount));
  const ordersAsDays = (): UserDays => ({ users: orders().orders.users, days: orders().orders.days, userCount });
  const scoring: Scoring = scoringOf(options);
  const tiers = new Map<string, TiersOfUsers>();
  const campaigns = new Map<string, CampaignOrders>();
  const data: RowData = {
    userCount,
    table,
    users: memo(() => userRecords(present('users'), userCount)),
    orders: () => orders().orders,
    orderFates: () => orders().fates,
    firstOrders: memo(() => firstOrders(orders().orders, userCount)),
    activity,
    activityOfUsers: memo(() => daysOfUsers(activity())),
    ordersOfUsers: memo(() => daysOfUsers(ordersAsDays())),
    tiers: (day, registeredBy) =>
      remember(tiers, `${day} ${registeredBy}`, () =>
        tiersOfUsers(
          {
            users: data.users(),
            orders: data.orders(),
            activity: table('activity') ? data.activityOfUsers() : null,
            userCount,
            scoring,
          },
          day,
          registeredBy,
        ),
      ),
    campaignOrders: (period) =>
      remember(campaigns, `${period.start} ${period.end}`, () =>
        campaignOrders(
          {
            ledger: present('campaigns'),
            table: present('orders'),
            orders: data.orders(),
          },
          period,
        ),
      ),
  };
  return data;
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
