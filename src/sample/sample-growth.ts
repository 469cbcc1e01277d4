import { dayOf } from '../workbook/calendar';

/** One variant of an A/B test. */
export interface ExperimentRow {
  readonly experiment: string;
  readonly variant: string;
  readonly visitors: number;
  readonly conversions: number;
  readonly start: number;
  readonly end: number;
}

export interface StrategyRow {
  readonly strategy: string;
  readonly tier: string;
  readonly metric: string;
  /** Fractions. */
  readonly before: number;
  readonly after: number;
  readonly start: number;
}

/**
 * Three tests of the report year: one with a clear winner, one without, and one whose visitors were not split as meant.
 * They do not grow with the team.
 */
export function sampleExperiments(year: number): ExperimentRow[] {
  const landing = { experiment: '投放落地页改版', start: dayOf(year, 3, 17), end: dayOf(year, 3, 31) };
  const gift = { experiment: '新客礼包话术', start: dayOf(year, 5, 12), end: dayOf(year, 5, 25) };
  const button = { experiment: '购买按钮配色', start: dayOf(year, 8, 4), end: dayOf(year, 8, 24) };
  return [
    { ...landing, variant: '对照组', visitors: 6_412, conversions: 268 },
    { ...landing, variant: '实验组(真实评价)', visitors: 6_385, conversions: 339 },
    { ...gift, variant: '对照组', visitors: 3_506, conversions: 214 },
    { ...gift, variant: '实验组(限时三天)', visitors: 3_478, conversions: 226 },
    { ...button, variant: '对照组', visitors: 9_020, conversions: 731 },
    { ...button, variant: '实验组(橙红)', visitors: 8_120, conversions: 671 },
  ];
}

export function sampleStrategies(year: number): StrategyRow[] {
  return [
    { strategy: '会员专属客服与礼遇', tier: '高价值核心用户', metric: '复购率', before: 0.41, after: 0.504, start: dayOf(year, 2, 10) },
    { strategy: '新手成长任务', tier: '潜力成长用户', metric: '促活率', before: 0.225, after: 0.27, start: dayOf(year, 3, 1) },
    { strategy: '沉默用户唤醒', tier: '沉默预警用户', metric: '30天唤醒率', before: 0.12, after: 0.19, start: dayOf(year, 3, 1) },
    { strategy: '老客回归礼', tier: '流失召回用户', metric: '召回率', before: 0.036, after: 0.047, start: dayOf(year, 6, 1) },
  ];
}
