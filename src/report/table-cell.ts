import { NO_DAY } from '../workbook/calendar';
import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import type { Table } from '../datasets/table';
import { tidyText } from '../workbook/fold-text';

/** Text of a cell, tidied as metrics compare it; null where it is blank or its column is not mapped. */
export function textAt(table: Table, column: string, row: number): string | null {
  const texts = table.texts(column);
  const text = texts === null ? '' : tidyText(texts.values[texts.codes[row] ?? -1] ?? '');
  return text === '' ? null : text;
}

/** Number of a cell, or null. */
export function numberAt(table: Table, column: string, row: number): number | null {
  const value = table.numbers(column)?.[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Day of a cell, or null. */
export function dayAt(table: Table, column: string, row: number): number | null {
  const day = table.days(column)?.[row];
  return day === undefined || day === NO_DAY ? null : day;
}

/** The column that dates a dataset's rows. */
export function dateColumnOf(dataset: DatasetId): string {
  return DATASETS[dataset].dateColumn ?? '';
}
