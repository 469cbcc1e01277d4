import { DATASETS } from '../datasets/registry';
import type { DatasetId } from '../datasets/schema';
import { parseHeader } from '../recognise/header';
import { MIN_COLUMN_SCORE, scoreHeader } from '../recognise/match-column';

/** Which column of a table is which of a dataset: canonical names to the table's names. */
export interface SourceColumns {
  readonly columns: Readonly<Record<string, string>>;
  /** From 0 to 1: how well the names fit. */
  readonly confidence: number;
}

/**
 * Takes the names of a table's columns for those of a dataset: canonical names first, then headers as teams write them.
 * Names that fit nothing are left alone.
 *
 * @example
 * sourceColumns('orders', ['user_id', '支付时间', 'amount', 'etl_batch']).columns; // => { user_id: 'user_id', paid_at: '支付时间', amount: 'amount' }
 */
export function sourceColumns(dataset: DatasetId, names: readonly string[]): SourceColumns {
  const schema = DATASETS[dataset].columns;
  const columns: Record<string, string> = {};
  const free = new Set(names);
  const scores: number[] = [];
  for (const column of Object.keys(schema)) {
    const name = names.find((candidate) => candidate.toLowerCase() === column);
    if (name === undefined || !free.delete(name)) continue;
    columns[column] = name;
    scores.push(1);
  }
  const fits = Object.entries(schema)
    .filter(([column]) => columns[column] === undefined)
    .flatMap(([column, of]) => [...free].map((name) => ({ column, name, score: scoreHeader(parseHeader(name), of) })))
    .filter(({ score }) => score >= MIN_COLUMN_SCORE)
    .sort((a, b) => b.score - a.score);
  for (const { column, name, score } of fits) {
    if (columns[column] !== undefined || !free.delete(name)) continue;
    columns[column] = name;
    scores.push(score);
  }
  const order = Object.keys(schema).filter((column) => columns[column] !== undefined);
  return {
    columns: Object.fromEntries(order.map((column) => [column, columns[column]!])),
    confidence: scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}
