import type { Finding } from '../../datasets/finding';
import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { Table } from '../../datasets/table';
import type { MetricData } from '../data/metric-data';
import { textAt } from '../data/table-rows';
import { tally } from './tally';

/**
 * Rows that repeat the key of an earlier one. Orders and users have findings of their own; of a month of the summary
 * the last row wins, all others count.
 */
export function repeatedKeyFindings(data: MetricData): Finding[] {
  return (Object.keys(DATASETS) as DatasetId[]).flatMap((dataset) => {
    const { key } = DATASETS[dataset];
    const table = data.table(dataset);
    if (!table || !key || dataset === 'orders' || dataset === 'users' || !key.every((column) => table.has(column)))
      return [];
    const seen = new Set<string>();
    const code = dataset === 'monthly' ? 'repeated-month' : 'repeated-key';
    return tally(table, { code, severity: 'warning', column: key[0]! }, (row) => {
      const parts = key.map((column) => cellKey(table, column, row));
      if (parts.includes('')) return false;
      const text = JSON.stringify(parts);
      if (seen.has(text)) return true;
      seen.add(text);
      return false;
    });
  });
}

function cellKey(table: Table, column: string, row: number): string {
  const code = table.ids(column)?.[row];
  if (code !== undefined) return code < 0 ? '' : String(code);
  const day = table.days(column)?.[row];
  return day === undefined ? textAt(table, column, row) : String(day);
}
