import type { Datasets } from '../datasets/table';
import { metricDataOf } from '../metrics/data/metric-data';
import { rowData } from '../metrics/data/row-data';
import { defaultYear } from '../metrics/default-year';
import { daysOfTables, latestDay } from '../metrics/latest-day';
import { takeMeasure } from '../metrics/measure-figures';
import type { Measure } from '../metrics/metric';
import { frameOf } from '../metrics/periods';
import { MEASURES } from '../metrics/registry';
import type { YearbookOptions } from './yearbook';

/** A year with the value of one figure in it; null where it cannot be computed. */
export interface YearFigure {
  readonly year: number;
  readonly value: number | null;
}

/** One measure over the report year, without the work of a whole report. Null when the data tell no year and none is given. */
export function yearFigure(datasets: Datasets, id: string, { year: asked, fiscalStart }: Pick<YearbookOptions, 'year' | 'fiscalStart'>): YearFigure | null {
  const measure = MEASURES.find((candidate) => candidate.id === id);
  const year = asked ?? defaultYear(datasets, fiscalStart);
  if (measure === undefined || year === null) return null;
  const frame = frameOf(year, fiscalStart, latestDay(daysOfTables(datasets)));
  return { year, value: takeMeasure(metricDataOf(datasets, rowData(datasets)), measure, frame.whole, frame).value };
}

/** The measure that a number column counts for most: what a doubt about that column changes. */
export function measureOfColumn(dataset: string, column: string): Measure | undefined {
  const given: Readonly<Record<string, string>> = {
    'orders.amount': 'revenue', 'orders.refund_amount': 'revenue', 'spend.spend': 'spend.total', 'spend.new_customers': 'cac',
  };
  const id = given[`${dataset}.${column}`];
  return MEASURES.find((measure) => (id === undefined ? measure.needs.some((need) => need === `${dataset}.${column}`) : measure.id === id));
}
