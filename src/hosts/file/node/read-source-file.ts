import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableFileError, type SourceFile } from '../../../workbook/reader';

/**
 * Reads a file from disk, to be handed to `readWorkbook`.
 *
 * @throws UnreadableFileError `not-found` when there is no such file, it is a folder, or may not be read.
 */
export async function readSourceFile(path: string): Promise<SourceFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    throw new UnreadableFileError(basename(path), 'not-found', path);
  }
}
