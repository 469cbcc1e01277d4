import type { ReadOptions, SourceFile, WorkbookReading } from '../../../workbook/reader';
import { contentKind } from './content-kind';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { openSession } from './reading-session';

/**
 * Reads the visible sheets of an .xlsx, .xlsm, .csv, .tsv or .txt file into grids; what the file is, its content
 * says and not its ending. The same code runs in Node and in a browser's worker.
 *
 * @throws UnreadableFileError when the file as a whole cannot be read, with the reason and, where known, the place.
 * @throws the signal's reason when reading is stopped.
 */
export async function readWorkbook(file: SourceFile, options: ReadOptions = {}): Promise<WorkbookReading> {
  const session = openSession(file.name, options);
  session.advance(0);
  const kind = contentKind(file.bytes);
  if (kind === 'empty') throw session.unreadable('empty-file');
  if (kind === 'zip') return finish(await readXlsx(file.bytes, session), options);
  if (kind === 'text') return finish(await readCsv(file.bytes, session), options);
  throw session.unreadable(kind);
}

function finish(reading: WorkbookReading, options: ReadOptions): WorkbookReading {
  options.onProgress?.(1);
  return reading;
}
