import type { FunctionMessages } from '../locales/functions';

/** A mistake of whoever typed the formula: `#VALUE!` with a sentence that is put into words when the language is known. */
export class CallerMistake extends Error {
  override readonly name = 'CallerMistake';

  constructor(readonly sentence: (messages: FunctionMessages) => string) {
    super('caller mistake');
  }
}

/** An error cell among the inputs, to be handed back as it came. */
export class PassedOnError extends Error {
  override readonly name = 'PassedOnError';

  constructor(
    /** As Excel prints it, such as `#N/A`. */
    readonly code: string,
    /** The error object that Excel passed, when there was one. */
    readonly original: object | null,
  ) {
    super(code);
  }
}

/** A division that has no result: `#DIV/0!`. */
export class NoDivisorError extends Error {
  override readonly name = 'NoDivisorError';
}
