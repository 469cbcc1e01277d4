import type { RowData } from '../data/row-data';

/**
 * A question that metrics ask of the large datasets, with a small answer: it grows with days, campaigns and tiers, not
 * with users. Here it is answered from rows in memory; the texts that answer it in an engine stand beside it.
 */
export interface Aggregate<Question, Answer> {
  readonly id: string;
  /** The answer from rows. The question is plain data. */
  readonly ofRows: (rows: RowData, question: Question) => Answer;
  /** What stands for an answer that an engine has still to give: the answer of no rows. */
  readonly ofNothing: Answer;
}
