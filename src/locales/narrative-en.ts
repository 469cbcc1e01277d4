import type { NarrativeWords } from './narrative-zh';
import type { Phrase } from './phrase';
import { joinPhrases, phraseText, say } from './phrase';

const VERBS = {
  amount: { up: 'grew', down: 'fell' },
  rate: { up: 'rose', down: 'fell' },
  cost: { up: 'rose', down: 'fell' },
} as const;

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** `a, b and c` */
function and(items: readonly Phrase[], separator = ', '): Phrase {
  if (items.length < 2) return items[0] ?? [];
  return say`${joinPhrases(items.slice(0, -1), separator)} and ${items.at(-1)!}`;
}

function andTexts(items: readonly string[]): string {
  return phraseText(and(items.map((item) => [item])));
}

function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : phrase;
}

/** Within a sentence a name starts small, unless it is an abbreviation. */
function small(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  return typeof first === 'string' ? [smallText(first), ...rest] : phrase;
}

function smallText(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export const narrativeEn: NarrativeWords = {
  // Punctuation and joining
  clause: '; ',
  sentence: ' ',
  list: (items) => and(items),
  clauses: (items) =>
    joinPhrases(
      items.map((item, index) => (index === 0 ? item : small(item))),
      '; ',
    ),
  end: (phrase) => capital(say`${phrase}.`),
  quoted: (name) => `“${name}”`,
  rest: (count) => `${count} more are left out`,

  // Movements
  since: { 'prior-year': '', 'start-of-year': ' at the start of the year', 'first-version': ' in the first version' },
  sinceLastYearEnd: '',
  sinceFirstQuarter: ' in the first quarter',
  untilQuarter: (quarter) => ` in the ${QUARTERS[quarter - 1] ?? ''} quarter`,
  moved: (name, since, from, until, to, direction, manner) =>
    say`${name} ${VERBS[manner][direction]} from ${from}${since} to ${to}${until}`,
  byPercent: (size, direction) => say`, ${direction} ${size}`,
  byPoints: (size, direction) => say`, ${direction} ${size} pp`,
  better: ' (an improvement)',
  worse: ' (a deterioration)',
  stands: (name, value) => say`${name} stands at ${value}`,
  level: (name, value) => say`${name} stands at ${value}, level with the baseline`,
  fromSummary: ' (from the team’s monthly summary)',
  percentUp: (size) => say`${size} above`,
  percentDown: (size) => say`${size} below`,
  points: (size, direction) => say`${direction} ${size} pp`,

  // Title and opening
  title: (year) => `Operations review ${year} and plan for ${year + 1}`,
  byline: { author: 'Author: ', department: 'Department: ', date: 'Date: ' },
  mainLine: (year, themes) => say`In ${year} the team worked on ${andTexts(themes)}, steering by data throughout.`,
  themes: { users: 'user growth', campaigns: 'campaigns', product: 'the product', team: 'the team itself' },
  strongest: (items) => say`The strongest results of the year: ${joinPhrases(items.map(small), '; ')}.`,
  overTarget: (attainment) => say` (${attainment} of target)`,
  targetsMet: (total, met) =>
    say`Of ${total} yearly targets, ${met} ${met === 1 ? 'was' : 'were'} met${met < total ? ` and ${total - met} missed` : ''}.`,
  weaker: (items, more) =>
    say`At the same time ${more > 0 ? `${items.map(smallText).join(', ')} and ${more} more` : andTexts(items.map(smallText))} weakened against the baseline; see “Problems and trends”.`,
  unfinished: (date) => say`The data end on ${date}: the year is not finished, and every value is as of that day.`,
  startOfYear: say`Against the start of the year: stocks compare with the end of the first month; rates and means compare the first quarter with the quarter of the last day of data.`,

  // Outline
  parts: {
    review: (year) => `I. ${year} in review`,
    problems: 'II. Problems and trends',
    plan: (year) => `III. Plan for ${year + 1}`,
    appendix: 'Appendix: definitions and sources',
  },
  sections: { users: 'Users', campaigns: 'Campaigns', product: 'Product', team: 'Team' },
  sectionHeading: (number, name) => `${number}. ${name}`,
  groupHeading: (_number, name) => name,
  groups: {
    scale: 'Scale and revenue',
    tiers: 'User tiers',
    acquisition: 'Acquisition and channels',
    community: 'Private domain',
    retention: 'Retention and referral',
    own: 'Listed by the team',
    figures: 'What the figures say',
  },

  // Users and tiers
  asOf: (date, phrase) => say`By ${date}, ${small(phrase)}`,
  wholeYear: (phrase) => say`Over the year, ${small(phrase)}`,
  tiers: {
    core: { name: 'Core users', meaning: 'recent buyers with high frequency and value' },
    potential: { name: 'Potential users', meaning: 'recent buyers, and recently active or registered non-buyers' },
    dormant: { name: 'Dormant users', meaning: 'buyers with a long gap, and non-buyers inactive for 31 to 90 days' },
    churned: { name: 'Churned users', meaning: 'no purchase for long, or inactive for over 90 days' },
    new: { name: 'Registered this year', meaning: 'registered in the report year' },
  },
  tierStands: (name, meaning, users, share) => say`${name.toLowerCase()} (${meaning}) ${users}, ${share}`,
  tierList: (items) => say`All registered users fall into four tiers: ${joinPhrases(items, '; ')}.`,
  tierShares: (items) => say`Against the baseline, ${and(items)}.`,
  tierShare: (name, size, direction) =>
    say`the share of ${name.toLowerCase()} ${direction === 'up' ? 'rose' : 'fell'} by ${size} pp`,
  migration: (from, to, users) => say`${from.toLowerCase()} to ${to.toLowerCase()} (${users})`,
  migrations: (up, down, items) =>
    say`Of the users registered before the year, ${up} moved up and ${down} moved down a tier; the main moves were ${and(items)}.`,
  strategy: (name, tier, metric, lift, direction) =>
    say`after “${name}”${tier === null ? '' : ` (for ${tier})`}, ${metric ?? 'the tracked metric'} was ${lift} ${direction === 'up' ? 'higher' : 'lower'}`,
  strategies: (items) =>
    say`Tier strategies: ${joinPhrases(items, '; ')}. These are before-and-after comparisons without a control group.`,
  tasks: (completed, users, points) =>
    say`Growth tasks were completed ${completed} times${users === null ? '' : say` by ${users} users`}${points === null ? '' : say`, earning ${points} points`}.`,

  // Acquisition
  channelCac: (channel, value, change) => say`${channel} ${value}${change}`,
  channelCacChange: (size, direction) => say` (${direction} ${size})`,
  channelsCac: (items, more) =>
    say`By channel, acquisition cost was ${and(items)}${more > 0 ? `; ${more} more channels are listed on “Channels & tests”` : ''}.`,
  experiment: (name, variant, control, uplift, direction, p, significant) =>
    say`in the A/B test “${name}”, “${variant}” converted ${uplift} ${direction === 'up' ? 'better' : 'worse'} than “${control}” (p${p}, ${significant ? 'significant' : 'not significant: no winner yet'})`,
  experimentSrm: say`; the samples were split unevenly (SRM test failed), so the result must be used with care`,
  pEquals: (value) => say` = ${value}`,
  pBelow: ' < 0.001',

  // Private domain and retention
  multiple: (community, natural, multiple) =>
    say`${community} of community members paid against ${natural} of other users, ${multiple} as often.`,
  leftOut: (count) =>
    say`${count} touches less than 30 days before the end of the data are not counted in the reactivation rate.`,
  dayRetention: (items) => say`New users: ${and(items)}.`,
  dayRetentionOf: (n, value, change) => say`day-${n} retention ${value}${change}`,
  dayRetentionChange: (size, direction) => say` (${direction} ${size} pp)`,
  cohorts: (best, bestValue, worst, worstValue) =>
    say`By registration month, retention in the following month was highest for ${best} (${bestValue}) and lowest for ${worst} (${worstValue}).`,

  // Campaigns
  campaignType: (type, count) => say`${type} ${count}`,
  campaignCount: (count, before, types) =>
    say`The team ran ${count} campaigns${before}${types.length === 0 ? '' : say`: ${and(types)}`}.`,
  campaignCountBefore: (_since, from) => say` (${from} before)`,
  campaignRetention: (value, uplift, direction) =>
    say`Users who registered during a campaign had a 30-day retention of ${value}, ${uplift} ${direction === 'up' ? 'above' : 'below'} that of other new users.`,
  campaignTop: (name, gmv, aov) => say`“${name}” with ${gmv}${aov}`,
  campaignAov: (aov, uplift, direction) =>
    say` (${aov} an order, ${uplift} ${direction === 'up' ? 'above' : 'below'} everyday)`,
  campaignsTop: (count, items) =>
    say`${count === 1 ? 'The largest by GMV was' : `The ${count} largest by GMV were`} ${and(items)}.`,
  campaignTier: (campaign, tier, gmv, buyers) =>
    say`In the largest, “${campaign}”, ${tier.toLowerCase()} brought ${gmv} of GMV as ${buyers} of the buyers.`,
  everyday: 'everyday',

  // Product, service, team
  topFeedback: (items) => say`By priority (users affected × pain ÷ cost), the leading needs are ${and(items)}.`,
  topFeedbackItem: (topic, score) => say`“${topic}” (${score})`,
  feedbackSelected: (count) => say`${count} needs were selected or shipped.`,
  feedbackReceived: (messages, topics) => capital(say`${messages}, on ${topics} needs.`),
  funnelSteps: (flow, _since, from, to, direction) =>
    say`“${flow}” was ${direction === 'up' ? 'lengthened' : 'shortened'} from ${from} to ${to} steps`,
  funnelConversion: (flow) => `The conversion of “${flow}”`,
  withNote: (phrase, note) => say`${phrase}; ${small(note)}`,
  correlation: (value, strength, positive) =>
    say`Over pages and months, load time and bounce rate have a correlation of ${value}: a ${strength} ${positive ? 'positive' : 'negative'} association, which does not show cause.`,
  role: (role, count) => say`${role} ${count}`,
  teamSize: (movement, roles) => capital(say`${movement}${roles.length === 0 ? '' : say`: ${and(roles)}`}.`),
  joinersLeavers: (joined, left) => say`${joined} joined and ${left} left during the year.`,
  training: (sessions, hours, attendances) =>
    say`The team held ${sessions} training and review sessions${hours === null ? '' : say` (${hours})`}${attendances === null ? '' : say` with ${attendances} attendances`}.`,
  retrospectives: (count, topics, more) =>
    say`${count} of them were retrospectives: ${topics.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,

  // Problems
  problem: (problem, impact, action) =>
    say`${problem}${impact === null ? '' : ` (impact: ${impact})`}${action === null ? '' : ` → ${action}`}`,
  pains: (items) => say`Pain points: ${joinPhrases(items, '; ')}.`,
  trends: (items) => say`Trends: ${joinPhrases(items, '; ')}.`,
  missedTarget: (name, actual, target, attainment) =>
    say`${name} reached ${actual} against a target of ${target}: ${attainment}, missed`,
  worsened: (movement) => movement,
  dearerChannel: (channel, from, to, size) =>
    say`acquisition cost of ${channel} rose from ${from} to ${to}, up ${size}`,
  grownTier: (tier, from, to, size) =>
    say`the share of ${tier.toLowerCase()} rose from ${from} to ${to}, up ${size} pp`,
  dataGap: (sentence) => say`${sentence.replace(/[.。]$/, '')}`,
  noWeakness: say`The figures show no missed target and no weakened metric.`,

  // Plan
  planIntro: (given, proposed, year) =>
    say`For ${year + 1} there are ${given + proposed} targets${given === 0 || proposed === 0 ? '' : `: ${given} set by the team, ${proposed} proposed`}${proposed === 0 ? ', all set by the team' : `${given === 0 ? ', all proposed' : ''} by carrying on half of this year’s change; proposals are marked and open to discussion`}.`,
  planTargetOnly: (name, target, proposal) => say`${name}: target ${target}${proposal ? ' (proposed)' : ''}`,
  planTarget: (name, from, target, growth, proposal) =>
    say`${name}: from ${from} to ${target}${growth}${proposal ? ' (proposed)' : ''}`,
  planGrowth: (size, direction) => say`, ${direction} ${size}`,
  planTrend: (size, direction) => say`, ${direction} ${size} if this year’s course goes on`,
  planTrendPoints: (size, direction) => say`, ${direction} ${size} pp if this year’s course goes on`,
  planGrowthPoints: (size, direction) => say`, ${direction} ${size} pp`,
  planQuarters: (quarters) => say`; by quarter ${joinPhrases(quarters, ', ')}`,
  planOwner: (owner) => `; owner: ${owner}`,
  planActions: (items) => say`Actions: ${joinPhrases(items, '; ')}.`,
  planAction: (action, owner, due) =>
    say`${action}${owner === null && due === null ? '' : ` (${[owner, due === null ? null : `by ${due}`].filter((item) => item !== null).join(', ')})`}`,
  planContinue: (strategy, lift) => say`continue “${strategy}” (up ${lift} after its start this year)`,

  // Appendix
  definitionsAt: say`Every figure’s definition, value, baseline and source stand on “Figures”; data quality and rows left out on “Data quality”.`,
  coverage: (workbooks, tables, rows, used) =>
    say`The report read ${tables} ${tables === 1 ? 'table' : 'tables'} in ${workbooks} ${workbooks === 1 ? 'file' : 'files'} with ${rows} rows, of which ${used} were used.`,
  rowsLeftOut: (count) => say`The ${count} rows left out are listed by reason on “Data quality”.`,
  baselineKinds: {
    'prior-year': 'Baseline: the same figure of the prior year.',
    'start-of-year': 'Baseline: the start of the year.',
    mixed:
      'Baseline: the prior year where it has data, otherwise the start of the year; “Figures” says which for each.',
  },
  noDataFor: (parts) => say`Without data, and so not told here: ${parts.join(', ')}.`,
  missingFigures: (items, more) =>
    say`Not computable: ${items.map(smallText).join(', ')}${more > 0 ? ` and ${more} more` : ''}; the reasons stand on “Figures”.`,
};
