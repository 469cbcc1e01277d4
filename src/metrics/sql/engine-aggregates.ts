import { activeUsersInEngine } from '../aggregates/active-users-sql';
import { buyersInEngine } from '../aggregates/buyers-sql';
import { campaignSalesInEngine } from '../aggregates/campaign-sales-sql';
import { campaignTiersInEngine } from '../aggregates/campaign-tiers-sql';
import { communityBuyersInEngine } from '../aggregates/community-buyers-sql';
import { dayRetentionInEngine } from '../aggregates/day-retention-sql';
import { registrationCohortsInEngine } from '../aggregates/registration-cohorts-sql';
import { newUsersInEngine, registeredUsersInEngine } from '../aggregates/registrations-sql';
import { salesInEngine } from '../aggregates/sales-sql';
import { tasksDoneInEngine } from '../aggregates/tasks-done-sql';
import { tierCountsInEngine } from '../aggregates/tier-counts-sql';
import { tierMigrationInEngine } from '../aggregates/tier-migration-sql';
import { touchesInEngine } from '../aggregates/touches-sql';
import { dateQualityInEngine } from '../quality/date-findings-sql';
import { orderQualityInEngine } from '../quality/order-findings-sql';
import { taskQualityInEngine } from '../quality/task-findings-sql';
import { userQualityInEngine } from '../quality/user-findings-sql';
import { wakeupQualityInEngine } from '../quality/wakeup-findings-sql';
import type { Engine } from './engine';
import type { EngineAggregate } from './engine-aggregate';

/** How an engine answers the questions of one aggregate, whatever their type. */
export type Answers = (engine: Engine, questions: readonly unknown[]) => Promise<readonly unknown[]>;

/** The engine texts of an aggregate; undefined when it has none. */
export function answersOf(aggregate: string): Answers | undefined {
  return BY_ID.get(aggregate);
}

function entry<Question, Answer>({ aggregate, answers }: EngineAggregate<Question, Answer>): [string, Answers] {
  // Questions come back to the aggregate that they were asked of, so they have its type.
  return [aggregate.id, (engine, questions) => answers(engine, questions as readonly Question[])];
}


const BY_ID: ReadonlyMap<string, Answers> = new Map([
  entry(activeUsersInEngine),
  entry(buyersInEngine),
  entry(campaignSalesInEngine),
  entry(campaignTiersInEngine),
  entry(communityBuyersInEngine),
  entry(dayRetentionInEngine),
  entry(registrationCohortsInEngine),
  entry(newUsersInEngine),
  entry(registeredUsersInEngine),
  entry(salesInEngine),
  entry(tasksDoneInEngine),
  entry(tierCountsInEngine),
  entry(tierMigrationInEngine),
  entry(touchesInEngine),
  entry(dateQualityInEngine),
  entry(orderQualityInEngine),
  entry(taskQualityInEngine),
  entry(userQualityInEngine),
  entry(wakeupQualityInEngine),
]);
