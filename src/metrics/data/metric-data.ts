import type { DatasetId } from '../../datasets/schema';
import type { Datasets, Table } from '../../datasets/table';
import type { Aggregate } from '../aggregates/aggregate';
import type { Frame } from '../periods';
import { hasRowsInYear } from './rows-in-year';
import type { RowData } from './row-data';

/** What metrics are made of: the rows of the small datasets, and answers about the large ones. */
export interface MetricData {
  /** A table with its rows; undefined when the dataset is missing, or when an engine keeps its rows. */
  table(dataset: DatasetId): Table | undefined;
  /** Whether a dataset is there, here or in an engine. */
  holds(dataset: DatasetId): boolean;
  hasColumn(dataset: DatasetId, column: string): boolean;
  /** Whether a dataset has rows in a year. Those without dates, such as the team, hold for every year. */
  hasRowsIn(dataset: DatasetId, year: Frame): boolean;
  /** Where its rows come from, such as `渠道投放.xlsx!投放明细!A3:F98`. */
  sources(dataset: DatasetId): readonly string[];
  /** The answer to a question about datasets that are there. */
  ask<Question, Answer>(aggregate: Aggregate<Question, Answer>, question: Question): Answer;
}

/** Metric data whose every row is here. */
export function metricDataOf({ tables }: Datasets, rows: RowData): MetricData {
  const answers = new Map<string, unknown>();
  return {
    table: (dataset) => tables[dataset],
    holds: (dataset) => tables[dataset] !== undefined,
    hasColumn: (dataset, column) => tables[dataset]?.has(column) ?? false,
    hasRowsIn: (dataset, year) => tables[dataset] !== undefined && hasRowsInYear(tables[dataset], year),
    sources: (dataset) => tables[dataset]?.sources() ?? [],
    ask: <Question, Answer>(aggregate: Aggregate<Question, Answer>, question: Question) => {
      const key = questionKey(aggregate.id, question);
      if (!answers.has(key)) answers.set(key, aggregate.ofRows(rows, question));
      return answers.get(key) as Answer;
    },
  };
}

/** One key for one question. */
export function questionKey(aggregate: string, question: unknown): string {
  return `${aggregate} ${JSON.stringify(question)}`;
}
