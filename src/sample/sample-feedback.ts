import { apportion } from './apportion';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import { dayOf } from '../workbook/calendar';

export interface FeedbackRow {
  readonly id: string;
  readonly day: number;
  readonly topic: string;
  readonly affectedUsers: number;
  /** 1 to 5. */
  readonly pain: number;
  /** Days of work. */
  readonly cost: number;
  readonly status: string;
}

export interface ReleaseRow {
  readonly version: string;
  readonly day: number;
  readonly content: string;
}

/**
 * Feedback on 40 topics, of which 23 are taken up in the report year: 320 rows a year at the usual size (half of it in
 * the year before), never under 80.
 */
export function sampleFeedback(plan: Plan): FeedbackRow[] {
  const random = randomStream(plan.seed, 'feedback');
  const rows = Math.max(80, Math.round(320 * plan.scale));
  return [
    ...feedbackOf(plan.before, Math.max(40, Math.round(rows / 2)), 11, random),
    ...feedbackOf(plan.current, rows, SELECTED, random),
  ];
}

/** 9 releases in the year before, 15 in the report year; their contents are topics. */
export function sampleReleases(plan: Plan): ReleaseRow[] {
  const random = randomStream(plan.seed, 'releases');
  return [
    ...releasesOf(plan.before.year, 3, 9, random),
    ...releasesOf(plan.current.year, 4, 15, random),
  ];
}

const SELECTED = 23;
const AREAS = ['注册登录', '站内搜索', '商品评价', '优惠领取', '结算页', '物流跟踪', '会员中心', '消息通知'];
const WISHES = ['希望一键完成', '希望支持筛选', '偶尔卡顿', '文案看不明白', '缺少进度提醒'];
const TOPICS = AREAS.flatMap((area) => WISHES.map((wish) => `${area}${wish}`));

function feedbackOf(plan: YearPlan, count: number, selected: number, random: Random): FeedbackRow[] {
  const numbers = apportion(count, TOPICS.map(() => 0.3 - Math.log(1 - random.next())), 1);
  const taken = new Set(TOPICS.map((_, i) => [random.next(), i] as const).sort((a, b) => a[0] - b[0])
    .slice(0, selected).map(([, topic]) => topic));
  const rows = TOPICS.flatMap((topic, i) => {
    const affected = Math.ceil((40 + 900 * random.next() ** 2) * (plan.total / 16_800));
    const pain = 2 + random.below(4);
    const cost = 3 + random.below(18);
    return Array.from({ length: numbers[i]! }, (_, copy) => ({
      topic,
      day: plan.firstDay + random.below(plan.lastDay - plan.firstDay + 1),
      affectedUsers: Math.max(1, Math.round(affected * (copy === 0 ? 1 : random.next()))),
      pain: Math.min(5, Math.max(1, pain + random.below(3) - 1)),
      cost,
      status: statusOf(taken.has(i), copy, random),
    }));
  });
  rows.sort((a, b) => a.day - b.day);
  return rows.map((row, i) => ({ id: `FB${plan.year % 100}${String(i + 1).padStart(5, '0')}`, ...row }));
}

function statusOf(taken: boolean, copy: number, random: Random): string {
  if (taken) return copy === 0 || random.next() < 0.6 ? (random.next() < 0.7 ? '已上线' : '已采纳') : '待评估';
  return random.next() < 0.6 ? '待评估' : '暂不处理';
}

function releasesOf(year: number, major: number, count: number, random: Random): ReleaseRow[] {
  return Array.from({ length: count }, (_, i) => ({
    version: `v${major}.${i}`,
    day: dayOf(year, 1, 8) + Math.floor((345 * (i + 0.6 * random.next())) / count),
    content: `优化:${TOPICS[random.below(TOPICS.length)]!};修复若干问题`,
  }));
}
