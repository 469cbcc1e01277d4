import { exactSum } from '../../stats/exact-sum';
import type { RowData } from '../data/row-data';
import type { Period } from '../periods';
import type { Aggregate } from './aggregate';
import type { Sales } from './sales';

export interface SalesOfCampaign extends Sales {
  readonly name: string;
  /** Distinct buyers. */
  readonly buyers: number;
  /** Those whose first valid order of all belongs to the campaign. */
  readonly newBuyers: number;
}

export interface CampaignSales {
  /** Campaigns that start in the period, in the ledger's order. */
  readonly campaigns: readonly SalesOfCampaign[];
  /** Orders of at least one of them. */
  readonly ofAny: Sales;
  /** Orders of no campaign of the ledger. */
  readonly ofNone: Sales;
}

/** What the campaigns that start in a period sold in it, by campaign. */
export const campaignSales: Aggregate<Period, CampaignSales> = {
  id: 'campaign-sales',
  ofRows: (rows, period) => {
    const { campaigns, ofCampaign, ofAny, ofNone } = rows.campaignOrders(period);
    const { users, milliseconds } = rows.orders();
    const first = rows.firstOrders();
    const distinct = (orders: readonly number[]): number => new Set(orders.map((order) => users[order]!)).size;
    return {
      campaigns: campaigns.map(({ name }, index) => {
        const own = ofCampaign[index]!;
        const opening = own.filter((order) => milliseconds[order] === first[users[order]!]);
        return { name, ...salesOf(rows, own), buyers: distinct(own), newBuyers: distinct(opening) };
      }),
      ofAny: salesOf(rows, ofAny),
      ofNone: salesOf(rows, ofNone),
    };
  },
  ofNothing: { campaigns: [], ofAny: { orders: 0, revenue: 0 }, ofNone: { orders: 0, revenue: 0 } },
};

function salesOf(rows: RowData, orders: readonly number[]): Sales {
  const { nets } = rows.orders();
  return { orders: orders.length, revenue: exactSum(orders.map((order) => nets[order]!)) };
}
