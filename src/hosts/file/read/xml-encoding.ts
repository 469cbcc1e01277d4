import { MalformedXmlError } from './malformed-xml-error';

/** Turns chunks of another encoding into UTF-8. */
export interface Transcoder {
  push(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/**
 * A transcoder for a document that begins with `chunk`, or null when it is UTF-8 already. The encoding is told by
 * the byte order mark, by the first character's width, or by the XML declaration.
 */
export function transcoderFor(chunk: Uint8Array): Transcoder | null {
  const label = encodingLabel(chunk);
  if (label === null) return null;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new MalformedXmlError('an encoding that is not known');
  }
  const encoder = new TextEncoder();
  const decode = (bytes?: Uint8Array): Uint8Array => {
    try {
      return encoder.encode(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch {
      throw new MalformedXmlError('bytes that are not of its encoding');
    }
  };
  return { push: decode, end: () => decode() };
}

function encodingLabel(chunk: Uint8Array): string | null {
  const [first = 0, second = 0] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    String.fromCharCode(...chunk.subarray(0, 200)),
  );
  const label = declaration?.[1]?.toLowerCase();
  return label === undefined || label === 'utf-8' || label === 'utf8' || label === 'us-ascii' ? null : label;
}
