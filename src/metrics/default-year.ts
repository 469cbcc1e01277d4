import { dateOf, dayOf } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Datasets } from '../datasets/table';
import { lastDayOf, latestDay } from './latest-day';

/**
 * The year to report when none is asked for: the latest one with a full December, else the latest one in the data.
 * The data are those of orders and activity, which date a report; without them, the other datasets (whose rows of a
 * month stand for the whole of it). December counts as full when the data go on to its last three days. Null when
 * nothing has a date.
 *
 * @param fiscalStart first month of the report year
 */
export function defaultYear(datasets: Datasets, fiscalStart = 1): number | null {
  const latest = latestDay(datasets);
  if (latest !== null) return yearOf(latest, firstDay(datasets, ['orders', 'activity']), fiscalStart, 29);
  const others = (Object.keys(datasets.tables) as DatasetId[]).filter((dataset) => dataset !== 'users');
  const days = others
    .map((dataset) => lastDayOf(datasets.tables[dataset], dateColumn(dataset)))
    .filter((day) => day !== null);
  const last = days.length > 0 ? Math.max(...days) : lastDayOf(datasets.tables.users, 'registered_at');
  return last === null ? null : yearOf(last, firstDay(datasets, others), fiscalStart, 1);
}

function yearOf(latest: number, first: number, fiscalStart: number, fullFrom: number): number {
  const { year, month, day } = dateOf(latest);
  const full = month === 12 && day >= fullFrom ? year : year - 1;
  if (dayOf(full, 12, 31) >= first && dayOf(full, fiscalStart, 1) <= latest) return full;
  return month >= fiscalStart ? year : year - 1;
}

function firstDay({ tables }: Datasets, datasets: readonly DatasetId[]): number {
  let first = Infinity;
  for (const dataset of datasets) {
    for (const day of tables[dataset]?.days(dateColumn(dataset)) ?? [])
      if (day < first && day > -1_000_000) first = day;
  }
  return first;
}

function dateColumn(dataset: DatasetId): string {
  return DATASETS[dataset].dateColumn ?? '';
}
