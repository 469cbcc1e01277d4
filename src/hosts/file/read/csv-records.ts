import Papa from 'papaparse';
import { BYTES_BETWEEN_PAUSES } from './limits';
import type { ReadingSession } from './reading-session';

/** Small enough that a chunk's strings die young, which is what makes it fast. */
const CHUNK_CHARACTERS = 128 * 1024;
const CHUNKS_BETWEEN_PAUSES = 8;
/** A record that is longer than this many chunks is taken for a quote that was opened and never closed. */
const MAX_CHUNKS_A_RECORD = 16;

/** A cell's quote that is never closed: the rest of the file would be taken for its text. */
export class UnclosedQuoteError extends Error {
  /** Zero-based number of the record with the quote. */
  constructor(readonly record: number) {
    super();
  }
}

/** Cuts a delimited text (line ends `\n`) into records, and hands them over as they come. */
export function parseRecords(
  text: string,
  delimiter: string,
  session: ReadingSession,
  addRecord: (fields: readonly string[]) => void,
): Promise<void> {
  const expected = Math.max(1, Math.ceil(text.length / CHUNK_CHARACTERS));
  session.expect(expected);
  let records = 0;
  let chunksWithout = 0;

  function addChunk({ data, errors }: Papa.ParseResult<string[]>): void {
    for (const fields of data) addRecord(fields);
    chunksWithout = data.length === 0 ? chunksWithout + 1 : 0;
    if (chunksWithout > MAX_CHUNKS_A_RECORD) throw new UnclosedQuoteError(records);
    records += data.length;
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw new UnclosedQuoteError(records - 1);
    session.advance(1);
  }

  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: CHUNK_CHARACTERS,
      chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        try {
          addChunk(results);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          parser.abort();
          return;
        }
        const pause = session.pause(BYTES_BETWEEN_PAUSES / CHUNKS_BETWEEN_PAUSES);
        if (pause === undefined) return;
        parser.pause();
        void pause.then(() => parser.resume());
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}
