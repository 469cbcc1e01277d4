import type { ReportWords } from './report-zh';
import { unitWords } from './units';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

export const reportEn: ReportWords = {
  // Sheets
  sheets: {
    cover: () => 'Cover', overview: () => 'Overview', users: () => 'Users & tiers', channels: () => 'Channels & tests', retention: () => 'Community & retention',
    campaigns: () => 'Campaigns', product: () => 'Product & service', team: () => 'Team', problems: () => 'Problems & trends',
    plan: (year) => `Plan ${year + 1}`, summary: () => 'Written summary', quality: () => 'Data quality', figures: () => 'Figures',
  },
  titles: {
    cover: (year) => `Operations review ${year}`, overview: (year) => `${year} at a glance`, users: () => 'Users and tiers', channels: () => 'Channels and experiments',
    retention: () => 'Private domain and retention', campaigns: () => 'Campaigns', product: () => 'Product and service', team: () => 'Team',
    problems: () => 'Problems and trends', plan: (year) => `Plan for ${year + 1}`, summary: () => 'Written summary', quality: () => 'Data quality',
    figures: () => 'Figures: definitions and sources',
  },
  contentsNotes: {
    cover: '', overview: 'Key figures, targets and the course of the year', users: 'Growth, four tiers, migration, tier strategies', channels: 'Spend, acquisition cost, A/B tests',
    retention: 'Group activity, reactivation, referral, cohort heat map', campaigns: 'Ledger, GMV and order value, tier contribution',
    product: 'Funnels, feedback priorities, recommendation, service, pages', team: 'Roles, joiners and leavers, training', problems: 'What the team lists and what the figures say',
    plan: 'Targets (editable), quarters, actions', summary: 'Ready-to-use text, tied to the figures', quality: 'What was read, rows left out, findings', figures: 'Definition, value, baseline and source of every figure',
  },
  subtitle: (year, asOf, unfinished) => `Year ${year} · data to ${asOf}${unfinished ? ' (year not finished)' : ''}`,
  backToContents: 'Contents ›',
  pageOf: 'Page &P of &N',
  properties: { subject: 'Operations year-end report', creator: 'Ops Yearbook', keywords: (year) => `${year}, operations, year-end report` },

  // Common
  bullet: '• ',
  paragraphIndent: '',
  teamJoin: ': ',
  listSeparator: ', ',
  dimensionSeparator: ' · ',
  units: unitWords.en,
  money: '¥',
  unitInHeader: (unit) => ` (${unit})`,
  month: 'Month',
  monthName: (month, year) => `${MONTHS[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`,
  dayText: (year, month, day) => `${day} ${LONG_MONTHS[month - 1] ?? ''} ${year}`,
  date: 'Date', metric: 'Metric', current: 'Current', baseline: 'Baseline', change: 'Change', pointsChange: 'Change (pp)', before: 'Before', after: 'After',
  start: 'Start', end: 'End', owner: 'Owner', due: 'Due',
  baselineKinds: { 'prior-year': 'Prior year', 'start-of-year': 'Start of year', 'first-version': 'First version' },
  restOf: (count) => `${count} more not listed.`,

  cover: {
    subtitle: (asOf, unfinished) => `Data to ${asOf}${unfinished ? '; the year is not finished' : ''}`,
    inputsHeading: 'About this report',
    inputs: { team: 'Team', department: 'Department', author: 'Author', date: 'Date' },
    defaults: { team: 'Operations team', department: 'Operations', author: '' },
    inputsNote: 'Fill in the tinted cells; the title and the summary follow.',
    contents: 'Contents',
    generated: (version, date) => `Made by Ops Yearbook ${version} on ${date}. All data come from the workbooks given and were computed on this machine; the report needs no add-in, macro or external link.`,
  },
  overview: {
    groups: { users: 'Scale and revenue', growth: 'Acquisition, private domain and referral', campaigns: 'Campaigns', product: 'Product and service' },
    noBaseline: 'No baseline', target: 'Target', attained: 'attained', attainment: 'Targets', actual: 'Actual', attainmentRate: 'Attainment', trend: 'The course of the year',
    cardNote: 'Top right: change against the baseline, in percentage points (pp) for shares and rates, in percent otherwise. Green is favourable, red unfavourable; for costs, times and bounces lower is better; uncoloured figures are neutral.',
  },
  users: {
    growth: 'Scale and revenue', tiers: 'User tiers', tier: 'Tier', tierUsers: 'Users', share: 'Share', shareBefore: 'Baseline share', meaning: 'Meaning',
    tierNote: 'Tiers: buyers by RFM score, one tier up when active on at least 4 of the last 30 days; others by days since last active. Shares are rounded to add up to 100%.',
    migration: 'Tier migration', fromTo: 'From \\ to',
    migrationNote: (year) => `Rows: tier at the end of ${year - 1}; columns: tier at the end of ${year}; users. The darker, the more users.`,
    strategies: 'Tier strategies', strategy: 'Strategy', lift: 'Lift', strategyNote: 'Lift = after ÷ before − 1: a before-and-after comparison without a control group.', tasks: 'Growth tasks',
  },
  channels: {
    byMonth: 'Spend and acquisition cost', byChannel: 'By channel', channel: 'Channel', spendChange: 'Spend change', conversionBefore: 'Baseline conversion',
    experiments: 'A/B tests', experiment: 'Experiment', variant: 'Variant', control: 'Control', visitors: 'Visitors', rate: 'Rate', controlRate: 'Control rate', uplift: 'Uplift',
    p: 'p-value', ciLow: 'CI low', ciHigh: 'CI high', verdict: 'Verdict', winner: 'Significantly better', loser: 'Significantly worse', undecided: 'Not significant', imbalanced: 'Uneven samples: use with care',
    experimentNote: 'Two-proportion z test (pooled, two-sided), significant at p < 0.05; CI: 95% interval of the difference in rates; samples count as uneven when the SRM test gives p < 0.001.',
  },
  retention: {
    rates: 'Key rates', dayN: (n) => `Day-${n} retention`, cohorts: 'Monthly retention heat map', cohort: 'Registered in', size: 'Users',
    monthK: (k) => (k === 0 ? 'M0' : `M+${k}`),
    cohortNote: 'Share of each registration month that was active in the k-th month after; months past the data are blank. The darker, the higher.',
  },
  campaigns: {
    figures: 'Key figures', ledger: 'Campaign ledger', campaign: 'Campaign', type: 'Type', uplift: 'AOV vs everyday', cost: 'Cost', exposures: 'Exposures',
    contribution: (campaign) => `Tier contribution: ${campaign}`, gmvShare: 'Share of GMV', buyerShare: 'Share of buyers',
    contributionNote: 'Tiers as of the eve of the campaign; buyers not yet registered then stay in the denominators and have no tier, so the shares may not reach 100%.',
    note: 'Largest GMV first. Everyday: mean net value of orders of no campaign.',
  },
  product: {
    flow: 'Main flow', funnel: (flow) => `Funnel: ${flow}`, step: 'Step', users: 'Users', stepRate: 'Step rate', totalRate: 'Total rate', spacer: 'Spacer',
    stepBefore: 'Steps before', funnelNote: 'The “Spacer” column only centres the funnel’s bars.',
    feedback: 'Priorities of needs', rank: '#', topic: 'Need', messages: 'Messages', priority: 'Priority', priorityBefore: 'Baseline', status: 'Status',
    feedbackNote: 'Priority = users affected × pain ÷ cost.', experience: 'Recommendation, service and pages', pages: 'Page performance', page: 'Page', releases: 'Releases', version: 'Version', content: 'Content',
  },
  team: {
    roles: 'Roles', role: 'Role', difference: 'Difference', moves: 'Joiners and leavers', member: 'Name', move: 'Move', joined: 'Joined', left: 'Left',
    training: 'Training and retrospectives', topic: 'Topic', type: 'Type', hours: 'Hours', attendees: 'Attendees',
  },
  problems: {
    own: 'Listed by the team', problem: 'Problem or trend', kind: 'Kind', impact: 'Impact', action: 'Action', figures: 'What the figures say',
    none: 'The figures show no missed target and no weakened metric.',
    kinds: { missed: 'Target missed', worsened: 'Weakened', channel: 'Dearer channel', tier: 'Tier grew', gap: 'Data gap' },
  },
  plan: {
    targets: (year) => `Targets for ${year}`, inputNote: 'Change the tinted target cells: quarters, implied growth and the written summary follow.',
    unit: 'Unit', current: (year) => `${year} actual`, target: (year) => `${year} target`, status: 'Status', growth: 'Implied', points: 'Points',
    quarter: (q) => QUARTERS[q - 1] ?? '', proposal: 'Proposed', given: 'Set',
    note: 'Quarters: counts and sums by this year’s quarterly shares; stocks, rates and means on a straight line from this year’s value; quarters given by the team as given. Proposed = this year × (1 + change ÷ 2), shares capped at 100%.',
    shares: (year) => `Quarterly shares of ${year} (basis of the quarters)`, actions: 'Actions', action: 'Action', from: 'Addresses', continueStrategy: (name) => `Continue “${name}”`,
    fromStrategy: 'Metric rose after this year’s tier strategy', inputTitle: 'Target', inputShare: 'Enter a number between 0 and 1 (0.14 means 14%).', inputNumber: 'Enter a number of at least 0.',
  },
  quality: {
    sources: 'What was read', dataset: 'Dataset', workbook: 'Workbook', sheet: 'Sheet', range: 'Range', rows: 'Rows', used: 'Used', confidence: 'Confidence', columns: 'Columns recognised',
    findings: 'Findings', noFindings: 'Nothing to report.', severity: 'Severity', count: 'Count', place: 'First place', finding: 'Finding',
    severities: { error: 'Error', warning: 'Warning', info: 'Note' },
    coverage: 'Coverage', first: 'First', last: 'Last', unfinished: (asOf, year) => `The data of ${year} end on ${asOf}; the year is not finished.`,
    leftAlone: 'Sheets and tables left alone', what: 'What', reason: 'Reason', skipped: 'Skipped sheet', unrecognised: 'Unrecognised table',
    skippedReasons: { hidden: 'hidden', 'very-hidden': 'very hidden', empty: 'empty', 'not-a-worksheet': 'not a worksheet' },
    missing: 'Parts without data', missingNote: (parts) => `${parts.join(', ')}: the workbooks hold no data for these, so the report has no such part.`,
  },
  figures: {
    plain: 'Definitions and values', detailed: 'Values by dimension', extras: 'Statistics beside the figures', name: 'Metric', id: 'Id', points: 'Change (pp)', unit: 'Unit', kind: 'Kind', baselineKind: 'Baseline kind',
    status: 'Status', reason: 'Remark', definition: 'Definition', sources: 'Sources', dimensions: 'Dimensions', remarks: 'Notes', extraValue: 'Value', extraName: 'Statistic',
    seeBelow: 'See “Values by dimension”', notComputed: 'Not computed here', kinds: { flow: 'Flow', stock: 'Stock', other: '—' },
    statuses: { ok: 'OK', unavailable: 'No data', proposal: 'Proposed', summary: 'From monthly summary' },
    baselineReason: (reason) => `Baseline: ${reason}`,
    extraNames: {
      rate: 'rate', control_rate: 'control rate', p_value: 'p-value', ci_low: 'CI low', ci_high: 'CI high', srm_p: 'SRM p-value', before: 'before', after: 'after',
      actual: 'actual', target: 'target', left_out: 'left out', year_value: 'whole-year value',
    },
  },
  reasons: {
    'missing-dataset': (p) => `missing dataset: ${p.dataset}`,
    'missing-column': (p) => `missing column: ${p.dataset}, ${p.column}`,
    'no-rows': (p) => `no rows in ${p.period}${p.dataset === '' ? '' : `: ${p.dataset}`}`,
    'division-by-zero': () => 'division by zero',
    'no-such-value': (p) => `no ${p.value} in ${p.period}`,
    'no-start-of-year-baseline': () => 'a count or a sum has no start-of-year baseline',
    'after-as-of': () => 'after the end of the data',
    'too-few-rows': () => 'too few rows',
    'no-target': () => 'no target',
    'no-value': () => 'no value',
    'first-period': () => 'first period of the year: no baseline',
    'no-last-month-rows': (p) => `no rows in the last month${p.dataset === '' ? '' : `: ${p.dataset}`}`,
  },
  missingParts: {
    users: 'users and revenue', tiers: 'user tiers', strategies: 'tier strategies', tasks: 'growth tasks', channels: 'paid channels', experiments: 'A/B tests', community: 'community groups', wakeup: 'reactivation',
    retention: 'retention', campaigns: 'campaigns', feedback: 'user feedback', releases: 'releases', funnel: 'funnels', recommendation: 'recommendation', service: 'customer service',
    pages: 'page performance', team: 'team members', training: 'training', targets: 'yearly targets', problems: 'list of problems',
  },
  charts: {
    users: 'Total and monthly active users', newUsers: 'New and paying users', revenue: 'Revenue and orders by month', revenueDescription: 'Columns: revenue by month; line: orders by month on the second axis',
    lineDescription: (names) => `${names} by month`,
    tiers: 'Tiers at the year’s end', tiersDescription: (names) => `Shares of users at the year’s end: ${names}`, tierChange: 'Users by tier: current and baseline', tierChangeDescription: 'Users of each tier, current and baseline',
    cac: 'Spend and acquisition cost by month', channels: 'Acquisition cost by channel (¥)', channelsDescription: 'Acquisition cost of each channel, current and baseline',
    activity: 'Activity of community groups', days: 'Day-N retention', daysDescription: 'Day-1, day-7 and day-30 retention, current and baseline',
    campaigns: (count) => `The ${count} campaigns with the largest GMV`, campaignsDescription: 'Campaign GMV, largest first', contribution: 'Share of GMV and of buyers by tier', contributionDescription: 'Share of GMV and of buyers by tier in the largest campaign',
    funnel: (flow) => `${flow}: users by step`, funnelDescription: 'Users at each step, top to bottom', ctr: 'Recommendation click-through', service: 'Resolution time and satisfaction', pages: 'Page load time and bounce rate',
    roles: 'Members by role', rolesDescription: 'Members of each role, current and baseline', plan: (name, year) => `${name} ${year}: quarterly targets`, planDescription: (name) => `${name}: targets of the four quarters`,
  },
};
