/** What became of each row of `orders`. */
export const OrderFate = {
  Valid: 0,
  /** No user, day or amount. */
  Blank: 1,
  /** A row of the same order and content comes later. */
  Duplicate: 2,
  /** A row of the same order and other content comes later. */
  Superseded: 3,
  Cancelled: 4,
  UnknownStatus: 5,
  /** Refunded to nothing. */
  Refunded: 6,
  /** The amount is not above 0. */
  NotPositive: 7,
} as const;
export type OrderFate = (typeof OrderFate)[keyof typeof OrderFate];
