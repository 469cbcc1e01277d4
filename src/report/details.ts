import type { DatasetId } from '../datasets/schema';

/** Rows of the team's tables that the report lists and that no figure carries. Days are numbers since 1970-01-01. */
export interface ReportDetails {
  readonly problems: readonly ProblemRow[];
  readonly strategies: readonly StrategyRow[];
  readonly trainings: readonly TrainingRow[];
  readonly joiners: readonly MemberRow[];
  readonly leavers: readonly MemberRow[];
  /** Latest status of each topic, and how many messages it has in the year. */
  readonly topics: ReadonlyMap<string, { readonly status: string | null; readonly messages: number }>;
  readonly campaigns: readonly CampaignRow[];
  readonly releases: readonly ReleaseRow[];
  readonly funnels: readonly FunnelRows[];
  readonly variants: readonly VariantRow[];
  readonly targets: readonly TargetRow[];
  /** First and last day of each dataset that has dates. */
  readonly coverage: readonly CoverageRow[];
}

export interface ProblemRow {
  readonly problem: string;
  readonly trend: boolean;
  readonly kind: string | null;
  readonly impact: string | null;
  readonly action: string | null;
  readonly owner: string | null;
  readonly due: number | null;
}

export interface StrategyRow {
  readonly strategy: string;
  readonly tier: string | null;
  readonly metric: string | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly start: number | null;
}

export interface TrainingRow {
  readonly day: number;
  readonly topic: string;
  readonly type: string | null;
  readonly hours: number | null;
  readonly attendees: number | null;
  readonly retrospective: boolean;
}

export interface MemberRow {
  readonly name: string;
  readonly role: string;
  readonly day: number;
}

export interface CampaignRow {
  readonly campaign: string;
  readonly start: number;
  readonly end: number | null;
  readonly type: string | null;
  readonly cost: number | null;
  readonly exposures: number | null;
  readonly ugc: number | null;
}

export interface ReleaseRow {
  readonly version: string;
  readonly day: number;
  readonly content: string | null;
}

export interface FunnelRows {
  readonly flow: string;
  readonly current: readonly FunnelStep[];
  readonly before: readonly FunnelStep[];
}

export interface FunnelStep {
  readonly step: string;
  readonly users: number;
}

export interface VariantRow {
  readonly experiment: string;
  readonly variant: string;
  readonly visitors: number;
  readonly conversions: number;
}

/** A row of the targets table; its metric as an id where the team's name for it is known. */
export interface TargetRow {
  readonly year: number;
  readonly metric: string;
  readonly owner: string | null;
  readonly quarters: readonly (number | null)[];
}

export interface CoverageRow {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

/** No details at all. */
export const NO_DETAILS: ReportDetails = {
  problems: [],
  strategies: [],
  trainings: [],
  joiners: [],
  leavers: [],
  topics: new Map(),
  campaigns: [],
  releases: [],
  funnels: [],
  variants: [],
  targets: [],
  coverage: [],
};
