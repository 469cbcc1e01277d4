import { campaignRetentionMetrics } from './families/campaign-retention';
import { campaignTierMetrics } from './families/campaign-tiers';
import { campaignMetrics } from './families/campaigns';
import { communityMetrics } from './families/community';
import { experimentMetrics } from './families/experiments';
import { feedbackMetrics } from './families/feedback';
import { funnelMetrics } from './families/funnel';
import { pageMetrics } from './families/pages';
import { planMetrics } from './families/plan';
import { recommendationMetrics } from './families/recommendation';
import { releaseMetrics } from './families/releases';
import { retentionMetrics } from './families/retention';
import { revenueMetrics } from './families/revenue';
import { serviceMetrics } from './families/service';
import { spendMetrics } from './families/spend';
import { strategyMetrics } from './families/strategies';
import { targetMetrics } from './families/targets';
import { taskMetrics } from './families/tasks';
import { teamMetrics } from './families/team';
import { tierMetrics } from './families/tiers';
import { usersMetrics } from './families/users';
import { wakeupMetrics } from './families/wakeups';
import type { Measure, Metric } from './metric';

/**
 * Every metric, in the order in which figures are listed. Those of targets and plans come last: they read the others'
 * figures.
 */
export const METRICS: readonly Metric[] = [
  ...usersMetrics,
  ...revenueMetrics,
  ...tierMetrics,
  ...strategyMetrics,
  ...taskMetrics,
  ...spendMetrics,
  ...experimentMetrics,
  ...communityMetrics,
  ...wakeupMetrics,
  ...retentionMetrics,
  ...campaignMetrics,
  ...campaignRetentionMetrics,
  ...campaignTierMetrics,
  ...feedbackMetrics,
  ...releaseMetrics,
  ...funnelMetrics,
  ...recommendationMetrics,
  ...serviceMetrics,
  ...pageMetrics,
  ...teamMetrics,
  ...targetMetrics,
  ...planMetrics,
];

/** The metrics that have periods and baselines. */
export const MEASURES: readonly Measure[] = METRICS.filter((metric) => metric.kind !== 'other');
