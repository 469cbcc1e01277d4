import type { Reader } from '@zip.js/zip.js/lib/zip-core-reader.js';

const CHUNK_BYTES = 256 * 1024;

/**
 * Bytes in memory as what the zip reader reads from. The library's own such class comes with all of the library, its
 * address at build time among it.
 */
export function bytesReader(bytes: Uint8Array): Reader<Uint8Array> {
  const createReadable: Reader<Uint8Array>['createReadable'] = ({ offset = 0, size = bytes.length - offset } = {}) => {
    let from = offset;
    const end = Math.min(bytes.length, offset + size);
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const to = Math.min(end, from + CHUNK_BYTES);
        if (to > from) controller.enqueue(bytes.subarray(from, to));
        from = to;
        if (from >= end) controller.close();
      },
    });
  };
  return {
    size: bytes.length,
    get readable() {
      return createReadable();
    },
    createReadable,
    readUint8Array: (index, length) => Promise.resolve(bytes.subarray(index, index + length)),
  };
}
