import { apportion } from './apportion';
import type { Plan } from './plan';
import { type Random, randomStream } from './random';
import { type SampleCampaign, sampleCampaigns } from './sample-campaigns';

export interface LedgerRow {
  readonly campaign: SampleCampaign;
  readonly cents: number;
  /** In thousands, as the ledger tells them (`3.6万`). */
  readonly exposureThousands: number;
  readonly ugc: number;
}

/** Costs of 120 per thousand exposures in the year before and 84 in the report year; twice the contributions. */
export function sampleCampaignLedger(plan: Plan): LedgerRow[] {
  const random = randomStream(plan.seed, 'campaigns');
  const { before, current } = sampleCampaigns(plan.current.year);
  return [
    ...ledgerOf(before, 12_000, 320 * plan.scale, 150 * plan.scale, random),
    ...ledgerOf(current, 8_400, 560 * plan.scale, 300 * plan.scale, random),
  ];
}

function ledgerOf(
  campaigns: readonly SampleCampaign[],
  centsPerThousand: number,
  thousands: number,
  contributions: number,
  random: Random,
): LedgerRow[] {
  const uneven = (): number[] => campaigns.map(({ size }) => size * (0.8 + 0.4 * random.next()));
  const exposures = apportion(Math.max(campaigns.length * 3, Math.round(thousands)), uneven(), 1);
  const ugc = apportion(Math.max(campaigns.length, Math.round(contributions)), uneven());
  const total = exposures.reduce((sum, count) => sum + count, 0) * centsPerThousand;
  const cents = apportion(total, exposures.map((count) => count * (0.85 + 0.3 * random.next())));
  return campaigns.map((campaign, i) => ({
    campaign, cents: cents[i]!, exposureThousands: exposures[i]!, ugc: ugc[i]!,
  }));
}
