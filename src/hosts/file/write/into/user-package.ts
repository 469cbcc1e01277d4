import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { contentKind } from '../../read/content-kind';
import { IntoRefusedError } from './into-refused-error';
import { decodePart, encodePart } from './part-text';
import type { PackageFile } from '../write-zip';

/** The user's workbook as a package; its parts are copied as they are compressed, unless they are replaced. */
export interface UserPackage {
  /** Names of the parts, as they stand in the file. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Text of a part; throws `IntoRefusedError` when it is not there or damaged. */
  text(path: string): Promise<string>;
  replace(path: string, xml: string): void;
  remove(path: string): void;
  /** The package with the changes and with further files at its end. */
  save(added: readonly PackageFile[]): Promise<Uint8Array>;
}

/** Parts that are read as a whole are XML of some kilobytes; beyond this a file is made to fill the memory. */
const MAX_TEXT_PART = 256 * 1024 ** 2;

export async function openUserPackage(bytes: Uint8Array): Promise<UserPackage> {
  const kind = contentKind(bytes);
  if (kind === 'password-protected') throw new IntoRefusedError('encrypted');
  if (kind === 'legacy-xls') throw new IntoRefusedError('binary');
  if (kind !== 'zip') throw new IntoRefusedError('not-a-workbook');
  const entries = await directory(bytes);
  const changed = new Map<string, string | null>();

  return {
    paths: [...entries.values()].map(({ filename }) => filename),
    has: (path) => entries.has(path.toLowerCase()) && changed.get(path.toLowerCase()) !== null,
    async text(path) {
      const replaced = changed.get(path.toLowerCase());
      if (typeof replaced === 'string') return replaced;
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) throw new IntoRefusedError('damaged', path);
      if (entry.uncompressedSize > MAX_TEXT_PART) throw new IntoRefusedError('too-large', path);
      try {
        return decodePart(await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, checkCrc32: true }));
      } catch {
        throw new IntoRefusedError('damaged', path);
      }
    },
    replace(path, xml) {
      changed.set(path.toLowerCase(), xml);
    },
    remove(path) {
      changed.set(path.toLowerCase(), null);
    },
    async save(added) {
      const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false, dataDescriptor: false });
      for (const [key, entry] of entries) {
        const replacement = changed.get(key);
        if (replacement === null) continue;
        if (replacement === undefined) await copyEntry(writer, entry);
        else await writer.add(entry.filename, new Uint8ArrayReader(encodePart(replacement)), { lastModDate: PACKAGE_DATE });
      }
      for (const file of added) await writer.add(file.path, new Uint8ArrayReader(file.bytes), { lastModDate: PACKAGE_DATE });
      return writer.close();
    },
  };
}

/** The date of parts that are written anew: always the same, so that equal contents give equal bytes. */
const PACKAGE_DATE = new Date(1980, 0, 1);

async function directory(bytes: Uint8Array): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entry.encrypted) throw new IntoRefusedError('encrypted');
      entries.set(entry.filename.toLowerCase(), entry);
    }
  } catch (error) {
    throw error instanceof IntoRefusedError ? error : new IntoRefusedError('damaged');
  }
  return entries;
}

async function copyEntry(writer: ZipWriter<Uint8Array>, entry: FileEntry): Promise<void> {
  const compressed = await entry.getData(new Uint8ArrayWriter(), { useWebWorkers: false, passThrough: true });
  await writer.add(entry.filename, new Uint8ArrayReader(compressed), { entry, passThrough: true });
}
