import { compoundFileKind } from './compound-file';

/** What a file holds, told by its first bytes and never by its name. */
export type ContentKind =
  | 'zip'
  | 'text'
  | 'empty'
  | 'password-protected'
  | 'legacy-xls'
  | 'not-a-workbook';

/** So many first bytes are looked at for signs of a file that is not text. */
const SAMPLE_BYTES = 64 * 1024;
const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** PDF, RTF, gzip, RAR, 7z, bzip2, xz: their first bytes could pass for text or for another encoding. */
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
];
const BYTE_ORDER_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

export function contentKind(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP) && [0x0304, 0x0506, 0x0708].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0))) {
    return 'zip';
  }
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFileKind(bytes);
  if (isOldBinaryWorkbook(bytes)) return 'legacy-xls';
  if (OTHER_FILES.some((signature) => startsWith(bytes, signature))) return 'not-a-workbook';
  if (BYTE_ORDER_MARKS.some((mark) => startsWith(bytes, mark))) return 'text';
  return looksBinary(bytes) ? 'not-a-workbook' : 'text';
}

/** Excel 2 to 4 wrote their records without a compound file around them: first the BOF record. */
function isOldBinaryWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0 && bytes.length > 8;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls += 1;
  }
  return controls > sample.length / 200;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
