import type { Grid } from './grid';

/** A file as it was given: its name without folders, and its content. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sheet that was not read, and why. */
export interface SkippedSheet {
  readonly workbook: string;
  readonly sheet: string;
  readonly reason: 'hidden' | 'very-hidden' | 'empty' | 'not-a-worksheet';
}

/** What a host read of one workbook. */
export interface WorkbookReading {
  readonly workbook: string;
  readonly grids: readonly Grid[];
  readonly skipped: readonly SkippedSheet[];
}

/** Why a file cannot be read; `locales` turns it into a sentence. */
export type UnreadableReason =
  | 'password-protected'
  | 'legacy-xls'
  | 'xlsb'
  | 'not-a-workbook'
  | 'truncated'
  | 'corrupt'
  | 'too-large'
  | 'empty-file'
  | 'unknown-encoding'
  | 'not-found';

/** A file that cannot be read at all: command line exit code 3. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  constructor(
    readonly workbook: string,
    readonly reason: UnreadableReason,
    /** Sheet, part or cell where reading stopped, when known. */
    readonly place: string | null = null,
  ) {
    super(`${workbook}${place === null ? '' : `!${place}`}: ${reason}`);
  }
}

export interface ReadOptions {
  /** Called with the share of the file that was read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
