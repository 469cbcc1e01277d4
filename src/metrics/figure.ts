import type { DatasetId } from '../datasets/schema';

export type DimensionKey =
  | 'tier'
  | 'from'
  | 'to'
  | 'channel'
  | 'strategy'
  | 'experiment'
  | 'variant'
  | 'month'
  | 'cohort'
  | 'k'
  | 'n'
  | 'campaign'
  | 'type'
  | 'topic'
  | 'flow'
  | 'page'
  | 'role'
  | 'metric'
  | 'q';

export type Dimensions = Readonly<Partial<Record<DimensionKey, string | number>>>;

/** Units as printed in the figures' JSON. Shares and rates are fractions. */
export type Unit =
  | 'users'
  | 'orders'
  | 'CNY'
  | 'fraction'
  | 'multiple'
  | 'count'
  | 'points'
  | 'minutes'
  | 'seconds'
  | 'hours'
  | 'steps'
  | 'people'
  | 'score'
  | 'correlation'
  | 'CNY/thousand'
  | 'times';

export type FigureStatus = 'ok' | 'unavailable' | 'proposal' | 'summary';

export type BaselineKind = 'prior-year' | 'start-of-year' | 'first-version';

/**
 * Why a figure, or its baseline, is missing: a code with parameters, put into words by `reasonText` and by `locales`.
 */
export interface Reason {
  readonly code:
    | 'missing-dataset'
    | 'missing-column'
    | 'no-rows'
    | 'division-by-zero'
    | 'no-such-value'
    | 'no-such-campaign'
    | 'no-such-topic'
    | 'no-such-flow'
    | 'no-start-of-year-baseline'
    | 'single-has-no-baseline'
    | 'target-has-no-baseline'
    | 'after-as-of'
    | 'too-few-rows'
    | 'no-target'
    | 'no-value'
    | 'first-period'
    | 'one-version'
    | 'no-last-month-rows';
  readonly dataset?: DatasetId;
  readonly column?: string;
  readonly period?: string;
  readonly value?: string;
}

/** One figure as in interfaces.md, "Figures as JSON". */
export interface Figure {
  readonly id: string;
  readonly dims: Dimensions;
  readonly value: number | null;
  readonly baseline: number | null;
  readonly change: number | null;
  /** Only for shares and rates: current − baseline, as a fraction. */
  readonly changePoints?: number | null;
  readonly baselineKind: BaselineKind | null;
  readonly unit: Unit;
  readonly status: FigureStatus;
  readonly reason: Reason | null;
  readonly baselineReason: Reason | null;
  /** Ranges that the figure was computed from, such as `渠道投放.xlsx!投放明细!A3:F98`. */
  readonly sources: readonly string[];
  /** Statistics beside the figure: `p_value`, `ci_low`, `year_value`, `size`, `left_out`, … */
  readonly extra: Readonly<Record<string, number | string | null>>;
}

/** Every figure of one report year. */
export interface Figures {
  readonly year: number;
  readonly fiscalStart: number;
  /** Day number since 1970-01-01. */
  readonly asOf: number;
  /** Whether the data end before the last day of the year. */
  readonly unfinished: boolean;
  readonly figures: readonly Figure[];
}
