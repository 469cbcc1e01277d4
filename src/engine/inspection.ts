import type { DatasetId } from '../datasets/schema';
import type { Recognition } from '../recognise/recognise';
import type { UnrecognisedTable } from '../recognise/unrecognised';
import type { SourceTables } from '../warehouse/source-tables';
import type { Warehouse } from '../warehouse/warehouse';

/** One table of the workbooks: what it was taken for, or why it was left alone. The form is that of a mapping file. */
export interface InspectedTable {
  readonly workbook: string;
  readonly sheet: string;
  readonly range: string | null;
  readonly dataset: DatasetId | null;
  readonly confidence: number;
  readonly rows: number;
  readonly used: number;
  readonly columns: Readonly<Record<string, string>>;
  /** Why it was left alone; null when it was not. */
  readonly leftAlone: UnrecognisedTable | null;
}

/** Every table that was found, the recognised ones first. */
export function inspectTables(recognition: Recognition): InspectedTable[] {
  const recognised = Object.values(recognition.datasets.tables).flatMap((table) =>
    table.parts.map(({ workbook, sheet, range, rows, used, confidence, columns }): InspectedTable => ({
      workbook, sheet, range, dataset: table.dataset, confidence, rows, used, columns, leftAlone: null,
    })),
  );
  const left = recognition.unrecognised.map((table): InspectedTable => ({
    workbook: table.workbook, sheet: table.sheet, range: table.range, dataset: null, confidence: 0, rows: 0, used: 0, columns: {}, leftAlone: table,
  }));
  return [...recognised, ...left];
}

/** The tables of a warehouse that were taken for datasets, with how many rows they have. */
export async function inspectSource(warehouse: Warehouse, { tables }: SourceTables): Promise<InspectedTable[]> {
  const inspected: InspectedTable[] = [];
  for (const { dataset, from, label, confidence, columns } of tables.values()) {
    const [row] = await warehouse.query(`SELECT count(*) AS all_rows FROM ${from}`, []);
    const rows = Number(row?.['all_rows'] ?? 0);
    const sheet = label.slice(warehouse.label.length + 1);
    inspected.push({ workbook: warehouse.label, sheet, range: null, dataset, confidence, rows, used: rows, columns, leftAlone: null });
  }
  return inspected;
}
