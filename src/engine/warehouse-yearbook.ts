import type { DatasetId } from '../datasets/schema';
import type { DatasetPart, Datasets } from '../datasets/table';
import { warehouseFigures } from '../metrics/sql/warehouse-figures';
import type { TableDays } from '../metrics/sql/table-days';
import type { CoverageRow } from '../report/details';
import type { Recognition } from '../recognise/recognise';
import type { SourceTable } from '../warehouse/source-table';
import type { SourceTables } from '../warehouse/source-tables';
import { LARGE_DATASETS } from '../warehouse/source-tables';
import type { Warehouse } from '../warehouse/warehouse';
import { WarehouseError } from '../warehouse/warehouse-error';
import type { Yearbook, YearbookOptions } from './yearbook';
import { bySeverity, detailsOf, partsOf } from './yearbook';

/**
 * As `makeYearbook`, with the large datasets in a warehouse: only aggregates of them come here. The small ones are those
 * of the workbooks. Null when the data tell no year and none is given.
 *
 * @throws WarehouseError when the warehouse cannot answer, or `two-places` when a large dataset is in workbooks
 */
export async function makeWarehouseYearbook(
  recognition: Recognition,
  warehouse: Warehouse,
  { tables }: SourceTables,
  options: YearbookOptions,
): Promise<Yearbook | null> {
  refuseTwoPlaces(recognition.datasets, warehouse);
  const made = await warehouseFigures(warehouse, tables, recognition.datasets, options);
  if (made === null) return null;
  return {
    recognition,
    figures: made.figures,
    findings: bySeverity([...recognition.findings, ...made.findings]),
    saved: withKept({ recognition, figures: made.figures, findings: [] }, [...tables.values()], made.days),
  };
}

/** Users can only be matched where all of them are: in the warehouse. */
function refuseTwoPlaces(here: Datasets, { label }: Warehouse): void {
  const dataset: DatasetId | undefined = LARGE_DATASETS.find((id) => here.tables[id] !== undefined);
  if (dataset === undefined) return;
  throw new WarehouseError('two-places', { source: label, table: dataset, workbook: here.tables[dataset]!.sources()[0] ?? '' });
}

/** Parts and details of what is here, and of the datasets that the warehouse keeps. */
function withKept(
  here: Yearbook,
  tables: readonly SourceTable[],
  days: ReadonlyMap<DatasetId, TableDays>,
): NonNullable<Yearbook['saved']> {
  const details = detailsOf(here);
  return {
    parts: [...partsOf(here), ...tables.map((table) => partOf(table, days.get(table.dataset)!))],
    details: { ...details, coverage: [...details.coverage, ...tables.flatMap(({ dataset }) => coverageOf(dataset, days.get(dataset)!))] },
  };
}

function partOf({ dataset, label, columns, confidence }: SourceTable, { rows }: TableDays): DatasetPart {
  const cut = label.lastIndexOf('!');
  return { dataset, workbook: label.slice(0, cut), sheet: label.slice(cut + 1), range: '', rows, used: rows, confidence, columns };
}

function coverageOf(dataset: DatasetId, { rows, days }: TableDays): CoverageRow[] {
  return days.length === 0 ? [] : [{ dataset, rows, first: days[0]!.day, last: days[days.length - 1]!.day }];
}
