import type { ValueTable } from '../../warehouse/warehouse';

/**
 * The valid orders of a warehouse: expressions over `from`, for those of its rows that meet `isValid`. Money is in whole
 * units, so that sums and comparisons are exact in whatever order an engine adds.
 */
export interface OrderRelation {
  readonly from: string;
  readonly user: string;
  readonly day: string;
  readonly milliseconds: string;
  /** `amount` − `refund_amount` in units. */
  readonly units: string;
  /** Campaign as it is written; null without that column. */
  readonly campaign: string | null;
  readonly isValid: string;
  /** Units of one currency unit. */
  readonly scale: number;
  /** Tables of values that the expressions read. */
  readonly values: readonly ValueTable[];
  /** What became of the rows that are not valid, for the findings. */
  readonly fates: OrderFates;
}

/** Conditions over `from`, each for the rows of one fate. */
export interface OrderFates {
  readonly blank: string;
  readonly cancelled: string;
  readonly unknownStatus: string;
  readonly notPositive: string;
  readonly refunded: string;
  /** Status as it is written; null without that column. */
  readonly status: string | null;
  readonly unknownStatuses: readonly string[];
  /** Rows that a later row of the same order replaces: of equal and of other content. */
  readonly duplicates: number;
  readonly superseded: number;
}
