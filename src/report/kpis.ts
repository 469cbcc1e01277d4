/** The figures that the overview shows as cards, by theme. */
export const KPI_GROUPS = [
  {
    theme: 'users',
    ids: [
      'users.total',
      'users.mau',
      'users.paying_share',
      'arpu',
      'revenue',
      'orders.count',
      'aov',
      'repurchase_rate',
    ],
  },
  {
    theme: 'growth',
    ids: [
      'cac',
      'channel.conversion',
      'community.activity_rate',
      'community.paying_multiple',
      'wakeup.rate30',
      'referral.share',
      'users.new',
      'spend.total',
    ],
  },
  { theme: 'campaigns', ids: ['campaign.gmv', 'campaign.gmv_share', 'campaign.new_user_share', 'campaign.cpm'] },
  {
    theme: 'product',
    ids: [
      'recommendation.ctr',
      'service.minutes',
      'service.csat',
      'page.load_seconds',
      'page.bounce_rate',
      'funnel.conversion',
      'feedback.count',
      'releases.count',
    ],
  },
] as const;

/** Figures whose change is neither good nor bad in itself. */
export const NEUTRAL: ReadonlySet<string> = new Set([
  'spend.total',
  'feedback.count',
  'feedback.topics',
  'campaign.count',
  'team.size',
  'training.sessions',
  'training.hours',
  'training.attendances',
  'releases.count',
  'page.load_bounce_correlation',
  'natural.paying_rate',
  'funnel.steps',
  'users.active',
  'feedback.selected',
  'tasks.completed',
  'tasks.users',
  'tasks.points',
  'campaign.ugc',
  'campaign.exposures',
]);
