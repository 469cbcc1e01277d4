import {
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_NOT_FOUND,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { GridTooLargeError } from '../../../workbook/grid';
import type { UnreadableFileError, UnreadableReason } from '../../../workbook/reader';
import { bytesReader } from './bytes-reader';
import { MAX_PART_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FREE_BYTES } from './limits';
import { MalformedXmlError } from './malformed-xml-error';
import type { ReadingSession } from './reading-session';
import { type XmlHandler, XmlScanner } from './xml-scanner';

/** The parts of an OOXML file. Names are without a leading slash and in any case of letters. */
export interface ZipPackage {
  has(part: string): boolean;
  /** Bytes that the part takes in the file; 0 when there is no such part. */
  size(part: string): number;
  /**
   * Hands a part's XML to a handler as it is inflated. False when there is no such part. Throws
   * `UnreadableFileError` when it cannot be read to its end; its place is `title` (the part's name, unless told
   * better), and for a fault in the XML also the cell that was reached.
   */
  read(part: string, handler: XmlHandler, title?: string, cell?: () => string | null): Promise<boolean>;
}

/** Opens a zip file; throws `UnreadableFileError` when its directory cannot be read. */
export async function openZipPackage(bytes: Uint8Array, session: ReadingSession): Promise<ZipPackage> {
  const entries = await readDirectory(bytes, session);
  let total = 0;

  function checkSize(entry: FileEntry, size: number, place: string): void {
    const tooDense = size > RATIO_FREE_BYTES && size > MAX_RATIO * entry.compressedSize;
    if (size > MAX_PART_BYTES || total + size > MAX_TOTAL_BYTES || tooDense) {
      throw session.unreadable('too-large', place);
    }
  }

  return {
    has: (part) => entries.has(partKey(part)),
    size: (part) => entries.get(partKey(part))?.compressedSize ?? 0,
    async read(part, handler, title = part, cell = () => null) {
      const entry = entries.get(partKey(part));
      if (entry === undefined) return false;
      checkSize(entry, entry.uncompressedSize, title);
      const place = (): string => [title, cell()].filter((step) => step !== null).join('!');
      const scanner = new XmlScanner(handler);
      let inflated = 0;
      let failure: unknown = null;
      const sink = new WritableStream<Uint8Array>({
        write(chunk) {
          inflated += chunk.length;
          try {
            checkSize(entry, inflated, title);
            session.advance((chunk.length / Math.max(1, entry.uncompressedSize)) * entry.compressedSize);
            scanner.push(chunk);
          } catch (error) {
            failure = error;
            throw error;
          }
          return session.pause(chunk.length);
        },
      });
      try {
        await entry.getData(sink, { useWebWorkers: false, checkCrc32: true });
      } catch (error) {
        throw failure === null ? zipFault(error, session, title) : contentFault(failure, session, place());
      }
      try {
        scanner.finish();
      } catch (error) {
        throw contentFault(error, session, place());
      }
      total += inflated;
      return true;
    },
  };
}

async function readDirectory(bytes: Uint8Array, session: ReadingSession): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const reader = new ZipReader(bytesReader(bytes), { strictness: 'tolerant' });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const key = partKey(entry.filename);
      if (!entry.directory && !entries.has(key)) entries.set(key, entry);
    }
  } catch (error) {
    throw zipFault(error, session, null);
  }
  return entries;
}

/** Packages from some programs have backslashes or other letter case in their part names. */
function partKey(part: string): string {
  return part.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

const REASONS: Readonly<Record<string, UnreadableReason>> = {
  [ERR_EOCDR_NOT_FOUND]: 'truncated',
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS]: 'truncated',
  [ERR_SPLIT_ZIP_FILE]: 'truncated',
  [ERR_ENCRYPTED]: 'password-protected',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'password-protected',
  [ERR_UNSUPPORTED_ENCRYPTION]: 'password-protected',
};

/** Whatever the zip reader or the inflater objects to, the bytes are not what a program for workbooks wrote. */
function zipFault(error: unknown, session: ReadingSession, place: string | null): UnreadableFileError {
  const message = error instanceof Error ? error.message : '';
  return session.unreadable(REASONS[message] ?? 'corrupt', place);
}

/** What the XML or the grid objects to; anything else is a fault of the program and stays as it is. */
function contentFault(error: unknown, session: ReadingSession, place: string): unknown {
  if (error instanceof MalformedXmlError) return session.unreadable('corrupt', place);
  // A RangeError is an array or a string that the engine cannot make any longer.
  if (error instanceof GridTooLargeError || error instanceof RangeError) return session.unreadable('too-large', place);
  return error;
}
