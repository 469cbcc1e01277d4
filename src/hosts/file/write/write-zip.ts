import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** A file in a package. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A zip file of these files in this order, always with the same date so that equal contents give equal bytes. */
export async function writeZip(files: readonly PackageFile[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false, extendedTimestamp: false, lastModDate: new Date(1980, 0, 1), dataDescriptor: false, level: 6,
  });
  for (const { path, bytes } of files) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}
