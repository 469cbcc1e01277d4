import { apportion } from './apportion';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';

/** Service tickets of both years, by time of creation. */
export interface TicketRow {
  readonly id: string;
  readonly day: number;
  /** Seconds since midnight. */
  readonly second: number;
  /** Tenths of a minute from creation to resolution; null when it was not resolved. */
  readonly tenths: number | null;
  /** Into `RATINGS`; null when the user did not rate. */
  readonly rating: number | null;
  readonly agent: string;
}

export const RATINGS = ['非常满意', '满意', '一般', '不满意', '非常不满意'] as const;

/** A mean of 15 minutes and 82 % satisfied in the year before, 5 minutes and 91 % in the report year. */
export function sampleTickets(plan: Plan): TicketRow[] {
  const random = randomStream(plan.seed, 'tickets');
  return [
    ...ticketsOf(plan.before, Math.max(200, Math.round(1_000 * plan.scale)), 150, 0.82, 0.25, random),
    ...ticketsOf(plan.current, Math.max(300, Math.round(1_400 * plan.scale)), 50, 0.91, 0.6, random),
  ];
}

function ticketsOf(
  plan: YearPlan,
  count: number,
  meanTenths: number,
  satisfaction: number,
  automatic: number,
  random: Random,
): TicketRow[] {
  const unresolved = Math.max(2, Math.round(count * 0.01));
  const tenths = apportion(
    (count - unresolved) * meanTenths,
    Float64Array.from({ length: count - unresolved }, () => Math.exp(0.75 * random.normal())),
    5,
  );
  const rated = Math.floor((count * 0.6) / 100) * 100;
  const satisfied = Math.round(rated * satisfaction);
  const ratings = shuffled(Array.from({ length: rated }, (_, i) =>
    i < satisfied ? (random.next() < 0.55 ? 0 : 1) : 2 + random.below(3)), random);
  const times = Float64Array.from({ length: count }, () =>
    random.below(plan.lastDay - plan.firstDay + 1) * 86_400 + 28_800 + random.below(46_800)).sort();
  // Unresolved tickets are the last but few of the year, those without a rating spread over it.
  const open = new Set(Array.from({ length: unresolved }, (_, i) => count - 1 - 2 * i));
  let closed = 0;
  let given = 0;
  return Array.from(times, (time, i) => {
    const isRated = Math.floor(((i + 1) * rated) / count) > Math.floor((i * rated) / count);
    return {
      id: `KF${plan.year}${String(i + 1).padStart(6, '0')}`,
      day: plan.firstDay + Math.floor(time / 86_400),
      second: time % 86_400,
      tenths: open.has(i) ? null : tenths[closed++]!,
      rating: isRated ? ratings[given++]! : null,
      agent: random.next() < automatic ? '机器人' : '人工坐席',
    };
  });
}

/** Fisher and Yates. */
function shuffled<T>(items: T[], random: Random): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [items[i], items[other]] = [items[other]!, items[i]!];
  }
  return items;
}
