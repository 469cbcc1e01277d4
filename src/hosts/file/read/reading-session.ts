import { UnreadableFileError, type ReadOptions, type UnreadableReason } from '../../../workbook/reader';
import { BYTES_BETWEEN_PAUSES } from './limits';

/** What every step of reading one file needs: its name for messages, progress, and a way to stop. */
export interface ReadingSession {
  readonly workbook: string;
  /** An error about this workbook. */
  unreadable(reason: UnreadableReason, place?: string | null): UnreadableFileError;
  /** Sets how much there is to read, in any unit. */
  expect(total: number): void;
  /** Counts what was read, throws the signal's reason when reading was stopped. */
  advance(amount: number): void;
  /** Lets other work run, once in so many bytes; to be awaited. */
  pause(bytes: number): Promise<void> | undefined;
}

export function openSession(workbook: string, options: ReadOptions): ReadingSession {
  const { onProgress, signal } = options;
  let total = 0;
  let done = 0;
  let sincePause = 0;
  return {
    workbook,
    unreadable: (reason, place = null) => new UnreadableFileError(workbook, reason, place),
    expect(amount) {
      total = amount;
      done = 0;
    },
    advance(amount) {
      signal?.throwIfAborted();
      done += amount;
      if (total > 0) onProgress?.(Math.min(1, done / total));
    },
    pause(bytes) {
      sincePause += bytes;
      if (sincePause < BYTES_BETWEEN_PAUSES) return undefined;
      sincePause = 0;
      return new Promise((resolve) => setTimeout(resolve));
    },
  };
}
