import type { Finding } from '../datasets/finding';
import type { DatasetId } from '../datasets/schema';
import type { Datasets } from '../datasets/table';
import { obstacleTo } from './availability';
import type { MetricData } from './data/metric-data';
import { metricDataOf } from './data/metric-data';
import { rowData } from './data/row-data';
import type { ScoringOptions } from './data/scoring';
import type { Figure, Figures } from './figure';
import { growth } from './kernels/growth';
import { daysOfTables, latestDay } from './latest-day';
import { measureFigures, takeMeasure } from './measure-figures';
import type { Listing, ListingContext } from './metric';
import { metricByName } from './metric-by-name';
import { frameOf } from './periods';
import { qualityFindings } from './quality/quality-findings';
import { MEASURES, METRICS } from './registry';
import type { BaselineChoice, Run } from './run';
import { isPriorYear } from './run';

export interface FigureOptions {
  readonly year: number;
  /** First month of the report year, 1 to 12. */
  readonly fiscalStart: number;
  readonly baseline: BaselineChoice;
  readonly thresholds?: ScoringOptions;
}

/** Every figure of metrics.md for one report year, and what a reader should know of the data behind them. */
export function computeFigures(datasets: Datasets, options: FigureOptions): FiguresAndFindings {
  return figuresOf(metricDataOf(datasets, rowData(datasets, options.thresholds)), latestDay(daysOfTables(datasets)), options);
}

export interface FiguresAndFindings {
  readonly figures: Figures;
  readonly findings: Finding[];
}

/**
 * As `computeFigures`, of rows that may be kept elsewhere.
 *
 * @param latest the latest day of `orders` and `activity`, or null
 */
export function figuresOf(
  data: MetricData,
  latest: number | null,
  options: Omit<FigureOptions, 'thresholds'>,
): FiguresAndFindings {
  const { year, fiscalStart } = options;
  const frame = frameOf(year, fiscalStart, latest);
  const run: Run = {
    data,
    frame,
    before: frameOf(year - 1, fiscalStart, latest),
    baseline: options.baseline,
    sources: sourcesOf(data),
  };
  const figures: Figure[] = [];
  for (const metric of METRICS) {
    figures.push(...(metric.kind === 'other' ? listingFigures(run, metric, figures) : measureFigures(run, metric)));
  }
  return {
    figures: { year, fiscalStart, asOf: frame.asOf, unfinished: frame.unfinished, figures },
    findings: qualityFindings(run),
  };
}

function listingFigures(run: Run, metric: Listing, figures: readonly Figure[]): Figure[] {
  const { data, frame, before } = run;
  const context: ListingContext = {
    data,
    frame,
    before,
    measures: MEASURES,
    metricByName,
    figure: (id) => figures.find((figure) => figure.id === id && Object.keys(figure.dims).length === 0),
    measure: (id) => MEASURES.find((measure) => measure.id === id),
    take: (measure, period, within) => takeMeasure(data, measure, period, within),
    isPriorYear: (needs) => isPriorYear(run, needs),
    obstacle: ({ needs }, within) => obstacleTo(data, needs, within),
  };
  return metric.list(context).map(({ dims, unit, value, reason, extra, baseline, status, madeOf }): Figure => {
    const former = baseline ?? { baseline: null, baselineKind: null, baselineReason: null };
    return {
      id: metric.id,
      dims,
      value,
      change: growth(value, former.baseline),
      ...former,
      ...(baseline
        ? { changePoints: value === null || former.baseline === null ? null : value - former.baseline }
        : {}),
      unit: unit ?? metric.unit,
      status: value === null ? 'unavailable' : (status ?? 'ok'),
      reason: value === null ? reason : null,
      sources: run.sources(madeOf ? { needs: [...metric.needs, ...madeOf.needs], reads: madeOf.reads ?? [] } : metric),
      extra: extra ?? {},
    };
  });
}

/** Every range of the datasets that a metric reads; the same list for all figures that share it. */
function sourcesOf(data: MetricData): Run['sources'] {
  const known = new Map<string, readonly string[]>();
  return ({ needs, reads = [] }) => {
    const datasets = [...new Set([...needs.map((need) => need.split('.')[0] as DatasetId), ...reads])];
    const key = datasets.join(' ');
    let sources = known.get(key);
    if (!sources) known.set(key, (sources = datasets.flatMap((dataset) => data.sources(dataset))));
    return sources;
  };
}
