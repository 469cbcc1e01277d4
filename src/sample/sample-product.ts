import { apportion } from './apportion';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import { firstDayOfMonth, monthIndex } from '../workbook/calendar';

/** One step of the checkout in one month. */
export interface FunnelRow {
  readonly month: number;
  readonly version: string;
  readonly stepNumber: number;
  readonly step: string;
  readonly users: number;
}

export interface RecommendationRow {
  readonly month: number;
  readonly slot: string;
  readonly impressions: number;
  readonly clicks: number;
}

export interface PageRow {
  readonly month: number;
  readonly page: string;
  readonly loadSeconds: number;
  readonly visits: number;
  readonly bounces: number;
}

export const FLOW = '购物下单';

/** Five steps until March of the report year, three from then on. */
export function sampleFunnel(plan: Plan): FunnelRow[] {
  const random = randomStream(plan.seed, 'funnel');
  return [...monthsOf(plan.before), ...monthsOf(plan.current)].flatMap(({ month, year, at }) => {
    const short = year === plan.current && at >= 3;
    const steps = short ? ['提交订单', '支付', '支付成功'] : ['进入购物车', '填写地址', '选择配送', '提交订单', '支付成功'];
    const keep = short ? 0.82 : 0.84;
    let users = Math.round(year.total * 0.2 * (0.9 + 0.2 * random.next()));
    return steps.map((step, i) => {
      if (i > 0) users = Math.round(users * (keep + 0.03 * random.next()));
      return { month, version: short ? '新版三步' : '旧版五步', stepNumber: i + 1, step, users };
    });
  });
}

/** Click-through of 8 % in the year before and 15 % in the report year. */
export function sampleRecommendation(plan: Plan): RecommendationRow[] {
  const random = randomStream(plan.seed, 'recommendation');
  const slots = [{ slot: '首页为你推荐', level: 1.1 }, { slot: '购物车凑单', level: 0.9 }];
  return [{ year: plan.before, rate: 0.08 }, { year: plan.current, rate: 0.15 }].flatMap(({ year, rate }) => {
    const cells = monthsOf(year).flatMap((cell) => slots.map((slot) => ({ ...cell, ...slot })));
    const impressions = apportion(Math.round(year.total * 0.4) * 100, cells.map(() => 0.85 + 0.3 * random.next()));
    const clicks = apportion(
      Math.round(impressions.reduce((sum, count) => sum + count, 0) * rate),
      cells.map(({ at, level }, i) => impressions[i]! * level * (1 + 0.02 * at) * (0.94 + 0.12 * random.next())),
    );
    return cells.map(({ month, slot }, i) => ({ month, slot, impressions: impressions[i]!, clicks: clicks[i]! }));
  });
}

/** Mean load of 2.8 s and 1.2 s by visits (to a hundredth), bounces of 50 % and 40 %; slow pages lose more. */
export function samplePages(plan: Plan): PageRow[] {
  const random = randomStream(plan.seed, 'pages');
  return [...pagesOf(plan.before, 2.8, 0.5, random), ...pagesOf(plan.current, 1.2, 0.4, random)];
}

const PAGES = [
  { page: '首页', load: 0.92, share: 5 },
  { page: '商品详情', load: 1.15, share: 7 },
  { page: '购物车', load: 0.9, share: 2 },
  { page: '结算页', load: 0.85, share: 1.5 },
];

function pagesOf(year: YearPlan, load: number, bounce: number, random: Random): PageRow[] {
  const cells = monthsOf(year).flatMap((cell) => PAGES.map((page) => ({ ...cell, ...page })));
  const busy = cells.map(({ share }) => share * (0.9 + 0.2 * random.next()));
  const visits = apportion(Math.round(year.total * 0.6) * 100, busy);
  const raw = cells.map(({ load: level, at }) => level * (1.08 - 0.014 * at) * (0.97 + 0.06 * random.next()));
  const total = visits.reduce((sum, count) => sum + count, 0);
  const mean = raw.reduce((sum, seconds, i) => sum + seconds * visits[i]!, 0) / total;
  const loads = raw.map((seconds) => Math.round((100 * load * seconds) / mean) / 100);
  const bounces = apportion(
    Math.round(total * bounce),
    cells.map((_, i) => visits[i]! * (0.5 + (0.5 * loads[i]!) / load + 0.1 * random.next())),
  );
  return cells.map(({ month, page }, i) => ({
    month, page, loadSeconds: loads[i]!, visits: visits[i]!, bounces: bounces[i]!,
  }));
}

function monthsOf(year: YearPlan) {
  return Array.from({ length: 12 }, (_, at) => ({ year, at, month: firstDayOfMonth(monthIndex(year.firstDay) + at) }));
}
