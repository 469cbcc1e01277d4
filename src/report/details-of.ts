import { NO_DAY } from '../workbook/calendar';
import type { DatasetId } from '../datasets/schema';
import type { Datasets, Table } from '../datasets/table';
import type { Figures } from '../metrics/figure';
import { metricByName } from '../metrics/metric-by-name';
import { frameOf, isWithin } from '../metrics/periods';
import type { Period } from '../metrics/periods';
import type {
  CampaignRow,
  CoverageRow,
  MemberRow,
  ProblemRow,
  ReleaseRow,
  ReportDetails,
  StrategyRow,
  TargetRow,
  TrainingRow,
  VariantRow,
} from './details';
import { funnelRows } from './funnel-rows';
import { dateColumnOf, dayAt, numberAt, textAt } from './table-cell';

/** The rows that the report lists, from the tables they stand in; those with a date are of the report's year. */
export function reportDetails(datasets: Datasets, figures: Figures): ReportDetails {
  const { tables } = datasets;
  const year = frameOf(figures.year, figures.fiscalStart, figures.unfinished ? figures.asOf : null).whole;
  const before = frameOf(figures.year - 1, figures.fiscalStart, null).whole;
  return {
    problems: rowsOf(tables.problems, problem),
    strategies: rowsOf(tables.strategies, strategy),
    trainings: within(tables.training, 'date', year, training).toSorted((a, b) => a.day - b.day),
    joiners: within(tables.team, 'joined_at', year, (table, row, day): MemberRow => member(table, row, day)),
    leavers: within(tables.team, 'left_at', year, (table, row, day): MemberRow => member(table, row, day)),
    topics: topics(tables.feedback, year),
    campaigns: within(tables.campaigns, 'start', year, campaign),
    releases: within(tables.releases, 'released_at', year, release).toSorted((a, b) => a.day - b.day),
    funnels: funnelRows(tables.funnel, year, before),
    variants: rowsOf(tables.experiments, variant),
    targets: rowsOf(tables.targets, target),
    coverage: coverage(datasets),
  };
}

function rowsOf<Row>(table: Table | undefined, read: (table: Table, row: number) => Row): Row[] {
  return table === undefined ? [] : Array.from({ length: table.rowCount }, (_, row) => read(table, row));
}

function within<Row>(
  table: Table | undefined,
  column: string,
  period: Period,
  read: (table: Table, row: number, day: number) => Row,
): Row[] {
  return rowsOf(table, (of, row) => ({ of, row, day: dayAt(of, column, row) })).flatMap(({ of, row, day }) =>
    day !== null && isWithin(day, period) ? [read(of, row, day)] : [],
  );
}

function problem(table: Table, row: number): ProblemRow {
  const kind = textAt(table, 'kind', row);
  return {
    problem: textAt(table, 'problem', row) ?? '',
    trend: /趋势|trend|机会|opportunit/i.test(kind ?? ''),
    kind,
    impact: textAt(table, 'impact', row),
    action: textAt(table, 'action', row),
    owner: textAt(table, 'owner', row),
    due: dayAt(table, 'due', row),
  };
}

function strategy(table: Table, row: number): StrategyRow {
  return {
    strategy: textAt(table, 'strategy', row) ?? '',
    tier: textAt(table, 'tier', row),
    metric: textAt(table, 'metric', row),
    before: numberAt(table, 'before', row),
    after: numberAt(table, 'after', row),
    start: dayAt(table, 'start', row),
  };
}

function training(table: Table, row: number, day: number): TrainingRow {
  const [topic, type] = [textAt(table, 'topic', row) ?? '', textAt(table, 'type', row)];
  const retrospective = /复盘|retro|review|post-?mortem/i.test(type ?? topic);
  return {
    day,
    topic,
    type,
    hours: numberAt(table, 'hours', row),
    attendees: numberAt(table, 'attendees', row),
    retrospective,
  };
}

function member(table: Table, row: number, day: number): MemberRow {
  return { name: textAt(table, 'name', row) ?? '', role: textAt(table, 'role', row) ?? '', day };
}

function campaign(table: Table, row: number, start: number): CampaignRow {
  return {
    campaign: textAt(table, 'campaign', row) ?? '',
    start,
    end: dayAt(table, 'end', row),
    type: textAt(table, 'type', row),
    cost: numberAt(table, 'cost', row),
    exposures: numberAt(table, 'exposures', row),
    ugc: numberAt(table, 'ugc', row),
  };
}

function release(table: Table, row: number, day: number): ReleaseRow {
  return { version: textAt(table, 'version', row) ?? '', day, content: textAt(table, 'content', row) };
}

function variant(table: Table, row: number): VariantRow {
  return {
    experiment: textAt(table, 'experiment', row) ?? '',
    variant: textAt(table, 'variant', row) ?? '',
    visitors: numberAt(table, 'visitors', row) ?? 0,
    conversions: numberAt(table, 'conversions', row) ?? 0,
  };
}

function target(table: Table, row: number): TargetRow {
  const name = textAt(table, 'metric', row) ?? '';
  return {
    year: numberAt(table, 'year', row) ?? 0,
    metric: metricByName(name) ?? name,
    owner: textAt(table, 'owner', row),
    quarters: ['q1', 'q2', 'q3', 'q4'].map((column) => numberAt(table, column, row)),
  };
}

/** Messages of each topic, and the status of the last of them that has one. */
function topics(table: Table | undefined, year: Period): ReportDetails['topics'] {
  const found = new Map<string, { status: string | null; messages: number }>();
  for (const { topic, status } of within(table, 'date', year, (of, row) => ({
    topic: textAt(of, 'topic', row) ?? '',
    status: textAt(of, 'status', row),
  }))) {
    const known = found.get(topic);
    found.set(topic, { status: status ?? known?.status ?? null, messages: (known?.messages ?? 0) + 1 });
  }
  return found;
}

function coverage({ tables }: Datasets): CoverageRow[] {
  return (Object.keys(tables) as DatasetId[]).flatMap((dataset) => {
    const table = tables[dataset];
    const days = table?.days(dateColumnOf(dataset));
    if (table === undefined || !days) return [];
    let [first, last] = [Infinity, -Infinity];
    for (const day of days) {
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    return first <= last ? [{ dataset, rows: table.rowCount, first, last }] : [];
  });
}
