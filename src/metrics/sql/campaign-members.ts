import type { ValueTable } from '../../warehouse/warehouse';
import { WarehouseError } from '../../warehouse/warehouse-error';
import { tidyText } from '../../workbook/fold-text';
import type { Campaign } from '../data/campaign-orders';
import { campaignsStartingIn, ledgerWindows } from '../data/campaign-orders';
import type { Period } from '../periods';
import type { Engine } from './engine';

/** More names of campaigns than this in `orders` are no names. */
const MOST_NAMES = 20_000;

/** Which orders belong to the campaigns that start in a period: conditions over the valid orders. */
export interface CampaignMembers {
  readonly campaigns: readonly Campaign[];
  isOf(campaign: number): string;
  readonly isOfAny: string;
  /** Of no campaign of the ledger. */
  readonly isOfNone: string;
  readonly values: readonly ValueTable[];
}

/** By the name in `orders` where that column exists, otherwise by day; see `campaignOrders`. */
export async function campaignMembers(engine: Engine, period: Period): Promise<CampaignMembers> {
  const { campaign, day } = engine.orders();
  const ledger = engine.ledger!;
  const campaigns = campaignsStartingIn(ledger, period);
  if (campaign === null) {
    const windows = campaigns.flatMap((own, index) => own.windows.map((window) => [window, index] as const));
    const members = windows.flatMap(([[start, end], index]) => daysFrom(start, end).map((member) => [member, index] as const));
    const within = ledgerWindows(ledger).flatMap(([, [start, end]]) => daysFrom(start, end));
    return {
      campaigns,
      ...conditions(day),
      isOfNone: `${day} NOT IN (SELECT member FROM campaign_outsiders)`,
      values: [
        memberTable('campaign_members', 'integer', members),
        memberTable('campaign_outsiders', 'integer', [...new Set(within)].map((member) => [member, 0])),
      ],
    };
  }
  const names = await namesOf(engine, campaign);
  const members = names.flatMap((name) => {
    const index = campaigns.findIndex((own) => own.name === tidyText(name));
    return index < 0 ? [] : [[name, index] as const];
  });
  return {
    campaigns,
    ...conditions(campaign),
    isOfNone: `${campaign} IN (SELECT member FROM campaign_outsiders)`,
    values: [
      memberTable('campaign_members', 'text', members),
      memberTable('campaign_outsiders', 'text', names.filter((name) => tidyText(name) === '').map((name) => [name, 0])),
    ],
  };
}

type Member = readonly [number | string, number];

function conditions(expression: string): Pick<CampaignMembers, 'isOf' | 'isOfAny'> {
  return {
    isOf: (index) => `${expression} IN (SELECT member FROM campaign_members WHERE campaign = ${index})`,
    isOfAny: `${expression} IN (SELECT member FROM campaign_members)`,
  };
}

function memberTable(name: string, type: 'integer' | 'text', rows: readonly Member[]): ValueTable {
  return {
    name,
    columns: [
      { name: 'member', type },
      { name: 'campaign', type: 'integer' },
    ],
    rows,
  };
}

function daysFrom(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i);
}

function namesOf(engine: Engine, campaign: string): Promise<readonly string[]> {
  return engine.once('campaign names', async () => {
    const { from } = engine.orders();
    const rows = await engine.query(
      `SELECT campaign_word FROM (SELECT ${campaign} AS campaign_word FROM ${from}) AS names GROUP BY campaign_word LIMIT ${MOST_NAMES + 1}`,
    );
    if (rows.length > MOST_NAMES) {
      throw new WarehouseError('wrong-type', { table: 'orders', column: 'campaign', problem: `${MOST_NAMES}+` });
    }
    return rows.map((row) => String(row['campaign_word'] ?? ''));
  });
}
