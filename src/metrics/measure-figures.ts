import { summaryResult, summaryTable } from './monthly-summary';
import type { Dimensions, Figure, Reason } from './figure';
import { obstacleTo } from './availability';
import { growth } from './kernels/growth';
import type { Measure } from './metric';
import type { Frame, Period } from './periods';
import { quarterOfAsOf } from './periods';
import type { Result } from './result';
import { missing } from './result';
import type { Run } from './run';
import { isPriorYear } from './run';
import type { MetricData } from './data/metric-data';

/** Figures of a measure: the plain one, those of its slices, and its monthly series. */
export function measureFigures(run: Run, measure: Measure): Figure[] {
  const { data, frame, before } = run;
  const prior = isPriorYear(run, measure);
  const slices = measure.slices?.(data, frame, prior ? before : null) ?? [];
  const undated = measure.undated?.(data) ?? null;
  if (undated) {
    return undated.map(({ dims, baseline, ...result }) =>
      figureOf(run, measure, dims, result, baseline ?? NO_BASELINE),
    );
  }
  const nothingToSlice = measure.plain === false && slices.length === 0;
  return [
    ...(measure.plain !== false || nothingToSlice ? [periodFigure(run, measure, {}, prior)] : []),
    ...slices.map((dims) => periodFigure(run, measure, dims, prior)),
    ...(measure.monthly ? monthlyFigures(run, measure) : []),
  ];
}

/** A measure over a period of a year: null with a reason when its datasets are missing or have no rows in that year. */
export function takeMeasure(
  data: MetricData,
  measure: Measure,
  period: Period,
  frame: Frame,
  dims: Dimensions = {},
): Result {
  const summary = summaryTable(data, measure);
  if (summary) return summaryResult(summary, measure.summary!, period);
  const reason = obstacleTo(data, measure.needs, frame);
  return reason ? missing(reason) : measure.compute(data, period, dims);
}

type Baseline = Pick<Figure, 'baseline' | 'baselineKind' | 'baselineReason'>;

const NO_BASELINE: Baseline = { baseline: null, baselineKind: null, baselineReason: null };

function periodFigure(run: Run, measure: Measure, dims: Dimensions, prior: boolean): Figure {
  const { data, frame, before } = run;
  const year = takeMeasure(data, measure, frame.whole, frame, dims);
  const plain = Object.keys(dims).length === 0;
  if (prior) {
    const former = takeMeasure(data, measure, before.whole, before, dims);
    const baseline: Baseline = { baseline: former.value, baselineKind: 'prior-year', baselineReason: former.reason };
    return figureOf(run, measure, dims, year, baseline, plain ? { year_value: year.value } : {});
  }
  const reason = startOfYearObstacle(measure, dims, frame);
  const isQuarterly = measure.kind === 'flow' && isRelative(measure) && !isSingle(measure, dims);
  const current = isQuarterly ? takeMeasure(data, measure, quarterOfAsOf(frame), frame, dims) : year;
  const first = measure.kind === 'stock' ? frame.months[0]! : frame.quarters[0]!;
  const former = reason ? missing(reason) : takeMeasure(data, measure, first, frame, dims);
  const unavailable = obstacleTo(data, measure.needs, frame) !== null && !summaryTable(data, measure);
  const baseline: Baseline = {
    baseline: former.value,
    baselineKind: reason || unavailable ? null : 'start-of-year',
    baselineReason: former.reason,
  };
  return figureOf(run, measure, dims, current, baseline, plain || isQuarterly ? { year_value: year.value } : {});
}

/** Rates, ratios and means of a quarter can be compared with those of another; counts and sums cannot. */
function isRelative({ aggregation }: Measure): boolean {
  return aggregation !== 'count' && aggregation !== 'sum';
}

function isSingle(measure: Measure, dims: Dimensions): boolean {
  return measure.singleSlices === true && Object.keys(dims).length > 0;
}

function startOfYearObstacle(measure: Measure, dims: Dimensions, frame: Frame): Reason | null {
  if (measure.kind === 'stock') return frame.asOf <= frame.months[0]!.end ? { code: 'first-period' } : null;
  if (isSingle(measure, dims)) return { code: 'single-has-no-baseline' };
  if (!isRelative(measure)) return { code: 'no-start-of-year-baseline' };
  return frame.asOf <= frame.quarters[0]!.end ? { code: 'first-period' } : null;
}

function monthlyFigures(run: Run, measure: Measure): Figure[] {
  const { data, frame } = run;
  return frame.months.map((month) => {
    const result =
      month.start > frame.asOf
        ? missing({ code: 'after-as-of', period: month.label })
        : takeMeasure(data, measure, month, frame);
    return figureOf(run, measure, { month: month.label }, result, NO_BASELINE);
  });
}

function figureOf(
  run: Run,
  measure: Measure,
  dims: Dimensions,
  result: Result,
  baseline: Baseline,
  extra: Figure['extra'] = {},
): Figure {
  const change = growth(result.value, baseline.baseline);
  const undefinedChange = change === null && baseline.baseline === 0 && result.value !== null;
  const hasBaseline = baseline !== NO_BASELINE;
  return {
    id: measure.id,
    dims,
    value: result.value,
    baseline: baseline.baseline,
    change,
    ...(isFraction(measure) && hasBaseline
      ? { changePoints: result.value === null || baseline.baseline === null ? null : result.value - baseline.baseline }
      : {}),
    baselineKind: baseline.baselineKind,
    unit: measure.unit,
    status: result.value === null ? 'unavailable' : summaryTable(run.data, measure) ? 'summary' : 'ok',
    reason: result.value === null ? result.reason : null,
    baselineReason: undefinedChange
      ? { code: 'division-by-zero' }
      : baseline.baseline === null
        ? baseline.baselineReason
        : null,
    sources: run.sources(measure),
    extra: { ...result.extra, ...extra },
  };
}

/** Shares and rates; an uplift is a fraction too, but points of it say nothing. */
function isFraction({ unit, aggregation }: Measure): boolean {
  return unit === 'fraction' && aggregation === 'rate';
}
