import { dateOf, dayOf } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Datasets } from '../datasets/table';
import type { DayRange } from './latest-day';
import { daysOfTables, latestDay } from './latest-day';

/**
 * The year to report when none is asked for: the latest one with a full December, else the latest one in the data.
 * The data are those of orders and activity, which date a report; without them, the other datasets (whose rows of a
 * month stand for the whole of it). December counts as full when the data go on to its last three days. Null when
 * nothing has a date.
 *
 * @param fiscalStart first month of the report year
 */
export function defaultYear(datasets: Datasets, fiscalStart = 1): number | null {
  return defaultYearOf(daysOfTables(datasets), fiscalStart);
}

/** As `defaultYear`, of datasets whose first and last days are known. */
export function defaultYearOf(range: DayRange, fiscalStart: number): number | null {
  const latest = latestDay(range);
  if (latest !== null) return yearOf(latest, firstDay(range, ['orders', 'activity']), fiscalStart, 29);
  const others = (Object.keys(DATASETS) as DatasetId[]).filter((dataset) => dataset !== 'users');
  const days = others.flatMap((dataset) => range(dataset)?.last ?? []);
  const last = days.length > 0 ? Math.max(...days) : (range('users')?.last ?? null);
  return last === null ? null : yearOf(last, firstDay(range, others), fiscalStart, 1);
}

function yearOf(latest: number, first: number, fiscalStart: number, fullFrom: number): number {
  const { year, month, day } = dateOf(latest);
  const full = month === 12 && day >= fullFrom ? year : year - 1;
  if (dayOf(full, 12, 31) >= first && dayOf(full, fiscalStart, 1) <= latest) return full;
  return month >= fiscalStart ? year : year - 1;
}

function firstDay(range: DayRange, datasets: readonly DatasetId[]): number {
  return Math.min(...datasets.map((dataset) => range(dataset)?.first ?? Infinity));
}
