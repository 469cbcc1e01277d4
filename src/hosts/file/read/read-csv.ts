import Papa from 'papaparse';
import { cellAddress } from '../../../workbook/address';
import { CellKind, GridBuilder, GridTooLargeError } from '../../../workbook/grid';
import type { WorkbookReading } from '../../../workbook/reader';
import { findDelimiter } from './delimiter';
import type { ReadingSession } from './reading-session';
import { decodeText } from './text-decoding';

const CHUNK_CHARACTERS = 1024 * 1024;
/** Web pages and XML (Excel 2003 among it) that were saved under a workbook's ending. */
const MARKUP =
  /^\s*<(?:\?xml|!doctype|!--|html|head|body|meta|table|style|script|svg|div|workbook|mso)|^MIME-Version:/i;

/** Reads a .csv, .tsv or .txt file given as its bytes. Every cell is text as it stands; blank ones are empty. */
export async function readCsv(bytes: Uint8Array, session: ReadingSession): Promise<WorkbookReading> {
  const text = await decodeText(bytes, session);
  if (text.trim() === '') throw session.unreadable('empty-file');
  if (MARKUP.test(text.slice(0, 1000))) throw session.unreadable('not-a-workbook');
  if (text.slice(0, 1000).includes('\0')) throw session.unreadable('not-a-workbook');

  // Excel takes a first line `sep=;` as the delimiter and does not show it.
  const separator = /^sep=(.)(?:\n|$)/i.exec(text);
  const body = separator === null ? text : text.slice(separator[0].length);
  const delimiter = separator?.[1] ?? findDelimiter(body);

  const strings: string[] = [];
  const codes = new Map<string, number>();
  const cells = new GridBuilder(strings);
  let row = 0;
  const addRow = (fields: readonly string[]): void => {
    for (let column = 0; column < fields.length; column += 1) {
      const field = fields[column]!;
      let code = codes.get(field);
      if (code === undefined) {
        code = field.trim() === '' ? -1 : strings.push(field) - 1;
        codes.set(field, code);
      }
      if (code >= 0) cells.set(row, column, CellKind.Text, code);
    }
    row += 1;
  };
  try {
    await parseRecords(body, delimiter, bytes.length, addRow, () => row, session);
  } catch (error) {
    if (error instanceof GridTooLargeError) throw session.unreadable('too-large', cellAddress(row, 0));
    if (error instanceof UnclosedQuoteError) throw session.unreadable('corrupt', cellAddress(error.row, 0));
    throw error;
  }
  const sheet = session.workbook.replace(/\.[^.]*$/, '');
  const grid = cells.build({ workbook: session.workbook, sheet, date1904: false, merges: [] });
  return { workbook: session.workbook, grids: [grid], skipped: [] };
}

/** A cell's quote that is never closed: the rest of the file would be taken for its text. */
class UnclosedQuoteError extends Error {
  constructor(readonly row: number) {
    super();
  }
}

/** Calls `addRow` for every record, `row()` being the number of those that were added before. */
function parseRecords(
  text: string,
  delimiter: string,
  bytes: number,
  addRow: (fields: readonly string[]) => void,
  row: () => number,
  session: ReadingSession,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let chunks = 0;
    const expected = Math.ceil(text.length / CHUNK_CHARACTERS);
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: CHUNK_CHARACTERS,
      chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        try {
          for (const fields of results.data) addRow(fields);
          chunks += 1;
          // No record is as long as a chunk: a quote was opened and not closed.
          if (results.data.length === 0) throw new UnclosedQuoteError(row());
          if (results.errors.some(({ code }) => code === 'MissingQuotes')) throw new UnclosedQuoteError(row() - 1);
          session.advance(bytes / expected);
          const pause = chunks < expected ? session.pause(bytes / expected) : undefined;
          if (pause !== undefined) {
            parser.pause();
            void pause.then(() => parser.resume());
          }
        } catch (error) {
          reject(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}
