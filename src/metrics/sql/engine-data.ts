import { DATASETS } from '../../datasets/registry';
import type { DatasetId } from '../../datasets/schema';
import type { Datasets } from '../../datasets/table';
import type { SourceTable } from '../../warehouse/source-table';
import { WarehouseError } from '../../warehouse/warehouse-error';
import type { Aggregate } from '../aggregates/aggregate';
import type { MetricData } from '../data/metric-data';
import { metricDataOf, questionKey } from '../data/metric-data';
import { rowData } from '../data/row-data';
import { isWithin } from '../periods';
import type { Engine } from './engine';
import { answersOf } from './engine-aggregates';
import type { TableDays } from './table-days';
import { tableDays } from './table-days';

/** Metric data of which an engine keeps the large datasets. */
export interface EngineData extends MetricData {
  /** Puts the questions that were asked and are not answered yet to the engine; false when there were none. */
  answerQuestions(): Promise<boolean>;
  readonly days: ReadonlyMap<DatasetId, TableDays>;
}

/**
 * Joins the datasets of an engine with those whose rows are here. A question is answered with 'nothing' at first and
 * remembered; computing the figures again after `answerQuestions` has the true answer, so that metrics need not wait.
 */
export async function engineData(
  engine: Engine,
  tables: ReadonlyMap<DatasetId, SourceTable>,
  here: Datasets,
): Promise<EngineData> {
  const rows = metricDataOf(here, rowData(here));
  const days = new Map<DatasetId, TableDays>();
  for (const dataset of tables.keys()) days.set(dataset, await tableDays(engine, dataset));
  const answers = new Map<string, unknown>();
  const asked = new Map<string, Map<string, unknown>>();
  return {
    days,
    table: (dataset) => (tables.has(dataset) ? undefined : rows.table(dataset)),
    holds: (dataset) => tables.has(dataset) || rows.holds(dataset),
    hasColumn: (dataset, column) => {
      const table = tables.get(dataset);
      return table ? table.expressions[column] !== undefined : rows.hasColumn(dataset, column);
    },
    hasRowsIn: (dataset, year) => {
      const own = days.get(dataset);
      if (!own) return rows.hasRowsIn(dataset, year);
      return own.rows > 0 && (own.days.length === 0 || own.days.some(({ day }) => isWithin(day, year.whole)));
    },
    sources: (dataset) => {
      const table = tables.get(dataset);
      return table ? [table.label] : rows.sources(dataset);
    },
    ask: <Question, Answer>(aggregate: Aggregate<Question, Answer>, question: Question) => {
      if (!isOfEngine(aggregate, question, tables)) return rows.ask(aggregate, question);
      const key = questionKey(aggregate.id, question);
      if (answers.has(key)) return answers.get(key) as Answer;
      let questions = asked.get(aggregate.id);
      if (!questions) asked.set(aggregate.id, (questions = new Map<string, unknown>()));
      questions.set(key, question);
      return aggregate.ofNothing;
    },
    answerQuestions: async () => {
      if (asked.size === 0) return false;
      for (const [aggregate, questions] of [...asked]) {
        const answer = answersOf(aggregate);
        if (!answer) throw new WarehouseError('no-engine-text', { metric: aggregate });
        const given = await answer(engine, [...questions.values()]);
        [...questions.keys()].forEach((key, i) => answers.set(key, given[i]));
        asked.delete(aggregate);
      }
      return true;
    },
  };
}

/** Dates are asked of any dataset; all other questions are about those that engines keep. */
function isOfEngine<Question>(
  { id }: { readonly id: string },
  question: Question,
  tables: ReadonlyMap<DatasetId, SourceTable>,
): boolean {
  if (typeof question !== 'object' || question === null || !('dataset' in question)) return true;
  const { dataset } = question;
  if (typeof dataset !== 'string' || !(dataset in DATASETS)) throw new Error(`${id} asks of no dataset`);
  return tables.has(dataset as DatasetId);
}
