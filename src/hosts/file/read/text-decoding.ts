import { MAX_TEXT_BYTES } from './limits';
import type { ReadingSession } from './reading-session';

const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * The text of a file in UTF-8, in UTF-16 with a byte order mark, or else in GB18030, which Chinese Excel writes.
 * Line ends become `\n`. Throws `UnreadableFileError` when it is in none of them.
 */
export async function decodeText(bytes: Uint8Array, session: ReadingSession): Promise<string> {
  if (bytes.length > MAX_TEXT_BYTES) throw session.unreadable('too-large');
  const marked = markedEncoding(bytes);
  let text = await decode(bytes, marked ?? 'utf-8', session);
  if (text === null && marked === null) {
    if (endsWithinCharacter(bytes)) throw session.unreadable('truncated');
    text = await decode(bytes, 'gb18030', session);
  }
  if (text === null) throw session.unreadable('unknown-encoding');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

async function decode(bytes: Uint8Array, encoding: string, session: ReadingSession): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    session.advance(0);
    const piece = bytes.subarray(from, from + PIECE_BYTES);
    try {
      pieces.push(decoder.decode(piece, { stream: from + PIECE_BYTES < bytes.length }));
    } catch {
      return null;
    }
    await session.pause(piece.length);
  }
  return pieces.join('');
}

/** Whether the bytes are UTF-8 but for a last character that was cut. */
function endsWithinCharacter(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const uncut = bytes.length - 1;
  for (let cut = uncut; cut >= bytes.length - 3 && cut > 0; cut -= 1) {
    if (bytes[cut]! < 0xc0) continue;
    try {
      decoder.decode(bytes.subarray(0, cut));
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
