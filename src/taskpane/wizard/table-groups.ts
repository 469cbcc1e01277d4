import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { MappedTable } from '../../recognise/saved-mapping';
import { correctionKey } from '../engine-worker/corrections';
import type { CheckedTable, Corrections } from '../engine-worker/results';

/** Tables with the same headers that were taken for the same: they are shown and corrected as one. */
export interface TableGroup {
  readonly dataset: DatasetId | null;
  readonly signature: string;
  readonly headers: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly tables: readonly CheckedTable[];
  readonly rows: number;
  readonly used: number;
  readonly confidence: number;
}

/** Groups of the recognised tables by dataset, in the datasets' order. */
export function groupTables(tables: readonly CheckedTable[]): ReadonlyMap<DatasetId, readonly TableGroup[]> {
  const byDataset = new Map<DatasetId, TableGroup[]>();
  for (const dataset of Object.keys(DATASETS) as DatasetId[]) {
    const bySignature = new Map<string, CheckedTable[]>();
    for (const table of tables.filter((candidate) => candidate.dataset === dataset)) {
      const key = table.signature + JSON.stringify(table.columns);
      bySignature.set(key, [...(bySignature.get(key) ?? []), table]);
    }
    if (bySignature.size > 0) byDataset.set(dataset, [...bySignature.values()].map(groupOf));
  }
  return byDataset;
}

export function groupOf(tables: readonly CheckedTable[]): TableGroup {
  const { dataset, signature, headers, columns } = tables[0]!;
  return {
    dataset, signature, headers, columns, tables,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    used: tables.reduce((sum, { used }) => sum + used, 0),
    confidence: Math.min(...tables.map(({ confidence }) => confidence)),
  };
}

/** A group's correction as a mapping names it, table by table. */
export function correctionsOf(
  group: Pick<TableGroup, 'tables'>, dataset: DatasetId | null, columns: Readonly<Record<string, string>>,
): MappedTable[] {
  return group.tables.map(({ workbook, sheet, range }) => ({ workbook, sheet, range, dataset, columns }));
}

/** Corrections without those of the given tables. */
export function withoutCorrections(corrections: Corrections, tables: readonly CheckedTable[]): MappedTable[] {
  const keys = new Set(tables.map(correctionKey));
  return corrections.filter((correction) => !keys.has(correctionKey(correction)));
}

export function isCorrected(corrections: Corrections, group: Pick<TableGroup, 'tables'>): boolean {
  const keys = new Set(corrections.map(correctionKey));
  return group.tables.some((table) => keys.has(correctionKey(table)));
}

/**
 * Required columns of a dataset that a mapping leaves out. A date may stand in the sheet's name instead.
 *
 * @param monthInName whether the tables' names tell the month of their rows
 */
export function missingColumns(dataset: DatasetId, columns: Readonly<Record<string, string>>, monthInName: boolean): string[] {
  const { columns: known, dateColumn, fillsDown } = DATASETS[dataset];
  const told = monthInName && fillsDown === true ? dateColumn : undefined;
  return Object.entries(known).filter(([name, { required }]) => required && !columns[name] && name !== told).map(([name]) => name);
}
