import { NO_DAY } from '../../workbook/calendar';
import type { Table } from '../../datasets/table';
import { tidyText } from '../../workbook/fold-text';
import type { Period } from '../periods';
import { isWithin } from '../periods';
import { rangeOf } from './day-range';
import type { ValidOrders } from './valid-orders';

/** A campaign of the ledger; rows of one name within the period are one campaign. */
export interface Campaign {
  readonly name: string;
  /** First day of the earliest row. */
  readonly start: number;
  readonly windows: readonly Window[];
}

/** First and last day. */
export type Window = readonly [number, number];

export interface CampaignOrders {
  readonly campaigns: readonly Campaign[];
  /** Indexes into the valid orders, for each campaign. */
  readonly ofCampaign: readonly (readonly number[])[];
  /** Orders of at least one of the campaigns. */
  readonly ofAny: readonly number[];
  /** Orders of the period that belong to no campaign of the ledger. */
  readonly ofNone: readonly number[];
}

/**
 * Campaigns that start in a period, and their valid orders paid in it: by `orders.campaign` where that column exists,
 * otherwise by the day of payment. No campaign: a blank name, or a day within none of the ledger's campaigns.
 */
export function campaignOrders(
  { ledger, table, orders }: { readonly ledger: Table; readonly table: Table; readonly orders: ValidOrders },
  period: Period,
): CampaignOrders {
  const campaigns = campaignsStartingIn(ledger, period);
  const ofCampaign: number[][] = campaigns.map(() => []);
  const ofAny: number[] = [];
  const ofNone: number[] = [];
  const { days, rows } = orders;
  const membership = table.has('campaign') ? membershipByName(table, campaigns) : membershipByDay(ledger, campaigns);
  const [from, to] = rangeOf(days, period);
  for (let order = from; order < to; order++) {
    const { members, none } = membership(rows[order]!, days[order]!);
    for (const campaign of members) ofCampaign[campaign]!.push(order);
    if (members.length > 0) ofAny.push(order);
    if (none) ofNone.push(order);
  }
  return { campaigns, ofCampaign, ofAny, ofNone };
}

/** Campaigns by name, in order of first appearance. */
export function campaignsStartingIn(ledger: Table, period: Period): Campaign[] {
  const names = ledger.texts('campaign');
  const windows = new Map<string, Window[]>();
  for (const [row, window] of ledgerWindows(ledger)) {
    if (!isWithin(window[0], period)) continue;
    const name = tidyText(names?.values[names.codes[row]!] ?? '');
    const known = windows.get(name);
    if (known) known.push(window);
    else windows.set(name, [window]);
  }
  return [...windows].map(([name, own]) => ({ name, start: Math.min(...own.map(([start]) => start)), windows: own }));
}

/** First and last day of every row of the ledger that has them. */
export function ledgerWindows(ledger: Table): (readonly [number, Window])[] {
  const starts = ledger.days('start') ?? new Int32Array(0);
  const ends = ledger.days('end') ?? new Int32Array(0);
  const found: (readonly [number, Window])[] = [];
  for (let row = 0; row < starts.length; row++) {
    if (starts[row] !== NO_DAY) found.push([row, [starts[row]!, ends[row] === NO_DAY ? starts[row]! : ends[row]!]]);
  }
  return found;
}

interface Membership {
  readonly members: readonly number[];
  readonly none: boolean;
}

function membershipByName(orders: Table, campaigns: readonly Campaign[]): (row: number) => Membership {
  const column = orders.texts('campaign')!;
  const indexes = new Map(campaigns.map(({ name }, index) => [name, index]));
  const ofText = column.values.map((text): Membership => {
    const name = tidyText(text);
    const index = indexes.get(name);
    return { members: index === undefined ? [] : [index], none: name === '' };
  });
  const blank: Membership = { members: [], none: true };
  return (row) => ofText[column.codes[row]!] ?? blank;
}

function membershipByDay(ledger: Table, campaigns: readonly Campaign[]): (row: number, day: number) => Membership {
  const all = ledgerWindows(ledger).map(([, window]) => window);
  const known = new Map<number, Membership>();
  return (_, day) => {
    let membership = known.get(day);
    if (membership === undefined) {
      const members = campaigns.flatMap(({ windows }, index) =>
        windows.some((window) => covers(window, day)) ? [index] : [],
      );
      membership = { members, none: !all.some((window) => covers(window, day)) };
      known.set(day, membership);
    }
    return membership;
  };
}

/** Whether a day is within a window. */
export function covers([start, end]: Window, day: number): boolean {
  return day >= start && day <= end;
}
