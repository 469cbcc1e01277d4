/** A report that Excel could not open as it is: a mistake of the program that made it. */
export class ReportSpecError extends Error {
  override readonly name = 'ReportSpecError';

  constructor(
    /** Sheet and cell, table or chart. */
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${place}: ${problem}`);
  }
}

/** A text that is longer than a cell can hold. */
export class CellTextTooLongError extends ReportSpecError {
  constructor(readonly sheet: string, readonly address: string, readonly length: number) {
    super(`${sheet}!${address}`, `a text of ${length} characters; a cell holds ${MAX_CELL_TEXT}`);
  }
}

/** Most characters that Excel keeps in a cell. */
export const MAX_CELL_TEXT = 32_767;
