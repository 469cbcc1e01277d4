/** Valid orders as columns, one element an order. */
export interface RfmOrders {
  /** Customer codes 0 … customerCount − 1; a negative code is a blank and skips the order. */
  readonly customers: Int32Array;
  readonly customerCount: number;
  /** Days since 1970-01-01; `NO_DAY` skips the order. */
  readonly days: Int32Array;
  /** Net amounts; NaN skips the order. */
  readonly amounts: Float64Array;
}
