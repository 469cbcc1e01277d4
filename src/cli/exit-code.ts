/** Exit codes of the command line. */
export const ExitCode = { Done: 0, Unexpected: 1, Usage: 2, Unreadable: 3, NothingUsable: 4 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends a command with a sentence for the user and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(readonly exitCode: ExitCode, sentence: string) {
    super(sentence);
  }
}
