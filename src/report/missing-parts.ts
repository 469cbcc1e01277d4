import type { ReportContext } from './context';

/** Parts of the report, and the figures of which at least one makes the part worth telling. */
const PARTS = {
  users: ['users.total', 'users.mau', 'revenue'],
  tiers: ['tier.users'],
  strategies: ['strategy.lift'],
  tasks: ['tasks.completed'],
  channels: ['spend.total', 'cac'],
  experiments: ['experiment.uplift'],
  community: ['community.activity_rate'],
  wakeup: ['wakeup.rate30'],
  retention: ['retention.day', 'retention.cohort'],
  campaigns: ['campaign.count', 'campaign.gmv'],
  feedback: ['feedback.count'],
  releases: ['releases.count'],
  funnel: ['funnel.conversion'],
  recommendation: ['recommendation.ctr'],
  service: ['service.minutes', 'service.csat'],
  pages: ['page.load_seconds'],
  team: ['team.size'],
  training: ['training.sessions'],
  targets: ['target.attainment'],
} as const;

export type ReportPart = keyof typeof PARTS | 'problems';

/** The parts of the report that have no data. */
export function missingParts(context: ReportContext): ReportPart[] {
  const withValue = new Set(
    context.input.figures.figures.flatMap((figure) => (figure.value === null ? [] : [figure.id])),
  );
  const missing = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(
    (part) => !PARTS[part].some((id) => withValue.has(id)),
  );
  return context.details.problems.length === 0 ? [...missing, 'problems'] : missing;
}
