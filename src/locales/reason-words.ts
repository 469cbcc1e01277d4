import type { Language } from './language';

interface ReasonParameters {
  readonly dataset: string;
  readonly column: string;
  readonly period: string;
  readonly value: string;
}

const reasonWordsZh = {
  'missing-dataset': (p: ReasonParameters) => `缺少数据：${p.dataset}`,
  'missing-column': (p: ReasonParameters) => `${p.dataset}缺少列：${p.column}`,
  'no-rows': (p: ReasonParameters) => `${p.period}无记录${p.dataset === '' ? '' : `：${p.dataset}`}`,
  'division-by-zero': () => '分母为零',
  'no-such-value': (p: ReasonParameters) => `${p.period}没有${p.value}`,
  'no-such-campaign': (p: ReasonParameters) => `${p.period}没有该活动`,
  'no-such-topic': (p: ReasonParameters) => `${p.period}没有该需求`,
  'no-such-flow': (p: ReasonParameters) => `${p.period}没有该流程`,
  'single-has-no-baseline': () => '单个活动或需求没有年初基期',
  'target-has-no-baseline': () => '年度目标没有年初基期',
  'one-version': () => '只有一个版本，无从对比',
  'no-start-of-year-baseline': () => '数量与合计没有年初基期',
  'after-as-of': () => '晚于数据截止日',
  'too-few-rows': () => '记录过少',
  'no-target': () => '未设目标',
  'no-value': () => '无取值',
  'first-period': () => '年度首期，无基期',
  'no-last-month-rows': (p: ReasonParameters) => `末月无记录${p.dataset === '' ? '' : `：${p.dataset}`}`,
};

const reasonWordsEn: typeof reasonWordsZh = {
  'missing-dataset': (p) => `missing dataset: ${p.dataset}`,
  'missing-column': (p) => `missing column: ${p.dataset}, ${p.column}`,
  'no-rows': (p) => `no rows in ${p.period}${p.dataset === '' ? '' : `: ${p.dataset}`}`,
  'division-by-zero': () => 'division by zero',
  'no-such-value': (p) => `no ${p.value} in ${p.period}`,
  'no-such-campaign': (p) => `no such campaign in ${p.period}`,
  'no-such-topic': (p) => `no such need in ${p.period}`,
  'no-such-flow': (p) => `no such flow in ${p.period}`,
  'single-has-no-baseline': () => 'a single campaign or need has no start-of-year baseline',
  'target-has-no-baseline': () => 'a yearly target has no start-of-year baseline',
  'one-version': () => 'only one version: nothing to compare with',
  'no-start-of-year-baseline': () => 'a count or a sum has no start-of-year baseline',
  'after-as-of': () => 'after the end of the data',
  'too-few-rows': () => 'too few rows',
  'no-target': () => 'no target',
  'no-value': () => 'no value',
  'first-period': () => 'first period of the year: no baseline',
  'no-last-month-rows': (p) => `no rows in the last month${p.dataset === '' ? '' : `: ${p.dataset}`}`,
};

/** Why a figure or its baseline is missing. */
export const reasonWords: Readonly<Record<Language, typeof reasonWordsZh>> = { zh: reasonWordsZh, en: reasonWordsEn };

const partNamesZh = {
  users: '用户与营收',
  tiers: '用户分层',
  strategies: '分层策略',
  tasks: '成长任务',
  channels: '渠道投放',
  experiments: 'A/B测试',
  community: '社群运营',
  wakeup: '唤醒触达',
  retention: '留存',
  campaigns: '营销活动',
  feedback: '用户反馈',
  releases: '版本迭代',
  funnel: '流程漏斗',
  recommendation: '推荐效果',
  service: '客户服务',
  pages: '页面性能',
  team: '团队成员',
  training: '培训与复盘',
  targets: '年度目标',
  problems: '问题清单',
};

const partNamesEn: typeof partNamesZh = {
  users: 'users and revenue',
  tiers: 'user tiers',
  strategies: 'tier strategies',
  tasks: 'growth tasks',
  channels: 'paid channels',
  experiments: 'A/B tests',
  community: 'community groups',
  wakeup: 'reactivation',
  retention: 'retention',
  campaigns: 'campaigns',
  feedback: 'user feedback',
  releases: 'releases',
  funnel: 'funnels',
  recommendation: 'recommendation',
  service: 'customer service',
  pages: 'page performance',
  team: 'team members',
  training: 'training',
  targets: 'yearly targets',
  problems: 'list of problems',
};

/** Parts of the report, as named where they have no data. */
export const partNames: Readonly<Record<Language, typeof partNamesZh>> = { zh: partNamesZh, en: partNamesEn };
