/** Directory entries of a compound file are this long and begin with the stream's name in UTF-16LE. */
const ENTRY_BYTES = 128;
const MAX_NAME_BYTES = 64;

/**
 * What an OLE2 compound file is: an encrypted OOXML workbook, or an .xls; other documents (.doc, .ppt, .msi) are
 * not workbooks. The streams' names are looked for wherever a directory entry can stand, so that a file whose
 * directory chain is broken is still told right.
 */
export function compoundFileKind(bytes: Uint8Array): 'password-protected' | 'legacy-xls' | 'not-a-workbook' {
  let other = false;
  for (let at = 512; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const name = entryName(bytes, at);
    if (name === 'EncryptionInfo' || name === 'EncryptedPackage') return 'password-protected';
    if (name === 'Workbook' || name === 'Book') return 'legacy-xls';
    if (name === 'WordDocument' || name === 'PowerPoint Document' || name.startsWith('__')) other = true;
  }
  return other ? 'not-a-workbook' : 'legacy-xls';
}

function entryName(bytes: Uint8Array, at: number): string {
  const length = bytes[at + MAX_NAME_BYTES]! | (bytes[at + MAX_NAME_BYTES + 1]! << 8);
  if (length < 4 || length > MAX_NAME_BYTES || length % 2 === 1) return '';
  let name = '';
  for (let i = at; i < at + length - 2; i += 2) {
    // The names that matter are ASCII.
    if (bytes[i + 1] !== 0) return '';
    name += String.fromCharCode(bytes[i]!);
  }
  return name;
}
