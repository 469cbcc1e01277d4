import type { DatasetId } from '../../datasets/schema';
import type { Datasets } from '../../datasets/table';
import type { SourceTable } from '../../warehouse/source-table';
import type { Warehouse } from '../../warehouse/warehouse';
import type { FigureOptions, FiguresAndFindings } from '../compute-figures';
import { figuresOf } from '../compute-figures';
import { defaultYearOf } from '../default-year';
import { daysOfTables, latestDay } from '../latest-day';
import { engineData } from './engine-data';
import { openEngine } from './open-engine';
import type { TableDays } from './table-days';

export interface WarehouseFigures extends FiguresAndFindings {
  /** Rows by day of each dataset that the engine keeps. */
  readonly days: ReadonlyMap<DatasetId, TableDays>;
}

/**
 * As `computeFigures`, of large datasets in a warehouse and small ones whose rows are here. Null when no year is given
 * and the data tell none.
 *
 * @param tables the datasets in the warehouse
 * @throws WarehouseError when the warehouse cannot answer
 */
export async function warehouseFigures(
  warehouse: Warehouse,
  tables: ReadonlyMap<DatasetId, SourceTable>,
  here: Datasets,
  { year: given, ...options }: Omit<FigureOptions, 'year'> & { readonly year: number | null },
): Promise<WarehouseFigures | null> {
  const engine = await openEngine(warehouse, tables, here.tables.campaigns, options.thresholds);
  const data = await engineData(engine, tables, here);
  const rangeHere = daysOfTables(here);
  const range = (dataset: DatasetId): ReturnType<typeof rangeHere> => {
    const days = data.days.get(dataset)?.days;
    if (!days) return rangeHere(dataset);
    return days.length === 0 ? null : { first: days[0]!.day, last: days[days.length - 1]!.day };
  };
  const year = given ?? defaultYearOf(range, options.fiscalStart);
  if (year === null) return null;
  let result: FiguresAndFindings;
  do result = figuresOf(data, latestDay(range), { ...options, year });
  while (await data.answerQuestions());
  return { ...result, days: data.days };
}
