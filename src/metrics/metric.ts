import type { DatasetId } from '../datasets/schema';
import type { MetricData } from './data/metric-data';
import type { MetricByName } from './data/target-rows';
import type { Dimensions, Figure, FigureStatus, Unit } from './figure';
import type { Frame, Period } from './periods';
import type { Result } from './result';

/** A dataset that a metric cannot do without, or one of its optional columns, such as `users.invited_by`. */
export type Need = DatasetId | `${DatasetId}.${string}`;

/** How a figure is made of rows; counts and sums have no start-of-year baseline. */
export type Aggregation = 'count' | 'sum' | 'rate' | 'ratio' | 'mean' | 'quantile' | 'correlation' | 'level';

interface MetricBase {
  readonly id: string;
  readonly unit: Unit;
  readonly aggregation: Aggregation;
  readonly lowerIsBetter?: true;
  readonly needs: readonly Need[];
  /** Datasets that change the figure when they are there. */
  readonly reads?: readonly DatasetId[];
  readonly name: { readonly zh: string; readonly en: string };
  /** Shorter, for cards and charts, where the name is long. */
  readonly label?: { readonly zh: string; readonly en: string };
  readonly definition: { readonly zh: string; readonly en: string };
  /** What else teams call it, for the rows of `targets`. */
  readonly synonyms?: readonly string[];
}

/** A figure taken over a period (flow) or at its end (stock), with a baseline. */
export interface Measure extends MetricBase {
  readonly kind: 'flow' | 'stock';
  /** False when there is no figure without dimensions. */
  readonly plain?: false;
  /** Whether there is a figure for each month of the year. */
  readonly monthly?: true;
  /** Whether a proposal for next year is made of it. */
  readonly planned?: true;
  /** Dimensions of the figures beside the plain one. `before` is the year of the baseline, where that is prior-year. */
  readonly slices?: (data: MetricData, frame: Frame, before: Frame | null) => readonly Dimensions[];
  /** Whether a slice is a single campaign or topic, which has no start-of-year baseline. */
  readonly singleSlices?: true;
  /** The rows that it is made of when its details are missing: a column of `monthly`. */
  readonly summary?: { readonly column: string; readonly by: 'sum' | 'last' };
  /** Its figures when periods do not apply to it; null when they do. */
  readonly undated?: (data: MetricData) => readonly Listed[] | null;
  readonly compute: (data: MetricData, period: Period, dims: Dimensions) => Result;
}

/** Figures that are listed as they are, without the driver's periods and baselines. */
export interface Listing extends MetricBase {
  readonly kind: 'other';
  readonly list: (context: ListingContext) => readonly Listed[];
}

export type Metric = Measure | Listing;

/** One figure of a listing; what is left out is null. */
export interface Listed extends Result {
  readonly dims: Dimensions;
  /** The metric's own when omitted. */
  readonly unit?: Unit;
  readonly baseline?: Pick<Figure, 'baseline' | 'baselineKind' | 'baselineReason'>;
  readonly status?: FigureStatus;
  /** What it is made of besides the metric's own needs. */
  readonly madeOf?: Pick<Metric, 'needs' | 'reads'>;
}

/** What a listing may ask for. */
export interface ListingContext {
  readonly data: MetricData;
  readonly frame: Frame;
  /** The year before, as a report for it would see it. */
  readonly before: Frame;
  /** Figures of measures, already computed. */
  readonly figure: (id: string) => Figure | undefined;
  readonly measure: (id: string) => Measure | undefined;
  readonly measures: readonly Measure[];
  readonly metricByName: MetricByName;
  /** A measure's plain figure over a period, with its reason when datasets are missing. */
  readonly take: (measure: Measure, period: Period, frame: Frame) => Result;
  /** Whether the baseline of these needs is the prior year's. */
  readonly isPriorYear: (metric: Pick<Metric, 'needs' | 'reads'>) => boolean;
  /** Why needs are not met in a year, or null. */
  readonly obstacle: (metric: Pick<Metric, 'needs'>, frame: Frame) => Result['reason'];
}
