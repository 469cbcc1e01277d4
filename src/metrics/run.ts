import { readsRowsIn } from './availability';
import type { MetricData } from './data/metric-data';
import type { Metric } from './metric';
import { summaryTable } from './monthly-summary';
import type { Frame } from './periods';

export type BaselineChoice = 'auto' | 'prior-year' | 'start-of-year';

/** What one computation of figures works with. */
export interface Run {
  readonly data: MetricData;
  readonly frame: Frame;
  /** The year before, as a report for it would see it. */
  readonly before: Frame;
  readonly baseline: BaselineChoice;
  /** Ranges that a metric is made of. */
  sources(metric: Pick<Metric, 'needs' | 'reads'>): readonly string[];
}

/**
 * Whether a metric is compared with the prior year: as asked for, or because every dataset that it reads has rows in
 * it.
 */
export function isPriorYear(
  { data, before, baseline }: Run,
  metric: Pick<Metric, 'needs' | 'reads'> & Partial<Metric>,
): boolean {
  if (baseline !== 'auto') return baseline === 'prior-year';
  const summary =
    metric.kind === 'flow' || metric.kind === 'stock'
      ? summaryTable(data, metric as Parameters<typeof summaryTable>[1])
      : null;
  return readsRowsIn(data, summary ? { needs: ['monthly'] } : metric, before);
}
