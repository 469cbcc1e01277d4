import { NO_DAY, dayOf } from '../workbook/calendar';
import type { DatasetId } from '../datasets/schema';
import type { Column, Datasets, Table } from '../datasets/table';
import { sampleCampaignLedger } from './sample-campaign-ledger';
import { sampleCommunity } from './sample-community';
import { sampleFeedback, sampleReleases } from './sample-feedback';
import { sampleExperiments, sampleStrategies } from './sample-growth';
import { type MonthlySummary, monthlySummary } from './sample-monthly';
import { sampleMembers, sampleTraining } from './sample-people';
import { FLOW, sampleFunnel, samplePages, sampleRecommendation } from './sample-product';
import { sampleSpend } from './sample-spend';
import { dateColumn, internedIds, numberColumn, sampleTable, textColumn } from './sample-table';
import { sampleProblems, sampleTargets } from './sample-targets';
import { RATINGS, sampleTickets } from './sample-tickets';
import type { Team } from './team';

/** The tables that do not grow with the users, or little. */
export function smallTables(team: Team, interners: Datasets['interners']): Partial<Record<DatasetId, Table>> {
  const { plan, users, orders, activity } = team;
  const { year } = plan.current;
  const feedback = sampleFeedback(plan);
  const tickets = sampleTickets(plan);
  const months = [
    monthlySummary(plan.before, users, orders.before, activity),
    monthlySummary(plan.current, users, orders.current, activity),
  ];
  return {
    monthly: monthlyTable(months),
    spend: table('spend', sampleSpend(plan, users), {
      date: days((row) => row.month), channel: texts((row) => row.channel), spend: numbers((row) => row.cents / 100),
      new_customers: numbers((row) => row.newCustomers), impressions: numbers((row) => row.impressions),
      clicks: numbers((row) => row.clicks),
    }),
    experiments: table('experiments', sampleExperiments(year), {
      experiment: texts((row) => row.experiment), variant: texts((row) => row.variant),
      visitors: numbers((row) => row.visitors), conversions: numbers((row) => row.conversions),
      start: days((row) => row.start), end: days((row) => row.end),
    }),
    strategies: table('strategies', sampleStrategies(year), {
      strategy: texts((row) => row.strategy), tier: texts((row) => row.tier), metric: texts((row) => row.metric),
      before: numbers((row) => row.before), after: numbers((row) => row.after), start: days((row) => row.start),
    }),
    community: table('community', sampleCommunity(plan), {
      date: days((row) => row.month), group: texts((row) => row.group), members: numbers((row) => row.members),
      active_members: numbers((row) => row.activeMembers),
    }),
    campaigns: table('campaigns', sampleCampaignLedger(plan), {
      campaign: texts((row) => row.campaign.name), type: texts((row) => row.campaign.type),
      start: days((row) => row.campaign.start), end: days((row) => row.campaign.end),
      cost: numbers((row) => row.cents / 100), exposures: numbers((row) => row.exposureThousands * 1000),
      ugc: numbers((row) => row.ugc),
    }),
    feedback: table('feedback', feedback, {
      feedback_id: () => internedIds(feedback.map((row) => row.id), interners.feedback), date: days((row) => row.day),
      topic: texts((row) => row.topic), affected_users: numbers((row) => row.affectedUsers),
      pain: numbers((row) => row.pain), cost: numbers((row) => row.cost), status: texts((row) => row.status),
    }),
    releases: table('releases', sampleReleases(plan), {
      version: texts((row) => row.version), released_at: days((row) => row.day), content: texts((row) => row.content),
    }),
    funnel: table('funnel', sampleFunnel(plan), {
      date: days((row) => row.month), flow: texts(() => FLOW), version: texts((row) => row.version),
      step_no: numbers((row) => row.stepNumber), step: texts((row) => row.step), users: numbers((row) => row.users),
    }),
    recommendation: table('recommendation', sampleRecommendation(plan), {
      date: days((row) => row.month), slot: texts((row) => row.slot), impressions: numbers((row) => row.impressions),
      clicks: numbers((row) => row.clicks),
    }),
    pages: table('pages', samplePages(plan), {
      date: days((row) => row.month), page: texts((row) => row.page), load_seconds: numbers((row) => row.loadSeconds),
      visits: numbers((row) => row.visits), bounces: numbers((row) => row.bounces),
    }),
    tickets: table('tickets', tickets, {
      ticket_id: () => internedIds(tickets.map((row) => row.id), interners.ticket), created_at: days((row) => row.day),
      minutes: numbers((row) => (row.tenths === null ? NaN : row.tenths / 10)),
      rating: texts((row) => (row.rating === null ? null : RATINGS[row.rating]!)), agent: texts((row) => row.agent),
    }),
    team: table('team', sampleMembers(year), {
      name: texts((row) => row.name), role: texts((row) => row.role), joined_at: days((row) => row.joined),
      left_at: days((row) => row.left),
    }),
    training: table('training', sampleTraining(year), {
      date: days((row) => row.day), topic: texts((row) => row.topic), type: texts((row) => row.type),
      hours: numbers((row) => row.hours), attendees: numbers((row) => row.attendees),
    }),
    targets: table('targets', sampleTargets(plan), {
      year: numbers((row) => row.year), metric: texts((row) => row.metric), target: numbers((row) => row.target),
      owner: texts((row) => row.owner), q1: numbers((row) => row.quarters?.[0] ?? NaN),
      q2: numbers((row) => row.quarters?.[1] ?? NaN), q3: numbers((row) => row.quarters?.[2] ?? NaN),
      q4: numbers((row) => row.quarters?.[3] ?? NaN),
    }),
    problems: table('problems', sampleProblems(year), {
      problem: texts((row) => row.problem), kind: texts((row) => row.kind), impact: texts((row) => row.impact),
      action: texts((row) => row.action), owner: texts((row) => row.owner), due: days((row) => row.due),
    }),
  };
}

type Reading<Row> = (rows: readonly Row[]) => Column;

function table<Row>(dataset: DatasetId, rows: readonly Row[], columns: Readonly<Record<string, Reading<Row>>>): Table {
  return sampleTable(
    dataset, rows.length, Object.fromEntries(Object.entries(columns).map(([name, read]) => [name, read(rows)])),
  );
}

function texts<Row>(of: (row: Row) => string | null): Reading<Row> {
  return (rows) => textColumn(rows.map(of));
}

function numbers<Row>(of: (row: Row) => number): Reading<Row> {
  return (rows) => numberColumn(rows.map(of));
}

function days<Row>(of: (row: Row) => number | null): Reading<Row> {
  return (rows) => dateColumn(Int32Array.from(rows, (row) => of(row) ?? NO_DAY));
}

function monthlyTable(years: readonly MonthlySummary[]): Table {
  const column = (of: (summary: MonthlySummary) => readonly number[]): Column => numberColumn(years.flatMap(of));
  return sampleTable('monthly', years.length * 12, {
    month: dateColumn(Int32Array.from({ length: years.length * 12 }, (_, i) => dayOf(years[0]!.year, i + 1, 1))),
    total_users: column((summary) => summary.totalUsers),
    new_users: column((summary) => summary.newUsers),
    mau: column((summary) => summary.mau),
    paying_users: column((summary) => summary.payingUsers),
    revenue: column((summary) => summary.revenueCents.map((cents) => cents / 100)),
  });
}
