import type { RequestAnswer } from './protocol/office-host';
import type { WorkbookModel } from './model/workbook';

/** What goes wrong in a bench, on purpose. */
export interface Faults {
  /** Number, from 1, of the request that Excel answers with an error and does not carry out. */
  failAt?: number;
  /** The error of that request. */
  failWith?: string;
  /** Requests fail from there on, whatever they ask: the connection is gone. */
  failOnwards?: boolean;
  /** The user is editing a cell: requests fail, or wait when they ask to. */
  cellEdit?: boolean;
  /** Most bytes of a request, where a test wants it less than Excel's. */
  largestRequest?: number;
  /** Called before the request of that number is carried out, as a co-author's doing; Excel answers once it is done. */
  before?: { readonly request: number; readonly act: (workbook: WorkbookModel) => void | Promise<void> };
}

/** Most bytes of a request or an answer on the web. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;

const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;

export const requestTooLarge: RequestAnswer = { errorCode: REQUEST_TOO_LARGE };
export const answerTooLarge: RequestAnswer = { errorCode: ANSWER_TOO_LARGE };
