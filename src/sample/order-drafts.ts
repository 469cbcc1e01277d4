import { apportion } from './apportion';

/** Valid orders of one year while they are being made, in the order of making. */
export interface OrderDrafts {
  length: number;
  /** Row of the user table; below 0 for a user that it does not have. */
  readonly user: Int32Array;
  readonly day: Int32Array;
  /** Index into the year's campaigns, −1 for none. */
  readonly campaign: Int8Array;
  /** Size of the order against others of its kind. */
  readonly size: Float64Array;
  /** Net amount, known once the drafts are priced. */
  readonly cents: Int32Array;
}

export function emptyDrafts(capacity: number): OrderDrafts {
  return {
    length: 0,
    user: new Int32Array(capacity),
    day: new Int32Array(capacity),
    campaign: new Int8Array(capacity),
    size: new Float64Array(capacity),
    cents: new Int32Array(capacity),
  };
}

export function addDraft(drafts: OrderDrafts, user: number, day: number, campaign: number, size: number): void {
  const at = drafts.length++;
  drafts.user[at] = user;
  drafts.day[at] = day;
  drafts.campaign[at] = campaign;
  drafts.size[at] = size;
}

/** Gives the drafts from `from` on net amounts that add up to `cents` exactly, in proportion to their sizes. */
export function priceDrafts(drafts: OrderDrafts, from: number, cents: number): void {
  const amounts = apportion(cents, drafts.size.subarray(from, drafts.length), LEAST_CENTS);
  drafts.cents.set(amounts, from);
}

/** No order below 19.90. */
const LEAST_CENTS = 1_990;
