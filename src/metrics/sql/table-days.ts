import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { Engine } from './engine';
import { integerOf } from './engine';

/** How many rows of a dataset each day has, in order of the days, and how many rows there are. */
export interface TableDays {
  readonly rows: number;
  readonly days: readonly { readonly day: number; readonly rows: number }[];
}

/** Rows by day of a dataset that the engine keeps. */
export function tableDays(engine: Engine, dataset: DatasetId): Promise<TableDays> {
  return engine.once(`days of ${dataset}`, async () => {
    const table = engine.table(dataset)!;
    const column = DATASETS[dataset].dateColumn!;
    const day = table.expressions[column]?.day;
    if (day === undefined) throw new Error(`no day of ${dataset}.${column}`);
    const answer = await engine.query(
      `SELECT day_no, count(*) AS day_rows FROM (SELECT ${day} AS day_no FROM ${table.from}) AS days GROUP BY day_no`,
    );
    const counts = answer.map((row) => ({ day: row['day_no'] ?? null, rows: integerOf(row, 'day_rows') }));
    return {
      rows: counts.reduce((sum, { rows }) => sum + rows, 0),
      days: counts
        .flatMap(({ day: value, rows }) => (value === null ? [] : [{ day: Number(value), rows }]))
        .sort((a, b) => a.day - b.day),
    };
  });
}
