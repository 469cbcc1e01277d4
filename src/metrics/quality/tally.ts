import type { Finding } from '../../datasets/finding';
import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';

/** What a finding of rows says, but for how many and where. */
export interface RowFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  /** Column whose cell is the example; the row's first one when omitted. */
  readonly column?: string;
  readonly parameters?: Finding['parameters'];
}

/** A finding about the rows that meet a condition; none when there are none. */
export function tally(table: Table, finding: RowFinding, meets: (row: number) => boolean): Finding[] {
  let count = 0;
  let first = -1;
  for (let row = 0; row < table.rowCount; row++) {
    if (!meets(row)) continue;
    count++;
    if (first < 0) first = row;
  }
  if (count === 0) return [];
  const { code, severity, column, parameters = {} } = finding;
  return [{ code, severity, dataset: table.dataset, count, example: table.place(first, column), parameters }];
}

/** A finding about rows that an engine counted, which have no cell to show; none when there are none. */
export function counted(dataset: DatasetId, finding: RowFinding, count: number): Finding[] {
  const { code, severity, parameters = {} } = finding;
  return count === 0 ? [] : [{ code, severity, dataset, count, example: null, parameters }];
}
