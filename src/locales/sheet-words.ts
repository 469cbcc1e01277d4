import type { Language } from './language';

const tabNamesZh = {
  cover: () => '封面',
  overview: () => '年度总览',
  users: () => '用户与分层',
  channels: () => '渠道与实验',
  retention: () => '私域与留存',
  campaigns: () => '营销活动',
  product: () => '产品与服务',
  team: () => '团队建设',
  problems: () => '问题与趋势',
  plan: (year: number) => `${year + 1}年计划`,
  summary: () => '年终总结',
  quality: () => '数据质量',
  figures: () => '指标口径',
};

const tabNamesEn: typeof tabNamesZh = {
  cover: () => 'Cover',
  overview: () => 'Overview',
  users: () => 'Users & tiers',
  channels: () => 'Channels & tests',
  retention: () => 'Community & retention',
  campaigns: () => 'Campaigns',
  product: () => 'Product & service',
  team: () => 'Team',
  problems: () => 'Problems & trends',
  plan: (year) => `Plan ${year + 1}`,
  summary: () => 'Written summary',
  quality: () => 'Data quality',
  figures: () => 'Figures',
};

/** Tab names of the sheets. */
export const tabNames: Readonly<Record<Language, typeof tabNamesZh>> = { zh: tabNamesZh, en: tabNamesEn };

const sheetTitlesZh = {
  cover: (year: number) => `${year}年运营工作总结`,
  overview: (year: number) => `${year}年度总览`,
  users: () => '用户与分层',
  channels: () => '渠道与实验',
  retention: () => '私域与留存',
  campaigns: () => '营销活动',
  product: () => '产品与服务',
  team: () => '团队建设',
  problems: () => '问题与趋势',
  plan: (year: number) => `${year + 1}年工作计划`,
  summary: () => '年终总结文字稿',
  quality: () => '数据质量',
  figures: () => '指标口径与数据来源',
};

const sheetTitlesEn: typeof sheetTitlesZh = {
  cover: (year) => `Operations review ${year}`,
  overview: (year) => `${year} at a glance`,
  users: () => 'Users and tiers',
  channels: () => 'Channels and experiments',
  retention: () => 'Private domain and retention',
  campaigns: () => 'Campaigns',
  product: () => 'Product and service',
  team: () => 'Team',
  problems: () => 'Problems and trends',
  plan: (year) => `Plan for ${year + 1}`,
  summary: () => 'Written summary',
  quality: () => 'Data quality',
  figures: () => 'Definitions, sources',
};

/** Titles on the sheets. */
export const sheetTitles: Readonly<Record<Language, typeof sheetTitlesZh>> = { zh: sheetTitlesZh, en: sheetTitlesEn };

const contentsNotesZh = {
  cover: '',
  overview: '核心指标、目标达成与全年走势',
  users: '增长、四层结构、层级迁移、分层策略',
  channels: '投放费用、获客成本、A/B测试',
  retention: '社群活跃、唤醒、裂变、留存热力图',
  campaigns: '活动台账、GMV与客单价、分层贡献',
  product: '流程漏斗、反馈优先级、推荐、服务、页面性能',
  team: '岗位、入离职、培训与复盘',
  problems: '团队梳理与数据反映的问题',
  plan: '目标（可修改）、季度分解、举措',
  summary: '可直接使用的总结文字，数字与指标联动',
  quality: '读取范围、未采用的行、数据问题',
  figures: '每个指标的定义、取值、基期与来源',
};

const contentsNotesEn: typeof contentsNotesZh = {
  cover: '',
  overview: 'Key figures, targets and the course of the year',
  users: 'Growth, four tiers, migration, tier strategies',
  channels: 'Spend, acquisition cost, A/B tests',
  retention: 'Group activity, reactivation, referral, cohort heat map',
  campaigns: 'Ledger, GMV and order value, tier contribution',
  product: 'Funnels, feedback priorities, recommendation, service, pages',
  team: 'Roles, joiners and leavers, training',
  problems: 'What the team lists and what the figures say',
  plan: 'Targets (editable), quarters, actions',
  summary: 'Ready-to-use text, tied to the figures',
  quality: 'What was read, rows left out, findings',
  figures: 'Definition, value, baseline and source of every figure',
};

/** What each sheet holds, beside its title in the contents. */
export const contentsNotes: Readonly<Record<Language, typeof contentsNotesZh>> = {
  zh: contentsNotesZh,
  en: contentsNotesEn,
};
