import { activity } from './activity';
import { campaigns } from './campaigns';
import { community } from './community';
import { experiments } from './experiments';
import { feedback } from './feedback';
import { funnel } from './funnel';
import { monthly } from './monthly';
import { orders } from './orders';
import { pages } from './pages';
import { problems } from './problems';
import { recommendation } from './recommendation';
import { releases } from './releases';
import type { DatasetId, DatasetSchema } from './schema';
import { spend } from './spend';
import { strategies } from './strategies';
import { targets } from './targets';
import { tasks } from './tasks';
import { team } from './team';
import { tickets } from './tickets';
import { training } from './training';
import { users } from './users';
import { wakeups } from './wakeups';

/** Every dataset, in the order in which reports list them. */
export const DATASETS: Readonly<Record<DatasetId, DatasetSchema>> = {
  users, orders, activity, monthly, spend, experiments, community, wakeups, strategies, tasks, campaigns, feedback,
  releases, funnel, recommendation, tickets, pages, team, training, targets, problems,
};
