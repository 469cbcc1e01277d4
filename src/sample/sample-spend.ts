import { apportion } from './apportion';
import type { Plan, YearPlan } from './plan';
import { type Random, randomStream } from './random';
import { CHANNELS, PAID_CHANNELS, type UserColumns } from './sample-users';
import { firstDayOfMonth, monthIndex } from '../workbook/calendar';

/** One paid channel in one month. */
export interface SpendRow {
  /** First day of the month. */
  readonly month: number;
  readonly channel: string;
  readonly cents: number;
  readonly newCustomers: number;
  readonly impressions: number;
  readonly clicks: number;
}

/**
 * Acquisition costs of 85 in the year before and 62 in the report year, to the cent over the year. The new customers
 * are the users of the user table who registered by the channel in the month.
 */
export function sampleSpend(plan: Plan, users: UserColumns): SpendRow[] {
  const random = randomStream(plan.seed, 'spend');
  return [
    ...yearSpend(plan.before, users, 8_500, -0.08, 0.04, random),
    ...yearSpend(plan.current, users, 6_200, -0.16, 0.046, random),
  ];
}

/** Cost of a customer by channel, against the mean. */
const COST_LEVELS = [0.9, 1.12, 0.96, 1.06];

function yearSpend(
  plan: YearPlan,
  users: UserColumns,
  centsPerCustomer: number,
  trend: number,
  clickConversion: number,
  random: Random,
): SpendRow[] {
  const first = monthIndex(plan.firstDay);
  const counts = new Int32Array(12 * PAID_CHANNELS);
  for (let row = plan.total - plan.registered; row < plan.total; row++) {
    const channel = users.channel[row]!;
    if (channel < PAID_CHANNELS) counts[(monthIndex(users.registeredDay[row]!) - first) * PAID_CHANNELS + channel]!++;
  }
  const customers = counts.reduce((sum, count) => sum + count, 0);
  const cents = apportion(
    customers * centsPerCustomer,
    Float64Array.from(counts, (count, i) => {
      const month = Math.floor(i / PAID_CHANNELS);
      return count * COST_LEVELS[i % PAID_CHANNELS]! * (1 + (trend * month) / 11) * (0.94 + 0.12 * random.next());
    }),
  );
  return Array.from(counts, (newCustomers, i) => {
    const clicks = Math.round((newCustomers / clickConversion) * (0.92 + 0.16 * random.next()));
    return {
      month: firstDayOfMonth(first + Math.floor(i / PAID_CHANNELS)),
      channel: CHANNELS[i % PAID_CHANNELS]!,
      cents: cents[i]!, newCustomers, clicks,
      impressions: Math.round(clicks * (20 + 12 * random.next())),
    };
  });
}
