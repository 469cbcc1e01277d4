import { cellAddress } from '../../../workbook/address';
import { CellKind, GridBuilder, GridTooLargeError } from '../../../workbook/grid';
import type { WorkbookReading } from '../../../workbook/reader';
import { parseRecords, UnclosedQuoteError } from './csv-records';
import { findDelimiter } from './delimiter';
import type { ReadingSession } from './reading-session';
import { decodeText } from './text-decoding';

/** Web pages and XML (Excel 2003 among it) that were saved under a workbook's ending. */
const MARKUP =
  /^\s*<(?:[?!]|(?:html|head|body|meta|table|style|script|svg|div|workbook)[\s>:])|^MIME-Version:/i;

/** Reads a .csv, .tsv or .txt file given as its bytes. Every cell is text as it stands; blank ones are empty. */
export async function readCsv(bytes: Uint8Array, session: ReadingSession): Promise<WorkbookReading> {
  const text = await decodeText(bytes, session);
  if (text.trim() === '') throw session.unreadable('empty-file');
  const beginning = text.slice(0, 1000);
  if (MARKUP.test(beginning) || beginning.includes('\0')) throw session.unreadable('not-a-workbook');

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
        const own = detached(field);
        code = field.trim() === '' ? -1 : strings.push(own) - 1;
        codes.set(own, code);
      }
      if (code >= 0) cells.set(row, column, CellKind.Text, code);
    }
    row += 1;
  };
  try {
    await parseRecords(body, delimiter, session, addRow);
  } catch (error) {
    if (error instanceof GridTooLargeError) throw session.unreadable('too-large', cellAddress(row, 0));
    if (error instanceof UnclosedQuoteError) throw session.unreadable('corrupt', cellAddress(error.record, 0));
    throw error;
  }
  const sheet = session.workbook.replace(/\.[^.]*$/, '');
  const grid = cells.build({ workbook: session.workbook, sheet, date1904: false, merges: [] });
  return { workbook: session.workbook, grids: [grid], skipped: [] };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A copy: engines keep a longer piece of a text as a view of the whole, which one cell would then hold in memory. */
function detached(text: string): string {
  return text.length < 13 ? text : decoder.decode(encoder.encode(text));
}
