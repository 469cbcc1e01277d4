import { flag, listOf, number, objectOf, orNull, text, whole, type Shape } from '../metrics/json-shape';
import { dataset } from '../metrics/read-figures-json';
import type {
  CampaignRow, CoverageRow, FunnelRows, FunnelStep, MemberRow, ProblemRow, ReleaseRow, ReportDetails, StrategyRow, TargetRow, TrainingRow, VariantRow,
} from '../report/details';

type Topic = ReportDetails['topics'] extends ReadonlyMap<string, infer Value> ? Value : never;

/** The rows that a report lists, as plain data for `JSON.stringify`. */
export interface DetailsJson extends Omit<ReportDetails, 'topics'> {
  readonly topics: readonly (Topic & { readonly topic: string })[];
}

export function detailsJson({ topics, ...details }: ReportDetails): DetailsJson {
  return { ...details, topics: [...topics].map(([topic, entry]) => ({ topic, ...entry })) };
}

/** Reads what `detailsJson` made; throws `FiguresJsonError` for any value that is not of its type. */
export function readDetails(json: unknown, place: string): ReportDetails {
  const { topics, ...details } = shape(json, place);
  return { ...details, topics: new Map(topics.map(({ topic, ...entry }) => [topic, entry])) };
}

const words = orNull(text);
const amount = orNull(number);
const dayNumber = whole(-1_000_000, 1_000_000);
const member = listOf(objectOf<MemberRow>({ name: text, role: text, day: dayNumber }));
const steps = listOf(objectOf<FunnelStep>({ step: text, users: number }));

const shape: Shape<DetailsJson> = objectOf<DetailsJson>({
  problems: listOf(objectOf<ProblemRow>({ problem: text, trend: flag, kind: words, impact: words, action: words, owner: words, due: orNull(dayNumber) })),
  strategies: listOf(objectOf<StrategyRow>({ strategy: text, tier: words, metric: words, before: amount, after: amount, start: orNull(dayNumber) })),
  trainings: listOf(objectOf<TrainingRow>({ day: dayNumber, topic: text, type: words, hours: amount, attendees: amount, retrospective: flag })),
  joiners: member,
  leavers: member,
  topics: listOf(objectOf<Topic & { readonly topic: string }>({ topic: text, status: words, messages: number })),
  campaigns: listOf(objectOf<CampaignRow>({
    campaign: text, start: dayNumber, end: orNull(dayNumber), type: words, cost: amount, exposures: amount, ugc: amount,
  })),
  releases: listOf(objectOf<ReleaseRow>({ version: text, day: dayNumber, content: words })),
  funnels: listOf(objectOf<FunnelRows>({ flow: text, current: steps, before: steps })),
  variants: listOf(objectOf<VariantRow>({ experiment: text, variant: text, visitors: number, conversions: number })),
  targets: listOf(objectOf<TargetRow>({ year: number, metric: text, owner: words, quarters: listOf(amount) })),
  coverage: listOf(objectOf<CoverageRow>({ dataset, rows: number, first: dayNumber, last: dayNumber })),
});
