import { apportion } from './apportion';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import { firstDayOfMonth, monthIndex } from '../workbook/calendar';

/** One group in one month. */
export interface CommunityRow {
  /** First day of the month. */
  readonly month: number;
  readonly group: string;
  readonly members: number;
  readonly activeMembers: number;
}

export const GROUPS = ['新人福利群', '护肤交流群', '居家好物群', '亲子成长群', '运动打卡群'] as const;

/** Activity of 35 % in the December before and 58 % in the report year's; members as many as have joined by then. */
export function sampleCommunity(plan: Plan): CommunityRow[] {
  const random = randomStream(plan.seed, 'community');
  const start = Math.round(plan.before.members * 0.55);
  return [
    ...yearOfGroups(plan.before, start, [0.29, 0.35], random),
    ...yearOfGroups(plan.current, plan.before.members, [0.36, 0.58], random),
  ];
}

const SIZES = [1.5, 1.1, 1, 0.8, 0.6];

function yearOfGroups(
  plan: YearPlan,
  start: number,
  [rateFirst, rateLast]: readonly [number, number],
  random: Random,
): CommunityRow[] {
  return Array.from({ length: 12 }, (_, month) => {
    const members = Math.round(start + ((plan.members - start) * (month + 1)) / 12);
    const chance = month === 11 ? 0 : 0.02 * (random.next() - 0.5);
    const active = Math.round(members * (rateFirst + ((rateLast - rateFirst) * month) / 11 + chance));
    const groups = apportion(members, SIZES.map((size) => size * (0.97 + 0.06 * random.next())));
    const lively = apportion(active, groups.map((size) => size * (0.9 + 0.2 * random.next())));
    return GROUPS.map((group, i) => ({
      month: firstDayOfMonth(monthIndex(plan.firstDay) + month), group, members: groups[i]!, activeMembers: lively[i]!,
    }));
  }).flat();
}
